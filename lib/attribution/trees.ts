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

/**
 * Rows of features side by side, so that one tree is walked for all of them while it is at hand. Reused, and so is
 * what is worked out from them: for each row where it begins, what it adds up to, and the rows still in the running.
 */
let matrix = new Int32Array(0);
let starts = new Int32Array(0);
let sums = new Int32Array(0);
let running = new Int32Array(0);

/** Puts rows of one width into the matrix, all of them in the running with a sum of nought. */
function load(rows: readonly (readonly number[])[]): void {
  const count = rows.length;
  const width = rows[0]?.length ?? 0;
  if (matrix.length < count * width) matrix = new Int32Array(2 * count * width);
  if (starts.length < count) {
    starts = new Int32Array(2 * count);
    sums = new Int32Array(2 * count);
    running = new Int32Array(2 * count);
  }
  let at = 0;
  for (let r = 0; r < count; r++) {
    const row = rows[r] as readonly number[];
    starts[r] = at;
    sums[r] = 0;
    running[r] = r;
    for (let f = 0; f < width; f++) matrix[at + f] = row[f] as number;
    at += width;
  }
}

/** Adds the leaf scores of the trees `from` to `to` to the sums of the first `count` rows in the running. */
function addScores({ nodes, scores, roots, depths }: Trees, from: number, to: number, count: number): void {
  const values = matrix;
  for (let t = from; t < to; t++) {
    const root = roots[t] as number;
    const depth = depths[t] as number;
    for (let p = 0; p < count; p++) {
      const r = running[p] as number;
      const row = starts[r] as number;
      let at = root;
      for (let d = 0; d < depth; d++) {
        const node = nodes[at] as number;
        const above = ((node >> THRESHOLD) & BYTE) - 1 - (values[row + (node & BYTE)] as number);
        at = (node >> CHILD) + (above >>> 31);
      }
      sums[r] = (sums[r] as number) + (scores[at] as number);
    }
  }
}

/** Score of one row of features. */
export function scoreOf(trees: Trees, row: readonly number[]): number {
  load([row]);
  addScores(trees, 0, trees.roots.length, 1);
  return (sums[0] as number) / 1000;
}

const FIRST_TREES = 30;
const MARGIN = 4000;

/** Keeps in the running what is at most `MARGIN` thousandths behind the best of the first `count` rows. */
function dropBehind(count: number): number {
  let best = sums[0] as number;
  for (let r = 1; r < count; r++) best = Math.max(best, sums[r] as number);
  let left = 0;
  for (let r = 0; r < count; r++) if ((sums[r] as number) >= best - MARGIN) running[left++] = r;
  return left;
}

/**
 * Scores of alternatives. What the first trees leave far behind the best is not looked at again: boosted trees
 * correct each other less and less, and the rest of the work is for those that can still win.
 */
export function scoresOf(trees: Trees, rows: readonly (readonly number[])[]): number[] {
  const count = rows.length;
  const first = Math.min(FIRST_TREES, trees.roots.length);
  load(rows);
  addScores(trees, 0, first, count);
  addScores(trees, first, trees.roots.length, dropBehind(count));
  const scores: number[] = [];
  for (let r = 0; r < count; r++) scores.push((sums[r] as number) / 1000);
  return scores;
}

/** Probabilities of alternatives from their scores. Empty for none. */
export function softmax(scores: readonly number[]): number[] {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  const powers: number[] = [];
  let total = 0;
  for (const score of scores) {
    const power = Math.exp(score - top);
    powers.push(power);
    total += power;
  }
  for (let i = 0; i < powers.length; i++) powers[i] = (powers[i] as number) / total;
  return powers;
}

/** Probability of yes from a score. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
