import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGenerator, createLibrary } from '@/bench/match/generator';
import { buildSegment, StemList } from '@/lib/match/build-segment';
import { CandidateFinder } from '@/lib/match/find-candidates';
import { KeyBuffer, makeKeys } from '@/lib/match/keys';
import { readLibrary } from '@/lib/match/packed-library';
import { readWords } from '@/lib/match/read-words';
import { openSegment } from '@/lib/match/sealed-segment';
import type { Segment } from '@/lib/match/segment';
import { WordBuffer } from '@/lib/match/word-buffer';
import { runs } from '@/tests/support/runs';

const RUNS = runs(10_000);
const TEXTS = createLibrary(createGenerator(8), 40);
const { generation } = readLibrary(TEXTS, TEXTS.length, 1);
const finder = new CandidateFinder();
const words = new WordBuffer();
const keys = new KeyBuffer();

function packed(numbers: readonly number[]): Segment {
  const stems = new StemList();
  for (const number of numbers) {
    readWords(TEXTS[number] ?? '', words);
    stems.add(words.stem, words.count);
  }
  const segment = openSegment(buildSegment(stems, generation), generation.number, false);
  if (segment === undefined) throw new Error('the segment does not open');
  return segment;
}

/** Keys of a text as it is stored, or all that it asks for as a query. */
function keysOf(text: string, all: boolean): Set<number> {
  readWords(text, words);
  makeKeys(words.stem, 0, words.count, generation.weights, all, keys);
  return new Set(keys.key.subarray(0, keys.count));
}

/**
 * What may say the same as a query, found by its keys, as numbers of texts. Eight bits of a key are stored beside its bucket: about one place a
 * segment is met by chance, and a text there that is like the query may be found besides.
 */
function found(query: string, parts: readonly (readonly number[])[]): number[] {
  const segments = parts.map(packed);
  const asked = keysOf(query, true);
  readWords(query, words);
  const candidates = finder.find(words, segments, generation.weights, TEXTS.length, 'kin');
  return candidates
    .map(({ segment, document }) => parts[segment]?.[document] ?? -1)
    .filter((number) => [...keysOf(TEXTS[number] ?? '', false)].some((key) => asked.has(key)))
    .sort((a, b) => a - b);
}

/** Texts added in some order in groups, some groups merged, some texts deleted by packing their group again. */
type Step = { readonly add: number } | { readonly merge: number } | { readonly remove: number };

it('a library packed by any adds, merges and deletions finds what one packed at once finds', () => {
  const number = fc.nat(TEXTS.length - 1);
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ add: number }) },
    fc.record({ merge: fc.nat(6) }),
    fc.record({ remove: number }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), number, fc.nat(4), (steps, asked, from) => {
      let parts: number[][] = [];
      for (const one of steps) {
        if ('add' in one) {
          if (!parts.flat().includes(one.add)) parts.push([one.add]);
        } else if ('remove' in one) {
          parts = parts.map((part) => part.filter((text) => text !== one.remove));
        } else {
          const rest = parts.slice(one.merge);
          parts = [...parts.slice(0, one.merge), rest.flat()];
        }
      }
      const query = (TEXTS[asked] ?? '').split(' ').slice(from).join(' ');
      const atOnce = found(query, [parts.flat().sort((a, b) => a - b)]);
      expect(found(query, parts)).toEqual(atOnce);
    }),
    { numRuns: RUNS },
  );
});
