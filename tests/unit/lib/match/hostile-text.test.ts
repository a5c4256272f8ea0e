import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Judge } from '@/lib/match/judge';
import { matchQuotations } from '@/lib/match/match-quotations';
import { memoryLibrary } from '@/lib/match/memory-library';
import { readWords } from '@/lib/match/read-words';
import { WORD_LIMIT, WordBuffer } from '@/lib/match/word-buffer';
import { compareWords } from '@/lib/match/word-difference';
import { priorWeights } from '@/lib/match/word-weights';
import { clusterUtterances } from '@/lib/utterances/cluster-utterances';
import { HOSTILE_TEXTS, hostileText } from '@/tests/support/hostile-texts';
import { runs } from '@/tests/support/runs';

const RUNS = runs(2_000);
const MEGABYTE = 1_000_000;
const HARBOUR = 'The harbour company will close the northern quay before the winter storms begin.';

function stored(id: string, words: string) {
  return { id, words, before: '', after: '' };
}

/** Texts of any characters, often of those that make trouble. */
const TROUBLE = [...'אבגدهو我 …[](),.“’aB09', '\u0301', '\u0308', '\ud800', '\udc00'];
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...TROUBLE), { maxLength: 60 }).map((units) => units.join('')),
);

const judge = new Judge(priorWeights(), 10);

describe('a text that is meant to hurt', () => {
  it.each(HOSTILE_TEXTS)(
    'of a megabyte of %s is read, compared, judged, matched and clustered',
    async (name) => {
      const text = hostileText(name, MEGABYTE);
      const words = new WordBuffer();
      readWords(text, words);
      expect(words.count).toBeLessThanOrEqual(WORD_LIMIT);
      const turned = `${HARBOUR} ${text}`;
      const { parts } = compareWords(text, turned);
      expect(parts.map((part) => ('recorded' in part ? part.recorded : '')).join('') === text).toBe(true);
      expect(parts.map((part) => ('printed' in part ? part.printed : '')).join('') === turned).toBe(true);
      const judged = judge.judge({ words: text }, stored('longer', `${text} and so on`));
      expect(judged?.verdict ?? 'none').not.toBe('verbatim');
      const library = memoryLibrary([stored('harbour', HARBOUR), stored('both', turned)]);
      const [found] = await matchQuotations([{ words: turned, before: text }], library);
      expect(found?.some(({ statement }) => statement.id === 'both')).toBe(true);
      const groups = clusterUtterances(
        [HARBOUR, turned].map((words, i) => ({ id: `${i}`, words, quoted: true, place: `${i}` })),
        [],
      );
      expect(groups.get('0')?.utteranceId).toBe(groups.get('1')?.utteranceId);
    },
  );

  it('of any characters is read without an error, and finds itself', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (one, other) => {
        const words = `${one} ${HARBOUR} ${other}`;
        const library = memoryLibrary([stored('harbour', words), stored('other', other)]);
        const [found] = await matchQuotations([{ words, speaker: other }], library);
        expect(found?.[0]?.statement.id).toBe('harbour');
      }),
      { numRuns: RUNS },
    );
  });

  it('is judged against any other, and as itself', () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const match = judge.judge({ words: one }, stored('other', other));
        const self = judge.judge({ words: one }, stored('self', one));
        const isSure = match === undefined || (match.score > 0 && match.score <= 1);
        expect([isSure, ['verbatim', 'possible', 'none']]).toEqual([
          true,
          expect.arrayContaining([self?.verdict ?? 'none']),
        ]);
      }),
      { numRuns: RUNS },
    );
  });
});
