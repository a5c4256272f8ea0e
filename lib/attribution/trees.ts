/**
 * Evaluates small gradient-boosted regression trees (Friedman 2001) over whole-number features.
 * A model is a flat list of whole numbers, trees in pre-order: a split is [feature, threshold, …left…, …right…]
 * (left when value ≤ threshold), a leaf is [-1, score × 1000]. scripts/train-attribution.ts writes it.
 */

/**
 * Trees ready to run. A node is one number: its feature, its threshold and its left child, beside which stands the
 * right one. A leaf is its own left child, under a threshold that nothing exceeds; so a tree is walked by as many
 * equal steps as it is deep, of two look-ups each, without a branch to guess wrong.
 */
export interface Trees {
  readonly nodes: Int32Array;
  /** Score of each leaf, in thousandths. */
  readonly scores: Int16Array;
  readonly roots: Int32Array;
  readonly depths: Int32Array;
}

/** Bits of a node: 0–7 the feature, 8–15 the threshold and one, 16–30 the left child. */
const THRESHOLD = 8;
const CHILD = 16;
const BYTE = 0xff;
const MOST_NODES = 1 << 15;
/** Thresholds and features of rows stay below: counts and classes, all of them clipped. */
const HIGHEST = BYTE - 1;

/** Readies a model. Throws a RangeError on a list that is cut off, or holds what does not fit into a node. */
export function treesOf(model: readonly number[]): Trees {
  const count = model.length / 2;
  if (count > MOST_NODES) throw new RangeError(`no room for ${count} nodes`);
  const nodes = new Int32Array(count);
  const scores = new Int16Array(count);
  const roots: number[] = [];
  const depths: number[] = [];
  let next = 0;
  let free = 0;
  const read = (node: number): number => {
    if (next >= count) throw new RangeError('model cut off');
    const feature = model[next * 2] as number;
    const value = model[next * 2 + 1] as number;
    next++;
    if (feature < 0) {
      nodes[node] = (node << CHILD) | (BYTE << THRESHOLD);
      scores[node] = value;
      return 0;
    }
    if (feature > BYTE || value < -1 || value >= HIGHEST)
      throw new RangeError(`no room for feature ${feature}, threshold ${value}`);
    const left = free;
    free += 2;
    nodes[node] = (left << CHILD) | ((value + 1) << THRESHOLD) | feature;
    const leftDepth = read(left);
    return 1 + Math.max(leftDepth, read(left + 1));
  };
  while (next < count) {
    roots.push(free);
    depths.push(read(free++));
  }
  return { nodes, scores, roots: Int32Array.from(roots), depths: Int32Array.from(depths) };
}

/** Rows of features side by side, so that one tree is walked for all of them while it is at hand. Reused. */
let matrix = new Int32Array(0);

/** Where each loaded row begins in the matrix. */
function load(rows: readonly (readonly number[])[]): Int32Array {
  const width = rows[0]?.length ?? 0;
  if (matrix.length < rows.length * width) matrix = new Int32Array(2 * rows.length * width);
  const starts = new Int32Array(rows.length);
  for (let r = 0; r < rows.length; r++) {
    const start = r * width;
    starts[r] = start;
    matrix.set(rows[r] as readonly number[], start);
  }
  return starts;
}

/** Adds the leaf scores of the trees `from` to `to` to the sums of the rows that begin at `starts`, in thousandths. */
function addScores(
  { nodes, scores, roots, depths }: Trees,
  starts: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
): void {
  const values = matrix;
  for (let t = from; t < to; t++) {
    const root = roots[t] as number;
    const depth = depths[t] as number;
    for (let p = 0; p < starts.length; p++) {
      const row = starts[p] as number;
      let at = root;
      for (let d = 0; d < depth; d++) {
        const node = nodes[at] as number;
        const above = ((node >> THRESHOLD) & BYTE) - 1 - (values[row + (node & BYTE)] as number);
        at = (node >> CHILD) + (above >>> 31);
      }
      sums[p] = (sums[p] as number) + (scores[at] as number);
    }
  }
}

/** Score of one row of features. */
export function scoreOf(trees: Trees, row: readonly number[]): number {
  const sums = new Int32Array(1);
  addScores(trees, load([row]), 0, trees.roots.length, sums);
  return (sums[0] as number) / 1000;
}

const FIRST_TREES = 30;
const MARGIN = 4;

/**
 * Scores of alternatives. What the first trees leave far behind the best is not looked at again: boosted trees
 * correct each other less and less, and the rest of the work is for those that can still win.
 */
export function scoresOf(trees: Trees, rows: readonly (readonly number[])[]): number[] {
  const first = Math.min(FIRST_TREES, trees.roots.length);
  const starts = load(rows);
  const sums = new Int32Array(rows.length);
  addScores(trees, starts, 0, first, sums);
  const floor = Math.max(...sums) - 1000 * MARGIN;
  const left = Int32Array.from(sums.keys()).filter((i) => (sums[i] as number) >= floor);
  const rest = new Int32Array(left.length);
  addScores(
    trees,
    left.map((i) => starts[i] as number),
    first,
    trees.roots.length,
    rest,
  );
  const scores = Array.from(sums, (sum) => sum / 1000);
  left.forEach((i, k) => {
    scores[i] = (scores[i] as number) + (rest[k] as number) / 1000;
  });
  return scores;
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
