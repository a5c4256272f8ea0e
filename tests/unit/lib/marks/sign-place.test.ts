import { expect, test } from 'vitest';
import { signPlace } from '@/lib/marks/sign-place';

const SEEN = { left: 0, right: 1000 };

const cases: readonly (readonly [
  what: string,
  line: readonly [left: number, right: number],
  direction: 'ltr' | 'rtl',
  sign: readonly [left: number, right: number],
])[] = [
  ['behind the words', [100, 400], 'ltr', [398, 412]],
  ['behind words from right to left, on their left', [100, 400], 'rtl', [88, 102]],
  ['over words that end at the right edge', [600, 998], 'ltr', [986, 1000]],
  ['over words from right to left that end at the left edge', [4, 500], 'rtl', [0, 14]],
  ['nowhere near the left edge for words that begin there', [0, 500], 'ltr', [498, 512]],
  ['beyond the edge with words that go beyond it', [600, 1400], 'ltr', [1398, 1412]],
];

test.each(cases)('the sign stands %s', (_what, [left, right], direction, sign) => {
  const place = signPlace({ left, right, top: 50, bottom: 70 }, direction, SEEN);
  expect([place.left, place.right]).toEqual(sign);
  expect([place.top, place.bottom]).toEqual([42, 56]);
});
