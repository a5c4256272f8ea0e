/**
 * Evaluates small gradient-boosted regression trees (Friedman 2001) over whole-number features.
 * A model is a flat list of whole numbers, trees in pre-order: a split is [feature, threshold, …left…, …right…]
 * (left when value ≤ threshold), a leaf is [-1, score × 1000]. scripts/train-attribution.ts writes it.
 */

/**
 * Trees ready to run. A node takes four places: feature, threshold, node to the left, node to the right. A leaf is its
 * own left node, under a threshold that nothing exceeds, and holds its score in the last place; so a tree is walked
 * by as many equal steps as it is deep, without a branch to guess wrong.
 */
export interface Trees {
  readonly nodes: Int16Array;
  readonly roots: Int32Array;
  readonly depths: Int32Array;
}

const PLACES = 4;
const HIGHEST = 0x7fff;

/** Readies a model. Throws a RangeError on a list that is cut off. */
export function treesOf(model: readonly number[]): Trees {
  const count = model.length / 2;
  const nodes = new Int16Array(count * PLACES);
  const roots: number[] = [];
  const depths: number[] = [];
  let next = 0;
  const read = (): number => {
    const node = next++;
    if (node >= count) throw new RangeError('model cut off');
    const at = node * PLACES;
    const feature = model[node * 2] as number;
    const value = model[node * 2 + 1] as number;
    if (feature < 0) {
      nodes[at + 1] = HIGHEST;
      nodes[at + 2] = node;
      nodes[at + 3] = value;
      return 0;
    }
    nodes[at] = feature;
    nodes[at + 1] = value;
    nodes[at + 2] = next;
    const leftDepth = read();
    nodes[at + 3] = next;
    return 1 + Math.max(leftDepth, read());
  };
  while (next < count) {
    roots.push(next);
    depths.push(read());
  }
  return { nodes, roots: Int32Array.from(roots), depths: Int32Array.from(depths) };
}

/** Rows of features side by side, so that one tree is walked for all of them while it is at hand. Reused. */
let matrix = new Int32Array(0);

function load(rows: readonly (readonly number[])[]): number {
  const width = rows[0]?.length ?? 0;
  if (matrix.length < rows.length * width) matrix = new Int32Array(2 * rows.length * width);
  rows.forEach((row, r) => {
    for (let f = 0; f < width; f++) matrix[r * width + f] = row[f] as number;
  });
  return width;
}

/** Adds the leaf scores of the trees `from` to `to` for the loaded rows whose places are given, in thousandths. */
function sumsOf(
  trees: Trees,
  width: number,
  places: readonly number[],
  from: number,
  to: number,
): Int32Array {
  const { nodes, roots, depths } = trees;
  const values = matrix;
  const sums = new Int32Array(places.length);
  for (let t = from; t < to; t++) {
    const root = (roots[t] as number) * PLACES;
    const depth = depths[t] as number;
    for (let p = 0; p < places.length; p++) {
      const row = (places[p] as number) * width;
      let node = root;
      for (let d = 0; d < depth; d++) {
        const value = values[row + (nodes[node] as number)] as number;
        const isRight = ((nodes[node + 1] as number) - value) >>> 31;
        node = (nodes[node + 2 + isRight] as number) * PLACES;
      }
      sums[p] = (sums[p] as number) + (nodes[node + 3] as number);
    }
  }
  return sums;
}

/** Score of one row of features. */
export function scoreOf(trees: Trees, row: readonly number[]): number {
  return (sumsOf(trees, load([row]), [0], 0, trees.roots.length)[0] ?? 0) / 1000;
}

const FIRST_TREES = 30;
const MARGIN = 4;

/**
 * Scores of alternatives. What the first trees leave far behind the best is not looked at again: boosted trees
 * correct each other less and less, and the rest of the work is for those that can still win.
 */
export function scoresOf(trees: Trees, rows: readonly (readonly number[])[]): number[] {
  const first = Math.min(FIRST_TREES, trees.roots.length);
  const width = load(rows);
  const scores = Array.from(sumsOf(trees, width, [...rows.keys()], 0, first), (sum) => sum / 1000);
  const floor = Math.max(...scores) - MARGIN;
  const left = [...scores.keys()].filter((i) => (scores[i] as number) >= floor);
  const rest = sumsOf(trees, width, left, first, trees.roots.length);
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
