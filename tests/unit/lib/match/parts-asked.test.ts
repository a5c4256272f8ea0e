import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGenerator, createLibrary } from '@/bench/match/generator';
import { buildSegment, StemList } from '@/lib/match/build-segment';
import { CandidateFinder } from '@/lib/match/find-candidates';
import { readLibrary } from '@/lib/match/packed-library';
import { LOOKS, PartsAsked } from '@/lib/match/parts-asked';
import { readWords } from '@/lib/match/read-words';
import { directorySize, openSegment } from '@/lib/match/sealed-segment';
import type { Segment } from '@/lib/match/segment';
import { WordBuffer } from '@/lib/match/word-buffer';
import { runs } from '@/tests/support/runs';

const GENERATION = 4;
const generator = createGenerator(21);
const TEXTS = createLibrary(generator, 70_000);

/** A segment of these texts, its bytes, and what it was made with. */
function packed(texts: readonly string[]) {
  const { generation, stems } = readLibrary(texts, texts.length, GENERATION);
  const buffer = buildSegment(stems, generation);
  return { generation, buffer, segment: opened(buffer) };
}

function opened(buffer: ArrayBuffer): Segment {
  const segment = openSegment(buffer, GENERATION, false);
  if (segment === undefined) throw new Error('the segment does not open');
  return segment;
}

/** Of the same bytes its directory alone, the rest zeros. */
function directoryOf(whole: ArrayBuffer): { readonly buffer: ArrayBuffer; readonly segment: Segment } {
  const buffer = new ArrayBuffer(whole.byteLength);
  const size = directorySize(whole);
  new Uint8Array(buffer).set(new Uint8Array(whole, 0, size));
  return { buffer, segment: opened(buffer) };
}

function wordsOf(text: string): WordBuffer {
  const words = new WordBuffer();
  readWords(text, words);
  return words;
}

const small = packed(TEXTS.slice(0, 2_000));
const wide = packed(TEXTS);
const finder = new CandidateFinder();

/** Words that stand somewhere in the library, or nowhere, whole, in part and joined. */
const queries = fc
  .tuple(fc.nat(TEXTS.length - 1), fc.nat(TEXTS.length - 1), fc.nat(20), fc.integer({ min: 1, max: 40 }))
  .map(([one, other, from, size]) => {
    const cut = (TEXTS[one] ?? '').split(' ').slice(from, from + size);
    return [
      cut.join(' '),
      `${cut.join(' ')} … ${TEXTS[other]}`,
      generator.quotation('fresh'),
      'of it that we',
    ];
  });

describe.each([
  ['small', small],
  ['wide', wide],
])('of a %s segment', (kind, { generation, buffer, segment }) => {
  it('lies as it is meant to', () => {
    expect(segment.entries.length > 0).toBe(kind === 'wide');
  });

  it('the parts asked for give the candidates of the whole, and are a small share of it', () => {
    const asked = new PartsAsked();
    const { weights } = generation;
    const size = segment.documents;
    fc.assert(
      fc.property(queries, fc.boolean(), (texts, isKin) => {
        const reach = isKin ? 'kin' : 'origin';
        for (const words of texts.map(wordsOf)) {
          const partial = directoryOf(buffer);
          let bytes = 0;
          for (const look of LOOKS)
            asked.of(look, words, [partial.segment], weights, size, (_, from, to) => {
              bytes += to - from;
              new Uint8Array(partial.buffer).set(new Uint8Array(buffer, from, to - from), from);
            });
          const expected = finder.find(words, [segment], weights, size, reach);
          expect(finder.find(words, [partial.segment], weights, size, reach)).toEqual(expected);
          expect(bytes).toBeLessThan(buffer.byteLength / 4);
        }
      }),
      { numRuns: runs(kind === 'wide' ? 60 : 300) },
    );
  });

  it('some are needed: with its directory alone it finds nothing', () => {
    const words = wordsOf(TEXTS[1_000] ?? '');
    const size = segment.documents;
    expect(finder.find(words, [segment], generation.weights, size)).not.toEqual([]);
    expect(finder.find(words, [directoryOf(buffer).segment], generation.weights, size)).toEqual([]);
  });
});

describe('the parts asked for', () => {
  it('are of each segment by its number, and none for nothing', () => {
    const { generation } = readLibrary(TEXTS.slice(0, 40), 40, GENERATION);
    const segments = [0, 20].map((first) => {
      const stems = new StemList();
      for (const text of TEXTS.slice(first, first + 20)) {
        const { stem, count } = wordsOf(text);
        stems.add(stem, count);
      }
      return opened(buildSegment(stems, generation));
    });
    const asked = new PartsAsked();
    const partsOf = (text: string) => {
      const parts: number[] = [];
      asked.of('records', wordsOf(text), segments, generation.weights, 40, (s) => parts.push(s));
      return parts;
    };
    expect(partsOf(TEXTS[3] ?? '')).toContain(0);
    expect(partsOf(TEXTS[23] ?? '')).toContain(1);
    expect(partsOf('')).toEqual([]);
  });
});
