import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuotations } from '@/lib/match/match-quotations';
import { memoryLibrary } from '@/lib/match/memory-library';
import { compareWords } from '@/lib/match/word-difference';
import { clusterUtterances } from '@/lib/utterances/cluster-utterances';

const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000);
const MEGABYTE = 1_000_000;
const HARBOUR = 'The harbour company will close the northern quay before the winter storms begin.';

/** Texts of a megabyte, of the kinds that make careless readers quadratic. */
const huge: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(MEGABYTE),
  'one word of other letters': 'ø'.repeat(MEGABYTE),
  'one number': '1'.repeat(MEGABYTE),
  'one number with separators': '1,000'.repeat(MEGABYTE / 5),
  'one Han run': '我们没有同意'.repeat(MEGABYTE / 6),
  'combining marks': `e${'\u0301'.repeat(MEGABYTE)}`,
  'lone surrogates': '\ud800'.repeat(MEGABYTE),
  'right to left': 'שלום עולם '.repeat(MEGABYTE / 10),
  'direction marks': '\u202e\u2066'.repeat(MEGABYTE / 2),
  dots: '.'.repeat(MEGABYTE),
  'dots apart': '. '.repeat(MEGABYTE / 2),
  ellipses: 'a… '.repeat(MEGABYTE / 3),
  'opening brackets': '['.repeat(MEGABYTE),
  'brackets in words': 'a[b]'.repeat(MEGABYTE / 4),
  apostrophes: 'a’'.repeat(MEGABYTE / 2),
  'one word again and again': 'quay '.repeat(MEGABYTE / 5),
  'two words in turn': 'quay not '.repeat(MEGABYTE / 9),
  blanks: ' '.repeat(MEGABYTE),
};

function stored(id: string, words: string) {
  return { id, words, before: '', after: '' };
}

describe('a text that is meant to hurt', () => {
  it.each(Object.entries(huge))('of %s is compared, matched and clustered', async (_, text) => {
    const turned = `${HARBOUR} ${text}`;
    const { parts } = compareWords(text, turned);
    expect(parts.map((part) => ('recorded' in part ? part.recorded : '')).join('') === text).toBe(true);
    expect(parts.map((part) => ('printed' in part ? part.printed : '')).join('') === turned).toBe(true);
    const library = memoryLibrary([stored('harbour', HARBOUR), stored('both', turned)]);
    const [found] = await matchQuotations([{ words: turned, before: text }], library);
    expect(found?.some(({ statement }) => statement.id === 'both')).toBe(true);
    const groups = clusterUtterances(
      [HARBOUR, turned].map((words, i) => ({ id: `${i}`, words, quoted: true, place: `${i}` })),
      [],
    );
    expect(groups.get('0')?.utteranceId).toBe(groups.get('1')?.utteranceId);
  });

  it('of any characters is read without an error, and finds itself', async () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            '\ud800',
            '\udc00',
            '\u0301',
            '…',
            '[',
            ']',
            '“',
            '.',
            ' ',
            '我',
            'ש',
            'a',
            '9',
            '’',
          ),
          {
            maxLength: 60,
          },
        )
        .map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(any, any, async (one, other) => {
        const library = memoryLibrary([
          stored('harbour', `${one} ${HARBOUR} ${other}`),
          stored('other', other),
        ]);
        const [found] = await matchQuotations(
          [{ words: `${one} ${HARBOUR} ${other}`, speaker: other }],
          library,
        );
        expect(found?.[0]?.statement.id).toBe('harbour');
      }),
      { numRuns: RUNS },
    );
  });
});
