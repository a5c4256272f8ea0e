import { expect, it } from 'vitest';
import { scoreOf, thresholdOf } from '@/lib/match/score';

const SIZES = [0, 1000, 16_384, 100_000, 1_000_000, 10_000_000];
const rises = (values: readonly number[]) =>
  values.every((value, i) => i === 0 || value >= (values[i - 1] ?? 0));

it('asks for more evidence the larger the library is', () => {
  expect(rises(SIZES.map(thresholdOf))).toBe(true);
  expect(thresholdOf(1_000_000)).toBeGreaterThan(thresholdOf(16_384) + 15);
});

it('is the surer of a match the more evidence there is over what is asked, and never above one', () => {
  for (const size of SIZES) {
    const scores = [1, 1.2, 1.5, 2, 5, 100].map((surplus) => scoreOf(surplus, size));
    expect(rises(scores)).toBe(true);
    expect(scores[0]).toBeLessThan(0.5);
    expect(scores.at(-1)).toBeGreaterThan(0.999);
    expect(scores.at(-1)).toBeLessThanOrEqual(1);
  }
});

it('trusts a match that just reaches what is asked more where more was asked', () => {
  const scores = SIZES.map((size) => scoreOf(1.1, size));
  expect(rises(scores)).toBe(true);
  expect(scores.at(-1)).toBeGreaterThan((scores[0] ?? 1) + 0.2);
});
