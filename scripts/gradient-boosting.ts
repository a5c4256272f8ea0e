/**
 * Gradient-boosted regression trees (Friedman 2001) with second-order steps (Chen & Guestrin 2016), for whole-number
 * features. Deterministic: no sampling, ties go to the lower feature and threshold. Used only for training;
 * lib/attribution/trees.ts runs the result.
 */
import { nearestScore } from './pack-model';

/** Rows in groups. In a ranking group one alternative is right; for yes/no each row is its own group. */
export interface Examples {
  readonly rows: readonly (readonly number[])[];
  /** First row of each group, and one more at the end. */
  readonly groups: readonly number[];
  /** Share of each row in being right: sums to 1 in a ranking group, 0 or 1 for yes/no. */
  readonly right: readonly number[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
  readonly lambda: number;
  readonly kind: 'ranking' | 'yes-no';
}

/** Rows as places among the values of each feature; `starts` tells where a feature's places begin in one long list. */
interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly starts: readonly number[];
}

function bin(rows: readonly (readonly number[])[]): Binned {
  const width = rows[0]?.length ?? 0;
  const columns: Uint8Array[] = [];
  const edges: number[][] = [];
  const starts: number[] = [0];
  for (let f = 0; f < width; f++) {
    const values = [...new Set(rows.map((row) => row[f] ?? 0))].sort((a, b) => a - b);
    if (values.length > 255) throw new RangeError(`feature ${f} has ${values.length} values`);
    const place = new Map(values.map((value, i) => [value, i]));
    columns.push(Uint8Array.from(rows, (row) => place.get(row[f] ?? 0) ?? 0));
    edges.push(values);
    starts.push((starts[f] as number) + values.length);
  }
  return { columns, edges, starts };
}

/** Sums of both derivatives for each value of each feature. */
interface Sums {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
}

/** Rows that pull less than this on a tree are left out while it grows: most of the alternatives, soon. */
const SLIGHT = 5e-4;

/** Trains a model; returns the flat list that `treesOf` reads. Prints the loss every 25 trees when `log` is given. */
export function boost(examples: Examples, options: BoostOptions, log?: (line: string) => void): number[] {
  const n = examples.rows.length;
  const { columns, edges, starts } = bin(examples.rows);
  const score = new Float64Array(n);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const model: number[] = [];
  const everyone = Int32Array.from({ length: n }, (_, i) => i);
  for (let t = 0; t < options.trees; t++) {
    const loss = derivatives(examples, score, gradient, hessian, options.kind);
    if (log !== undefined && t % 25 === 0) log(`tree ${t}: loss ${loss.toFixed(4)}`);
    const pulling = everyone.filter((i) => Math.abs(gradient[i] as number) > SLIGHT);
    grow(pulling, everyone, sumsOf(pulling), 0);
  }
  return model;

  /** Grows the node of `members`; `all` are the rows that come to it, members or not. */
  function grow(members: Int32Array, all: Int32Array, sums: Sums | undefined, depth: number): void {
    let g = 0;
    let h = 0;
    for (let k = 0; k < members.length; k++) {
      g += gradient[members[k] as number] as number;
      h += hessian[members[k] as number] as number;
    }
    const split = sums !== undefined && h >= 2 * options.least ? bestSplit(sums, g, h) : undefined;
    if (split === undefined) {
      const value = nearestScore((-1000 * options.rate * g) / (h + options.lambda));
      model.push(-1, value);
      for (let k = 0; k < all.length; k++)
        score[all[k] as number] = (score[all[k] as number] as number) + value / 1000;
      return;
    }
    const column = columns[split.feature] as Uint8Array;
    const [left, right] = parted(members, column, split.bin);
    const [allLeft, allRight] = parted(all, column, split.bin);
    model.push(split.feature, edges[split.feature]?.[split.bin] ?? 0);
    const [leftSums, rightSums] =
      depth + 1 < options.depth && sums !== undefined ? halves(sums, left, right) : [undefined, undefined];
    grow(left, allLeft, leftSums, depth + 1);
    grow(right, allRight, rightSums, depth + 1);
  }

  function sumsOf(members: Int32Array): Sums {
    const g = new Float64Array(starts.at(-1) ?? 0);
    const h = new Float64Array(starts.at(-1) ?? 0);
    columns.forEach((column, feature) => {
      const start = starts[feature] as number;
      for (let k = 0; k < members.length; k++) {
        const i = members[k] as number;
        const at = start + (column[i] as number);
        g[at] = (g[at] as number) + (gradient[i] as number);
        h[at] = (h[at] as number) + (hessian[i] as number);
      }
    });
    return { g, h };
  }

  /** Sums of two halves: the smaller is counted, the larger is the rest. */
  function halves(whole: Sums, left: Int32Array, right: Int32Array): readonly [Sums, Sums] {
    const counted = sumsOf(left.length < right.length ? left : right);
    const rest = {
      g: whole.g.map((sum, i) => sum - (counted.g[i] as number)),
      h: whole.h.map((sum, i) => sum - (counted.h[i] as number)),
    };
    return left.length < right.length ? [counted, rest] : [rest, counted];
  }

  function bestSplit(sums: Sums, g: number, h: number): Split | undefined {
    const whole = (g * g) / (h + options.lambda);
    let best: Split | undefined;
    let most = 1e-3;
    columns.forEach((_, feature) => {
      const start = starts[feature] as number;
      const end = starts[feature + 1] as number;
      let lg = 0;
      let lh = 0;
      for (let at = start; at < end - 1; at++) {
        lg += sums.g[at] as number;
        lh += sums.h[at] as number;
        if (lh < options.least) continue;
        if (h - lh < options.least) break;
        const gain =
          (lg * lg) / (lh + options.lambda) + ((g - lg) * (g - lg)) / (h - lh + options.lambda) - whole;
        if (gain > most) {
          most = gain;
          best = { feature, bin: at - start };
        }
      }
    });
    return best;
  }
}

/** Rows whose value in a column is at most `bin`, and the others, both in order. */
function parted(rows: Int32Array, column: Uint8Array, bin: number): readonly [Int32Array, Int32Array] {
  const parts = new Int32Array(rows.length);
  let left = 0;
  let right = rows.length;
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k] as number;
    if ((column[i] as number) <= bin) parts[left++] = i;
    else parts[--right] = i;
  }
  return [parts.subarray(0, left), parts.subarray(left).reverse()];
}

function derivatives(
  examples: Examples,
  score: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
  kind: BoostOptions['kind'],
): number {
  let loss = 0;
  const { groups, right } = examples;
  for (let k = 0; k + 1 < groups.length; k++) {
    const from = groups[k] ?? 0;
    const to = groups[k + 1] ?? 0;
    let top = -Infinity;
    let total = 0;
    for (let i = from; i < to; i++) top = Math.max(top, score[i] ?? 0);
    for (let i = from; i < to; i++) total += Math.exp((score[i] ?? 0) - top);
    for (let i = from; i < to; i++) {
      const p =
        kind === 'yes-no' ? 1 / (1 + Math.exp(-(score[i] ?? 0))) : Math.exp((score[i] ?? 0) - top) / total;
      const y = right[i] ?? 0;
      gradient[i] = p - y;
      hessian[i] = Math.max(p * (1 - p), 1e-6);
      if (kind === 'yes-no') loss -= y > 0 ? Math.log(p + 1e-12) : Math.log(1 - p + 1e-12);
      else loss -= y * Math.log(p + 1e-12);
    }
  }
  return loss / Math.max(1, groups.length - 1);
}
