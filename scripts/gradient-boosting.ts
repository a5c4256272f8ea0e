/**
 * Gradient-boosted regression trees (Friedman 2001) with second-order steps (Chen & Guestrin 2016), for whole-number
 * features. Deterministic: no sampling, ties go to the lower feature and threshold. Used only for training;
 * lib/attribution/trees.ts runs the result.
 */

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

interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
}

function bin(rows: readonly (readonly number[])[]): Binned {
  const width = rows[0]?.length ?? 0;
  const columns: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let f = 0; f < width; f++) {
    const values = [...new Set(rows.map((row) => row[f] ?? 0))].sort((a, b) => a - b);
    if (values.length > 255) throw new RangeError(`feature ${f} has ${values.length} values`);
    const place = new Map(values.map((value, i) => [value, i]));
    columns.push(Uint8Array.from(rows, (row) => place.get(row[f] ?? 0) ?? 0));
    edges.push(values);
  }
  return { columns, edges };
}

/** Trains a model; returns the flat list that `treesOf` reads. Prints the loss every 25 trees when `log` is given. */
export function boost(examples: Examples, options: BoostOptions, log?: (line: string) => void): number[] {
  const n = examples.rows.length;
  const { columns, edges } = bin(examples.rows);
  const score = new Float64Array(n);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const model: number[] = [];
  for (let t = 0; t < options.trees; t++) {
    const loss = derivatives(examples, score, gradient, hessian, options.kind);
    if (log !== undefined && t % 25 === 0) log(`tree ${t}: loss ${loss.toFixed(4)}`);
    const all = Int32Array.from({ length: n }, (_, i) => i);
    grow(all, 0);
  }
  return model;

  function grow(members: Int32Array, depth: number): void {
    let g = 0;
    let h = 0;
    for (const i of members) {
      g += gradient[i] ?? 0;
      h += hessian[i] ?? 0;
    }
    const split = depth < options.depth && h >= 2 * options.least ? bestSplit(members, g, h) : undefined;
    if (split === undefined) {
      const value = Math.round((-1000 * options.rate * g) / (h + options.lambda));
      model.push(-1, value);
      for (const i of members) score[i] = (score[i] ?? 0) + value / 1000;
      return;
    }
    const column = columns[split.feature] as Uint8Array;
    model.push(split.feature, edges[split.feature]?.[split.bin] ?? 0);
    grow(
      members.filter((i) => (column[i] ?? 0) <= split.bin),
      depth + 1,
    );
    grow(
      members.filter((i) => (column[i] ?? 0) > split.bin),
      depth + 1,
    );
  }

  function bestSplit(
    members: Int32Array,
    g: number,
    h: number,
  ): { feature: number; bin: number } | undefined {
    const whole = (g * g) / (h + options.lambda);
    let best: { feature: number; bin: number } | undefined;
    let most = 1e-3;
    const hg = new Float64Array(256);
    const hh = new Float64Array(256);
    columns.forEach((column, feature) => {
      const bins = edges[feature]?.length ?? 0;
      if (bins < 2) return;
      hg.fill(0, 0, bins);
      hh.fill(0, 0, bins);
      for (const i of members) {
        const b = column[i] ?? 0;
        hg[b] = (hg[b] ?? 0) + (gradient[i] ?? 0);
        hh[b] = (hh[b] ?? 0) + (hessian[i] ?? 0);
      }
      let lg = 0;
      let lh = 0;
      for (let b = 0; b < bins - 1; b++) {
        lg += hg[b] ?? 0;
        lh += hh[b] ?? 0;
        if (lh < options.least) continue;
        if (h - lh < options.least) break;
        const gain =
          (lg * lg) / (lh + options.lambda) + ((g - lg) * (g - lg)) / (h - lh + options.lambda) - whole;
        if (gain > most) {
          most = gain;
          best = { feature, bin: b };
        }
      }
    });
    return best;
  }
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
