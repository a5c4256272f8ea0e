import { describe, expect, it } from 'vitest';
import { createGenerator, createLibrary } from '@/bench/match/generator';
import { buildSegment } from '@/lib/match/build-segment';
import { readLibrary } from '@/lib/match/packed-library';
import { checkSeal, openSegment, sealInSteps } from '@/lib/match/sealed-segment';
import { createSegment } from '@/lib/match/segment';
import { flipped, sectionsOf } from '@/tests/support/segment-sections';

const GENERATION = 7;

function smallSegment(): ArrayBuffer {
  const texts = createLibrary(createGenerator(5), 300);
  const { generation, stems } = readLibrary(texts, texts.length, GENERATION);
  return buildSegment(stems, generation);
}

/** Of more than 65,536 passages, whose keys lie otherwise, and of more than one step of the check: a step is a megabyte. */
function wideSegment(): ArrayBuffer {
  const { buffer, segment } = createSegment({
    documents: 3,
    passages: 65_537,
    postings: 9_000,
    generation: GENERATION,
  });
  segment.begins.fill(5);
  ended(sealInSteps(buffer));
  return buffer;
}

function isSealed(buffer: ArrayBuffer): boolean {
  return ended(checkSeal(buffer));
}

function ended<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe.each([
  ['small', smallSegment()],
  ['wide', wideSegment()],
])('a %s segment', (_, buffer) => {
  const whole = openSegment(buffer, GENERATION, true);
  const sections = whole === undefined ? [] : sectionsOf(whole);

  it('is whole as it was sealed, checked in steps or at once, and of its generation only', () => {
    expect(whole?.generation).toBe(GENERATION);
    expect(isSealed(buffer)).toBe(true);
    expect(openSegment(buffer, GENERATION + 1, true)).toBeUndefined();
    expect(sections.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['checksum', 'sums', 'bases', 'offsets', 'ranks', 'begins', 'records', 'fine']),
    );
  });

  it('is known by a bit flipped at the beginning, in the middle or at the end of any section', () => {
    const missed = sections.flatMap(({ name, from, to }) =>
      [from, (from + to) >> 1, to - 1].flatMap((at) =>
        [0, 7]
          .filter((bit) => {
            const damaged = flipped(buffer, at, bit);
            return openSegment(damaged, GENERATION, true) !== undefined || isSealed(damaged);
          })
          .map((bit) => `${name}: bit ${bit} of byte ${at}`),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('does not open when it is cut in any section, checked or not', () => {
    const opening = sections.flatMap(({ name, from, to }) =>
      [from, from + 1, (from + to) >> 1, to - 1]
        .filter((end) => openSegment(buffer.slice(0, end), GENERATION, false) !== undefined)
        .map((end) => `${name}: ${end}`),
    );
    expect(opening).toEqual([]);
  });
});
