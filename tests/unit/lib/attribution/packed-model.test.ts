import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackModel } from '@/lib/attribution/packed-model';
import { nearestScore, packModel } from '@/scripts/pack-model';

/** Trees of one split each. */
const stumps = (figures: readonly (readonly [number, number, number, number])[]): number[] =>
  figures.flatMap(([feature, threshold, left, right]) => [
    feature,
    threshold,
    -1,
    nearestScore(left),
    -1,
    nearestScore(right),
  ]);

describe('packed models', () => {
  test('come back as they were, trees of one leaf and no trees too', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(87),
            fc.integer({ min: -1, max: 87 }),
            fc.integer({ min: -1500, max: 1500 }),
            fc.integer({ min: -1500, max: 1500 }),
          ),
        ),
        (figures) => {
          const model = [...stumps(figures), -1, 0];
          expect(unpackModel(packModel(model))).toEqual(model);
        },
      ),
    );
    expect(unpackModel(packModel([]))).toEqual([]);
  });

  test('keep a score to a tenth of it', () => {
    for (const score of [-1200, -77, -9, 0, 5, 40, 333, 1556])
      expect(Math.abs(nearestScore(score) - score)).toBeLessThanOrEqual(2 + Math.abs(score) / 10);
  });

  test('are refused when cut off', () => {
    const text = packModel(stumps([[1, 2, 30, -30]]));
    expect(() => unpackModel(text.slice(0, -1))).toThrow(RangeError);
  });

  test.each([
    ['a feature', stumps([[90, 0, 0, 0]])],
    ['a threshold', stumps([[0, 95, 0, 0]])],
    ['a score', [-1, nearestScore(1000) + 1]],
  ])('are not written when %s has no letter', (_, model) => {
    expect(() => packModel(model)).toThrow(RangeError);
  });
});
