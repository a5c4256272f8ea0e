/** One observation: its traits, and whether it turned out right. */
export interface Observation {
  readonly traits: readonly number[];
  readonly right: boolean;
}

const ROUNDS = 25;
const RIDGE = 1;

/** Weights of a logistic regression by Newton's method, with a slight pull to nought. Deterministic. */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const width = observations[0]?.traits.length ?? 0;
  let weights: number[] = Array.from({ length: width }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => RIDGE * weight);
    const curve = weights.map((_, i) => weights.map((_, j): number => (i === j ? RIDGE : 0)));
    for (const { traits, right } of observations) {
      const p = 1 / (1 + Math.exp(-traits.reduce((sum, trait, i) => sum + trait * (weights[i] ?? 0), 0)));
      const pull = p - (right ? 1 : 0);
      traits.forEach((a, i) => {
        slope[i] = (slope[i] ?? 0) + pull * a;
        const row = curve[i] ?? [];
        traits.forEach((b, j) => {
          row[j] = (row[j] ?? 0) + p * (1 - p) * a * b;
        });
      });
    }
    const step = solve(curve, slope);
    weights = weights.map((weight, i) => weight - (step[i] ?? 0));
  }
  return weights;
}

/** Solves a symmetric, positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const pivot = rows[k] ?? [];
    for (let i = 0; i < n; i++) {
      const row = rows[i];
      if (i === k || row === undefined) continue;
      const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
      for (let j = k; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
