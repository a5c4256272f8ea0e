import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersection } from '@/lib/marks/box';
import { heightBeside, placeCard } from '@/lib/marks/place-card';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 640 };
const line = (left: number, top: number, width: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + 24,
});

const CASES: readonly {
  name: string;
  lines: readonly ReturnType<typeof line>[];
  card: { width: number; height: number };
  viewport: { width: number; height: number };
  expected: { left: number; top: number };
}[] = [
  {
    name: 'below',
    lines: [line(300, 100, 400)],
    card: { width: 420, height: 300 },
    viewport: WIDE,
    expected: { left: 300, top: 132 },
  },
  {
    name: 'above when there is no room below',
    lines: [line(300, 800, 400)],
    card: { width: 420, height: 300 },
    viewport: WIDE,
    expected: { left: 300, top: 492 },
  },
  {
    name: 'close beside when neither',
    lines: [line(300, 400, 400), line(300, 430, 200)],
    card: { width: 420, height: 640 },
    viewport: WIDE,
    expected: { left: 708, top: 252 },
  },
  {
    name: 'on the other side when only that has room',
    lines: [line(700, 400, 400)],
    card: { width: 420, height: 640 },
    viewport: WIDE,
    expected: { left: 272, top: 252 },
  },
  {
    name: 'moved in from the right edge',
    lines: [line(1100, 100, 150)],
    card: { width: 420, height: 300 },
    viewport: WIDE,
    expected: { left: 852, top: 132 },
  },
  {
    name: 'a phone',
    lines: [line(20, 60, 320), line(20, 90, 200)],
    card: { width: 344, height: 400 },
    viewport: PHONE,
    expected: { left: 8, top: 122 },
  },
  {
    name: 'a phone without room: where the words stay seen',
    lines: [line(20, 200, 320)],
    card: { width: 344, height: 420 },
    viewport: PHONE,
    expected: { left: 8, top: 212 },
  },
  {
    name: 'no lines',
    lines: [],
    card: { width: 420, height: 300 },
    viewport: WIDE,
    expected: { left: 852, top: 8 },
  },
];

describe('heightBeside', () => {
  const CARD = { width: 420, tallest: 640 };

  it.each([
    ['as high as it likes where that fits under the words', [line(300, 100, 500)], 640],
    ['or above them', [line(300, 700, 500)], 640],
    ['or beside them', [line(20, 400, 500)], 640],
    ['else what is under the last line', [line(300, 300, 500), line(300, 400, 600)], 460],
    ['or above the first', [line(300, 480, 500), line(300, 560, 600)], 464],
    ['nothing where all sides are too small', [line(300, 300, 500), line(300, 570, 600)], undefined],
    ['nothing for words that cannot be seen', [], undefined],
  ])('%s', (_name, lines, expected) => {
    expect(heightBeside(lines, CARD, WIDE)).toBe(expected);
  });

  it('a card of that height, or less, hides no word', () => {
    const lines = fc
      .tuple(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 500 }),
      )
      .map(([top, more, left]) => [line(left + 100, top, 500), line(left, top + more, 600)]);
    fc.assert(
      fc.property(lines, fc.double({ min: 0.1, max: 1, noNaN: true }), (words, share) => {
        const room = heightBeside(words, CARD, WIDE);
        fc.pre(room !== undefined);
        const card = { width: CARD.width, height: room * share };
        const { left, top } = placeCard(words, card, WIDE);
        const box = { left, top, right: left + card.width, bottom: top + card.height };
        expect(words.map((word) => intersection(word, box))).toEqual([undefined, undefined]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('placeCard', () => {
  it.each(CASES)('$name', ({ lines, card, viewport, expected }) => {
    expect(placeCard(lines, card, viewport)).toEqual(expected);
  });

  it('always stays whole inside a viewport that can hold it', () => {
    const size = fc.record({
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 400, max: 1500 }),
    });
    const spot = fc.tuple(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: 1, max: 900 }),
    );
    fc.assert(
      fc.property(size, fc.array(spot, { maxLength: 4 }), (viewport, spots) => {
        const card = { width: 300, height: 380 };
        const { left, top } = placeCard(
          spots.map(([x, y, width]) => line(x, y, width)),
          card,
          viewport,
        );
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + card.width).toBeLessThanOrEqual(viewport.width);
        expect(top + card.height).toBeLessThanOrEqual(viewport.height);
      }),
    );
  });
});
