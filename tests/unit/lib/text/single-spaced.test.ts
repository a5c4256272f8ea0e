import { expect, test } from 'vitest';
import { singleSpaced } from '@/lib/text/single-spaced';

test.each([
  ['', ''],
  ['one two', 'one two'],
  ['one  two', 'one two'],
  ['one\ntwo', 'one two'],
  ['one \t\n two', 'one two'],
  ['one\u00a0two', 'one two'],
  ['\none\n', ' one '],
])('%j becomes %j', (text, spaced) => {
  expect(singleSpaced(text)).toBe(spaced);
});
