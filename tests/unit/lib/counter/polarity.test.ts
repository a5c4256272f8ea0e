import { describe, expect, test } from 'vitest';
import { flipBetween } from '@/lib/counter/polarity';
import { scopeShiftOf } from '@/lib/counter/scope-shift';
import { areKin, contentStems, stemOf } from '@/lib/counter/stems';

describe('stems', () => {
  test.each([
    ['agreed', 'agreement'],
    ['suspended', 'suspension'],
    ['allegation', 'allegations'],
    ['ukraine', 'ukrainian'],
    ['training', 'trained'],
  ])('%s and %s are kin', (a, b) => expect(areKin(stemOf(a), stemOf(b))).toBe(true));

  test.each([
    ['bridge', 'bride'],
    ['police', 'politics'],
    ['port', 'report'],
  ])('%s and %s are not', (a, b) => expect(areKin(stemOf(a), stemOf(b))).toBe(false));

  test('words without content leave no stem', () => {
    expect(contentStems('It is not what they said, and they didn’t.')).toEqual([]);
  });
});

describe('flipBetween', () => {
  test.each([
    ['a negation', 'We will not sell the cranes.', 'We will sell the cranes.', 'negation'],
    ['a contraction', 'We didn’t sell the cranes.', 'We sold and sell the cranes.', 'negation'],
    ['opposite words', 'The council supported the plan.', 'The council opposed the plan.', 'opposite'],
  ])('%s turns a statement', (_what, a, b, kind) => {
    expect(flipBetween(a, b)?.kind).toBe(kind);
    expect(flipBetween(b, a)?.kind).toBe(kind);
  });

  test.each([
    ['both deny', 'We will not sell the cranes.', 'We will never sell the cranes.'],
    ['a negation about something else', 'The cranes stay, not the sheds.', 'The cranes stay.'],
    ['“not only”', 'We sell not only cranes.', 'We sell cranes.'],
  ])('%s: no flip', (_what, a, b) => expect(flipBetween(a, b)).toBeUndefined());
});

describe('scopeShiftOf', () => {
  test.each([
    ['We did not agree within the alliance.', 'We agreed to share data.', 'narrower'],
    ['We did not agree to send ships.', 'We agreed to explore whether we could send ships.', 'narrower'],
    ['We did not agree to send ships.', 'We agreed to send ships.', undefined],
    ['We did not agree before the election.', 'We agreed before the election.', undefined],
  ])('%s / %s', (denial, claim, shift) => expect(scopeShiftOf(denial, claim)).toBe(shift));
});
