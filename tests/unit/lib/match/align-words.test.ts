import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Aligner } from '@/lib/match/align-words';
import { readWords } from '@/lib/match/read-words';
import { MARK, WordBuffer } from '@/lib/match/word-buffer';
import { eighthsOf, priorWeights } from '@/lib/match/word-weights';
import { runs } from '@/tests/support/runs';

const RUNS = runs(10_000);
const weights = priorWeights();
const aligner = new Aligner();

function wordsOf(text: string): WordBuffer {
  const words = new WordBuffer();
  readWords(text, words);
  return words;
}

function align(query: string, statement: string) {
  return aligner.align(wordsOf(query), query, wordsOf(statement), statement, weights);
}

/**
 * The best bits of any local alignment, by the textbook's recurrence over whole strings of words, without reuse of rows:
 * equal words earn their bits, equal stems 0.8 of them; words of the query skipped cost 0.75, of the statement 0.5; free are
 * words in brackets and what an ellipsis stands for. `mayPair`: the only words of both sides that may be paired.
 */
function textbook(
  query: string,
  statement: string,
  mayPair: (i: number, j: number) => boolean = () => true,
): number {
  const a = wordsOf(query);
  const b = wordsOf(statement);
  const memory = new Map<number, number>();
  const has = (words: WordBuffer, i: number, mark: number) => ((words.mark[i] ?? 0) & mark) !== 0;
  const ending = (i: number, j: number): number => {
    if (i === 0 || j === 0) return 0;
    const key = i * 4096 + j;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const bits = eighthsOf(weights, a.stem[i - 1] ?? 0) / 8;
    const gain = a.hash[i - 1] === b.hash[j - 1] ? bits : a.stem[i - 1] === b.stem[j - 1] ? 0.8 * bits : 0;
    const skipQuery = has(a, i - 1, MARK.bracketed) || has(b, j, MARK.afterEllipsis) ? 0 : 0.75;
    const skipStatement = i < a.count && has(a, i, MARK.afterEllipsis) ? 0 : 0.5;
    const best = Math.max(
      0,
      ending(i - 1, j) - skipQuery,
      ending(i, j - 1) - skipStatement,
      gain > 0 && mayPair(i - 1, j - 1) ? ending(i - 1, j - 1) + gain : 0,
    );
    memory.set(key, best);
    return best;
  };
  let best = 0;
  for (let i = 1; i <= a.count; i++) for (let j = 1; j <= b.count; j++) best = Math.max(best, ending(i, j));
  return best;
}

/** Words that no typing error turns into each other, some of one stem. */
const word = fc.constantFrom(
  'we',
  'not',
  'treaty',
  'signing',
  'signings',
  'harbour',
  'Olaf',
  '40',
  'the',
  '[and]',
);
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', ' … ');
const tokens = fc.array(fc.tuple(word, gap), { maxLength: 12 });
const prose = tokens.map((pairs) => pairs.flat().join(''));

describe('the alignment', () => {
  it('is as good as the textbook’s', () => {
    fc.assert(
      fc.property(prose, prose, (query, statement) => {
        expect(align(query, statement).bits).toBeCloseTo(textbook(query, statement), 9);
      }),
      { numRuns: RUNS },
    );
  });

  it('is as good as the textbook’s where one text is cut from the other', () => {
    fc.assert(
      fc.property(tokens, fc.nat(11), fc.nat(12), fc.boolean(), (pairs, from, length, cutInPrint) => {
        const whole = pairs.flat().join('');
        const part = pairs
          .slice(from, from + length)
          .flat()
          .join('');
        const [query, statement] = cutInPrint ? [part, whole] : [whole, part];
        expect(align(query, statement).bits).toBeCloseTo(textbook(query, statement), 9);
      }),
      { numRuns: RUNS },
    );
  });

  it('pairs words in order, each once, that are worth what it says', () => {
    fc.assert(
      fc.property(prose, prose, (query, statement) => {
        const { bits, pairs, queryAt, statementAt } = align(query, statement);
        const partner = new Map<number, number>();
        let isInOrder = true;
        for (let k = 0; k < pairs; k++) {
          const [i, j] = [queryAt[k] ?? -1, statementAt[k] ?? -1];
          isInOrder &&= k === 0 || (i > (queryAt[k - 1] ?? i) && j > (statementAt[k - 1] ?? j));
          partner.set(i, j);
        }
        expect(isInOrder).toBe(true);
        expect(textbook(query, statement, (i, j) => partner.get(i) === j)).toBeCloseTo(bits, 9);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['a letter put in', 'the harbour commission', 'the harrbour commission'],
    ['two letters swapped', 'the harbour commission', 'the harbour comimssion'],
    ['a possessive ending', 'the commission’s harbour quay', 'the commission harbour quay'],
    ['a letter of another', 'the harbour commission', 'the harbaur commission'],
  ])('forgives %s', (_, query, statement) => {
    expect(align(query, statement).pairs).toBe(query.split(' ').length);
  });

  it('takes no year for another', () => {
    expect(align('the harbour of 1914', 'the harbour of 1915').pairs).toBe(3);
  });
});
