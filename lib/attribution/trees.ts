/**
 * Evaluates small gradient-boosted regression trees (Friedman 2001) over whole-number features.
 * A model is a flat list of whole numbers, trees in pre-order: a split is [feature, threshold, …left…, …right…]
 * (left when value ≤ threshold), a leaf is [-1, score × 1000]. scripts/train-attribution.ts writes it.
 */

/** Trees ready to run: each node takes three places, feature (-1 for a leaf), threshold or score, right child's place. */
export interface Trees {
  readonly nodes: Int32Array;
  readonly roots: Int32Array;
}

/** Unpacks a model. Throws a RangeError on a list that is cut off. */
export function treesOf(model: readonly number[]): Trees {
  const nodes = new Int32Array((model.length / 2) * 3);
  const roots: number[] = [];
  let next = 0;
  const read = (): void => {
    const node = next;
    if (node >= nodes.length) throw new RangeError('model cut off');
    next += 3;
    const feature = model[(node / 3) * 2] ?? -1;
    nodes[node] = feature;
    nodes[node + 1] = model[(node / 3) * 2 + 1] ?? 0;
    if (feature < 0) return;
    read();
    nodes[node + 2] = next;
    read();
  };
  while (next < nodes.length) {
    roots.push(next);
    read();
  }
  return { nodes, roots: Int32Array.from(roots) };
}

/** Sum of the leaf scores for one row of features, over the trees `from` to `to`. */
function sumOf(trees: Trees, row: readonly number[], from: number, to: number): number {
  const { nodes, roots } = trees;
  let sum = 0;
  for (let t = from; t < to; t++) {
    let node = roots[t] as number;
    let feature = nodes[node] as number;
    while (feature >= 0) {
      node = (row[feature] as number) <= (nodes[node + 1] as number) ? node + 3 : (nodes[node + 2] as number);
      feature = nodes[node] as number;
    }
    sum += nodes[node + 1] as number;
  }
  return sum / 1000;
}

/** Score of one row of features. */
export function scoreOf(trees: Trees, row: readonly number[]): number {
  return sumOf(trees, row, 0, trees.roots.length);
}

const FIRST_TREES = 30;
const MARGIN = 4;

/**
 * Scores of alternatives. What the first trees leave far behind the best is not looked at again: boosted trees
 * correct each other less and less, and the rest of the work is for those that can still win.
 */
export function scoresOf(trees: Trees, rows: readonly (readonly number[])[]): number[] {
  const first = Math.min(FIRST_TREES, trees.roots.length);
  const scores = rows.map((row) => sumOf(trees, row, 0, first));
  const floor = Math.max(...scores) - MARGIN;
  return scores.map((score, i) =>
    score < floor ? score : score + sumOf(trees, rows[i] as readonly number[], first, trees.roots.length),
  );
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
