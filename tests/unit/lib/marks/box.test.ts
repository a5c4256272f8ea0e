import { describe, expect, it } from 'vitest';
import { type Box, intersection, linesOf } from '@/lib/marks/box';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

describe('linesOf', () => {
  const CASES: readonly { name: string; boxes: readonly Box[]; lines: readonly Box[] }[] = [
    { name: 'nothing', boxes: [], lines: [] },
    {
      name: 'neighbours in a line',
      boxes: [box(0, 0, 50, 20), box(50, 0, 90, 20)],
      lines: [box(0, 0, 90, 20)],
    },
    {
      name: 'a taller word in the line',
      boxes: [box(0, 4, 50, 20), box(50, 0, 90, 22)],
      lines: [box(0, 0, 90, 22)],
    },
    {
      name: 'the next line',
      boxes: [box(0, 0, 50, 20), box(0, 20, 30, 40)],
      lines: [box(0, 0, 50, 20), box(0, 20, 30, 40)],
    },
    {
      name: 'two columns',
      boxes: [box(0, 0, 50, 20), box(300, 0, 350, 20)],
      lines: [box(0, 0, 50, 20), box(300, 0, 350, 20)],
    },
    { name: 'right to left', boxes: [box(50, 0, 90, 20), box(0, 0, 50, 20)], lines: [box(0, 0, 90, 20)] },
  ];
  it.each(CASES)('$name', ({ boxes, lines }) => expect(linesOf(boxes)).toEqual(lines));
});

describe('intersection', () => {
  const CASES: readonly (readonly [Box, Box, Box | undefined])[] = [
    [box(0, 0, 10, 10), box(5, 5, 20, 20), box(5, 5, 10, 10)],
    [box(0, 0, 10, 10), box(10, 0, 20, 10), undefined],
    [box(0, 0, 10, 10), box(0, 9.8, 10, 20), undefined],
  ];
  it.each(CASES)('%o and %o', (a, b, expected) => expect(intersection(a, b)).toEqual(expected));
});
