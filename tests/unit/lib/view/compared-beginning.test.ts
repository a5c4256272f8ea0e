import { describe, expect, it } from 'vitest';
import { isBeginningOnly } from '@/lib/view/compared-beginning';

const LONG = Array.from({ length: 1_100 }, (_, i) => `word${i}`).join(' ');

describe('isBeginningOnly', () => {
  it('is not so for texts that are read to their ends', () => {
    expect(isBeginningOnly('We agreed.', 'We did not agree.')).toBe(false);
  });
  it('is so where one text goes on further than it is read', () => {
    expect(isBeginningOnly(LONG, `${LONG} and more`)).toBe(true);
    expect(isBeginningOnly('word0 word1', LONG)).toBe(true);
  });
  it('is not so where both are the same to their ends', () => {
    expect(isBeginningOnly(LONG, `“${LONG.toUpperCase()}.”`)).toBe(false);
  });
});
