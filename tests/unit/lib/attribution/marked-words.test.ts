import { expect, test } from 'vitest';
import { countMarkedWords } from '@/lib/attribution/marked-words';

const NONE = { all: 0, long: 0, capitals: 0, shouted: 0, personal: 0, verbal: 0 };

test.each([
  ['', {}],
  [' – … ', {}],
  ['The Ferry of the Harbour', { all: 5, long: 2, capitals: 2 }],
  ['We don’t want it', { all: 4, long: 3, capitals: 1, personal: 2, verbal: 1 }],
  ['“we” (can)', { all: 2, long: 2, personal: 1, verbal: 1 }],
  ['SHUT the gate, NOW', { all: 4, long: 3, capitals: 2, shouted: 2 }],
  ['#pier @ada 2014', { all: 3, long: 3, capitals: 3 }],
  ['Élan vital', { all: 2, long: 2, capitals: 1 }],
  ['ÉLAN', { all: 1, long: 1, capitals: 1, shouted: 1 }],
])('counts the words of %j', (words, counts) => {
  expect(countMarkedWords(words)).toEqual({ ...NONE, ...counts });
});
