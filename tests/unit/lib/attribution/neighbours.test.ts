import { describe, expect, test } from 'vitest';
import {
  COMMON_STRENGTH,
  neighbourCount,
  neighbourOf,
  SIDES,
  withStrengths,
} from '@/lib/attribution/neighbours';
import { tokenStreamOf } from '@/lib/attribution/tokens';
import { NEIGHBOUR_STRENGTHS } from '@/lib/attribution/weights';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';

/** Neighbour after the marks in a sentence that goes on with these words. */
function neighbourIn(words: string): number {
  const document = documentOfPlainText(`They spoke of “slow tide” ${words}.`, 'en');
  const { tokens } = tokenStreamOf(document, findQuotations(document));
  const marked = tokens.findIndex(({ kind }) => kind === 'quotation');
  return neighbourOf(tokens[marked + 1], tokens[marked]?.sentence ?? -1);
}

describe('neighbours', () => {
  test.each([
    ['in May', 'in June'],
    ['pilings', 'boulders'],
    ['Morrow', 'Hansen'],
    ['said Morrow', 'says Hansen'],
    ['slowly', 'badly'],
    ['7 times', '12 times'],
    ['# one', '% two'],
  ])('%j and %j are alike', (one, other) => {
    expect(neighbourIn(one)).toBe(neighbourIn(other));
  });

  test.each([
    ['in May', 'on Monday'],
    ['pilings', 'said Morrow'],
    ['Morrow', 'pilings'],
    ['saying so', 'said Morrow'],
    [', they said', ': they said'],
    ['', 'pilings'],
  ])('%j and %j are told apart', (one, other) => {
    expect(neighbourIn(one)).not.toBe(neighbourIn(other));
  });

  test('all stand among the strengths', () => {
    for (const words of ['in', 'pilings', '7', '# one', '', 'Morrow']) {
      expect(neighbourIn(words)).toBeGreaterThanOrEqual(0);
      expect(neighbourIn(words)).toBeLessThan(neighbourCount());
    }
  });

  test('the trained strengths are of these neighbours: a changed lexicon asks for a new training', () => {
    expect(NEIGHBOUR_STRENGTHS).toHaveLength(SIDES.length * neighbourCount());
    expect(NEIGHBOUR_STRENGTHS).toMatch(/^[a-u]+$/u);
  });

  test('outside the sentence there is nothing', () => {
    expect(neighbourOf(undefined, 0)).toBe(neighbourOf(undefined, 5));
  });

  test('strengths take their place in a row; without any, the common one does', () => {
    const count = neighbourCount();
    const strengths = SIDES.flatMap((_, side) => Array.from({ length: count }, (_, i) => side + (i % 7)));
    expect(withStrengths([0, 1, 2, 3, 50], strengths)).toEqual([0, 2, 4, 6, 50]);
    expect(withStrengths([0, 1, 2, 3, 50], [])).toEqual([...SIDES.map(() => COMMON_STRENGTH), 50]);
  });
});
