import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGenerator, createLibrary } from '@/bench/match/generator';
import { buildSegment } from '@/lib/match/build-segment';
import { KeyBuffer, LIST_LIMIT, makeKeys } from '@/lib/match/keys';
import { packTexts, readLibrary } from '@/lib/match/packed-library';
import { Probe } from '@/lib/match/probe';
import { readWords } from '@/lib/match/read-words';
import { openSegment } from '@/lib/match/sealed-segment';
import { documentOf, RECORD_SIZE } from '@/lib/match/segment';
import { WordBuffer } from '@/lib/match/word-buffer';
import { CONTENT_EIGHTHS, eighthsOf } from '@/lib/match/word-weights';
import { runs } from '@/tests/support/runs';

const RUNS = runs(2_000);
const generator = createGenerator(5);
const LIBRARY = createLibrary(generator, 1500);
const { generation, stems } = readLibrary(LIBRARY, LIBRARY.length, 3);
const BYTES = buildSegment(stems, generation);
const segment = openSegment(BYTES, 3, true);
if (segment === undefined) throw new Error('the segment does not open');

const probe = new Probe();

/** Passages that a key leads to, by the packed index. */
function passagesOf(key: number): number[] {
  const count = probe.read([segment ?? fail()], { key: Uint32Array.of(key), count: 1, contents: 0 }, 1);
  return [...probe.found.subarray(0, count)];
}

/** Two content words without another between them. */
function hasNeighbours(words: WordBuffer): boolean {
  const stems = words.stem.subarray(0, words.count);
  return stems.filter((stem) => eighthsOf(generation.weights, stem) >= CONTENT_EIGHTHS).length >= 2;
}

function fail(): never {
  throw new Error('no segment');
}

describe('the packed index', () => {
  it('finds every document by six shared words in a row, or two informative ones, as its keys promise', () => {
    const words = new WordBuffer();
    const asked = new KeyBuffer();
    const document = fc.nat(LIBRARY.length - 1);
    fc.assert(
      fc.property(document, fc.nat(), fc.integer({ min: 2, max: 12 }), (d, from, size) => {
        const all = (LIBRARY[d] ?? '').split(' ');
        const at = from % all.length;
        readWords(all.slice(at, at + size).join(' '), words);
        makeKeys(words.stem, 0, words.count, generation.weights, true, asked);
        const promised = words.count >= 6 || hasNeighbours(words);
        const lists = [...asked.key.subarray(0, asked.count)].map(passagesOf);
        const full = lists.some((list) => list.length >= LIST_LIMIT);
        const found = lists
          .flat()
          .some((passage) => segment !== undefined && documentOf(segment, passage) === d);
        expect(found || full || !promised).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('knows which document each passage belongs to', () => {
    const owners = Array.from({ length: segment.passages }, (_, passage) => documentOf(segment, passage));
    expect(owners[0]).toBe(0);
    expect(owners.at(-1)).toBe(LIBRARY.length - 1);
    expect(owners.every((owner, i) => i === 0 || owner - (owners[i - 1] ?? 0) <= 1)).toBe(true);
    expect(segment.records.length).toBe(segment.passages * RECORD_SIZE);
  });

  it('opens no segment that is cut, of another generation, or has any bit flipped', () => {
    expect(openSegment(BYTES, 4, true)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(BYTES.byteLength - 1), fc.nat(7), (at, bit) => {
        const copy = new Uint8Array(BYTES.slice(0));
        copy[at] = (copy[at] ?? 0) ^ (1 << bit);
        expect(openSegment(copy.buffer, 3, true)).toBeUndefined();
        expect(openSegment(BYTES.slice(0, at), 3, true)).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });

  it('finds each quotation by its own words, and accepts hardly one of a hundred that it does not hold', () => {
    const search = packTexts(LIBRARY, LIBRARY.length);
    const textOf = (_: number, d: number): string => LIBRARY[d] ?? '';
    const long = LIBRARY.flatMap((text, d) => (text.split(' ').length >= 12 ? [d] : []));
    const missed = long.filter(
      (d) => LIBRARY[search.best(LIBRARY[d] ?? '', textOf)?.document ?? -1] !== LIBRARY[d],
    );
    expect(missed).toEqual([]);
    const foreign = createGenerator(99);
    const accepted = Array.from({ length: 300 }, () => foreign.quotation('fresh')).filter(
      (query) => (search.best(query, textOf)?.evidence ?? 0) >= search.threshold,
    );
    expect(accepted.length).toBeLessThanOrEqual(3);
  });
});

describe('what is read beside a good candidate', () => {
  const WHOLE =
    'the old lighthouse keeper painted seven crooked shutters before the autumn storms reached our harbour';
  const PART = 'the old lighthouse keeper painted seven crooked shutters';
  const library = packTexts([WHOLE, PART, ...LIBRARY.slice(0, 50)], 52);
  const documents = (reach: 'origin' | 'kin') => library.candidates(WHOLE, reach).map((one) => one.document);

  it('is nothing that promises little, where an origin is wanted', () => {
    expect(documents('origin')).toEqual([0]);
  });

  it('is all that may say the same, where kin are wanted', () => {
    expect(documents('kin')).toEqual([0, 1]);
  });
});

describe('few words left of a statement', () => {
  /** A word that no other number gives. */
  const word = (number: number): string =>
    `zu${number.toString(26).replace(/[0-9]/gu, (d) => 'qrstuvwxyz'[+d] ?? '')}m`;
  /** As many texts of words of their own around the same few. */
  const texts = (count: number, from: number, middle: string): string[] =>
    Array.from({ length: count }, (_, i) => {
      const at = from + 10 * i;
      return `${word(at)} ${word(at + 1)} ${middle} ${word(at + 2)} ${word(at + 3)}`;
    });
  const found = (library: readonly string[], query: string): number[] =>
    packTexts(library, library.length)
      .candidates(query)
      .map(({ document }) => document);

  it('find it by a rare one, though no two that stand together are left', () => {
    const statement =
      'the lighthouse keeper painted crooked shutters before autumn storms reached our harbour';
    const query = 'the lighthouse warden coloured crooked windows before winter storms struck our harbour';
    expect(found([...LIBRARY.slice(0, 200), statement], query)).toEqual([200]);
  });

  it('find it by two pairs that many others have, also where a new passage begins between them', () => {
    const others = [...texts(80, 1000, 'green parrots'), ...texts(80, 5000, 'silver trumpets')];
    const before = Array.from({ length: 5 }, (_, i) => word(20_000 + i)).join(' ');
    const after = Array.from({ length: 14 }, (_, i) => word(21_000 + i)).join(' ');
    const statement = `${before} green parrots playing silver trumpets ${after}`;
    expect(found([...others, statement], 'green parrots silver trumpets')).toContain(160);
  });

  it('find it by common words alone, wherever in its row they begin', () => {
    const others = texts(20, 1000, 'is that it was');
    const statement = `${word(1)} and is that it was not for ${word(2)}`;
    expect(found([...others, statement], 'is that it was not for')).toContain(20);
  });

  it('find it by its only informative word', () => {
    expect(found([...LIBRARY.slice(0, 50), 'this is fiasco for us'], 'this is fiasco for us')).toEqual([50]);
  });

  it('find it by more of its common words in a row than others have', () => {
    const others = texts(300, 1000, 'is that it was');
    const statement = `${word(1)} is that it was not for you to have and ${word(2)}`;
    expect(found([...others, statement], 'is that it was not for you to have')).toEqual([300]);
  });
});
