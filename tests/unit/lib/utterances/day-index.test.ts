import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysApart } from '@/lib/match/agreement';
import { DayIndex, daysOf } from '@/lib/utterances/day-index';
import { runs } from '@/tests/support/runs';

describe('DayIndex', () => {
  it('finds what daysApart calls near, of ranges of any length and whichever end comes first', () => {
    const day = fc
      .integer({ min: 0, max: 400 })
      .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
    const range = fc.oneof(
      day.map((one) => ({ from: one, to: one })),
      fc.record({ from: day, to: day }),
    );
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 30 }),
        fc.array(range, { maxLength: 3 }),
        range,
        fc.nat(40),
        (first, later, asked, gap) => {
          const index = new DayIndex<number>();
          const days = daysOf(asked) ?? { from: 0, to: 0 };
          const add = (ranges: typeof first, from: number) => {
            for (const [i, one] of ranges.entries())
              index.add(daysOf(one) ?? { from: Number.NaN, to: Number.NaN }, from + i);
          };
          add(first, 0);
          index.near(days, gap);
          // What comes after a question is found by the next one.
          add(later, first.length);
          const near = [...first, ...later].flatMap((one, i) =>
            (daysApart(one, asked) ?? Number.POSITIVE_INFINITY) <= gap ? [i] : [],
          );
          expect(index.near(days, gap).sort((a, b) => a - b)).toEqual(near);
        },
      ),
      { numRuns: runs(1_000) },
    );
  });

  it.each([[undefined], [{ from: 'someday', to: '2025-01-01' }], [{ from: '2025-01-01', to: '' }]])(
    'knows no days of %j',
    (range) => {
      expect(daysOf(range)).toBeUndefined();
    },
  );
});
