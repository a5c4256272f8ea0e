import { describe, expect, it } from 'vitest';
import { sameQuotation } from '@/lib/page/same-quotation';

/** Quotations as "words@place". */
function printed(...all: readonly string[]) {
  return all.map((one) => {
    const [words = '', place] = one.split('@');
    return { words, spans: [{ start: Number(place), end: Number(place) + words.length }] };
  });
}

describe('sameQuotation', () => {
  it.each([
    ['the same words elsewhere', printed('a@0', 'b@50'), 1, printed('c@0', 'b@10', 'a@70'), 1],
    ['the second of two, both moved', printed('a@0', 'a@50'), 1, printed('a@60', 'a@110'), 1],
    ['the nearest when one of two has gone', printed('a@0', 'a@90'), 1, printed('a@80'), 0],
    ['the nearest when one has come', printed('a@90'), 0, printed('a@0', 'a@92'), 1],
    ['nothing when the words have gone', printed('a@0'), 0, printed('b@0'), undefined],
    ['nothing for no quotation', printed('a@0'), -1, printed('a@0'), undefined],
  ])('%s', (_, before, index, after, expected) => {
    expect(sameQuotation(before, index, after)).toBe(expected);
  });
});
