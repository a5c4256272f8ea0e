import { describe, expect, test } from 'vitest';
import { logistic, scoreOf, scoresOf, softmax, treesOf } from '@/lib/attribution/trees';

/** One split (feature 0 at most 3: 0.5, else: feature 1 at most 0: −1, else 2) and one leaf of 0.25. */
const MODEL = [0, 3, -1, 500, 1, 0, -1, -1000, -1, 2000, -1, 250];

describe('trees', () => {
  test.each([
    [[3, 9], 0.75],
    [[4, 0], -0.75],
    [[4, 1], 2.25],
  ])('row %j scores %d', (row, score) => {
    expect(scoreOf(treesOf(MODEL), row)).toBeCloseTo(score);
  });

  test('several rows score as each by itself', () => {
    const trees = treesOf(MODEL);
    const rows = [
      [3, 9],
      [4, 0],
      [4, 1],
    ];
    expect(scoresOf(trees, rows)).toEqual(rows.map((row) => scoreOf(trees, row)));
  });

  test('a model that is cut off is refused', () => {
    expect(() => treesOf([0, 3, -1, 500])).toThrow(RangeError);
  });

  test.each([
    ['feature', [256, 3, -1, 500, -1, 100]],
    ['threshold', [0, 300, -1, 500, -1, 100]],
  ])('a %s that does not fit into a node is refused', (_, model) => {
    expect(() => treesOf(model)).toThrow(RangeError);
  });

  test('probabilities sum to one and keep their order', () => {
    const odds = softmax([1, 3, 2]);
    expect(odds.reduce((a, b) => a + b)).toBeCloseTo(1);
    expect(odds.indexOf(Math.max(...odds))).toBe(1);
    expect(logistic(0)).toBe(0.5);
  });
});
