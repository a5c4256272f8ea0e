/**
 * Evaluates small gradient-boosted regression trees (Friedman 2001) over whole-number features.
 * A model is a flat list of whole numbers, trees in pre-order: a split is [feature, threshold, …left…, …right…]
 * (left when value ≤ threshold), a leaf is [-1, score × 1000]. scripts/train-attribution.ts writes it.
 */

/** Trees ready to run: node n has its feature (-1 for a leaf), threshold or score, and right child. */
export interface Trees {
  readonly feature: Int16Array;
  readonly value: Int32Array;
  readonly right: Int32Array;
  readonly roots: readonly number[];
}

/** Unpacks a model. Throws a RangeError on a list that is cut off. */
export function treesOf(model: readonly number[]): Trees {
  const count = model.length / 2;
  const feature = new Int16Array(count);
  const value = new Int32Array(count);
  const right = new Int32Array(count);
  const roots: number[] = [];
  let n = 0;
  const read = (): void => {
    const node = n++;
    if (node >= count) throw new RangeError('model cut off');
    feature[node] = model[2 * node] ?? -1;
    value[node] = model[2 * node + 1] ?? 0;
    if ((feature[node] ?? -1) < 0) return;
    read();
    right[node] = n;
    read();
  };
  while (n < count) {
    roots.push(n);
    read();
  }
  return { feature, value, right, roots };
}

/** Sum of the leaf scores for one row of features. */
export function scoreOf(trees: Trees, row: readonly number[]): number {
  let sum = 0;
  for (const root of trees.roots) {
    let node = root;
    for (let f = trees.feature[node] ?? -1; f >= 0; f = trees.feature[node] ?? -1)
      node = (row[f] ?? 0) <= (trees.value[node] ?? 0) ? node + 1 : (trees.right[node] ?? 0);
    sum += trees.value[node] ?? 0;
  }
  return sum / 1000;
}

/** Probabilities of alternatives from their scores. Empty for none. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Probability of yes from a score. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
