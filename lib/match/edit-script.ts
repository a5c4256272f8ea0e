import { placeWithin } from './place-within';
import { MARK, type WordBuffer } from './word-buffer';

/**
 * The shortest edit script between two word sequences.
 *
 * Problem: show a person what was changed. Way: longest common subsequence of folded words by the textbook table,
 * (equal heads and tails of long texts set aside); among the longest ones the one in the fewest runs ("he said he left" against
 * "he left" keeps "he left" together), by giving a match that continues a run a tiny bonus. Then equal stretches
 * standing elsewhere in the other text are called moved. A text that stands whole in the other needs no table.
 * Cost: O(n·m) time and 9 bytes a cell for the words between head and tail; n and m are bounded by `WORD_LIMIT`.
 * Rejected: greedy or patience difference (not minimal); Myers' O(n·d) (no choice among the minimal scripts).
 */
export interface EditRun {
  readonly op: 'same' | 'missing' | 'added' | 'changed' | 'moved';
  /** Half-open ranges of word indexes; empty where the side has none. */
  readonly recorded: readonly [from: number, to: number];
  readonly printed: readonly [from: number, to: number];
}

/** The runs in reading order. Empty when both texts hold no word. */
export function editScript(recorded: WordBuffer, printed: WordBuffer): EditRun[] {
  const n = recorded.count;
  const m = printed.count;
  const a = recorded.hash;
  const b = printed.hash;
  const partner = new Int32Array(n).fill(-1);
  if (!pairWhole(recorded, printed, partner)) pairByTable(recorded, printed, partner);
  return withMoves(withTidyGaps(runsOf(partner, n, m), recorded, printed), a, b);
}

/**
 * Fills `partner[i] = j` where one text stands whole in the other, which is then the script in the fewest runs. False
 * where it does not.
 */
function pairWhole(recorded: WordBuffer, printed: WordBuffer, partner: Int32Array): boolean {
  const recordedIsPart = recorded.count <= printed.count;
  const at = recordedIsPart ? placeWithin(recorded, printed) : placeWithin(printed, recorded);
  if (at < 0) return false;
  const pairs = Math.min(recorded.count, printed.count);
  for (let k = 0; k < pairs; k++) partner[recordedIsPart ? k : at + k] = recordedIsPart ? at + k : k;
  return true;
}

function pairByTable(recorded: WordBuffer, printed: WordBuffer, partner: Int32Array): void {
  const n = recorded.count;
  const m = printed.count;
  const a = recorded.hash;
  const b = printed.hash;
  let head = 0;
  // Setting equal ends aside may cost a run ("He said he left" / "he left"), so only where the table would be large.
  const large = n * m > LARGE_TABLE;
  while (large && head < n && head < m && a[head] === b[head]) head++;
  let tail = 0;
  while (large && tail < n - head && tail < m - head && a[n - 1 - tail] === b[m - 1 - tail]) tail++;
  for (let i = 0; i < head; i++) partner[i] = i;
  for (let i = 0; i < tail; i++) partner[n - 1 - i] = m - 1 - i;
  longestCommon(a.subarray(head, n - tail), b.subarray(head, m - tail), head, partner);
}

const MATCH = 4096;
const LARGE_TABLE = 1 << 17;

/** Fills `partner[offset + i] = offset + j` for the matched words. */
function longestCommon(a: Uint32Array, b: Uint32Array, offset: number, partner: Int32Array): void {
  const n = a.length;
  const m = b.length;
  if (n === 0 || m === 0) return;
  const width = m + 1;
  // best of a[i..], b[j..]: ending anyhow (`any`) or beginning with a match of a[i] and b[j] (`met`)
  const any = new Int32Array((n + 1) * width);
  const met = new Int32Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const at = i * width + j;
      const diagonal = at + width + 1;
      let best = Math.max(any[at + 1] as number, any[at + width] as number);
      if (a[i] === b[j]) {
        const next = met[diagonal] as number;
        const here = MATCH + Math.max(any[diagonal] as number, next > 0 ? next + 1 : 0);
        met[at] = here;
        if (here > best) best = here;
      }
      any[at] = best;
    }
  }
  let i = 0;
  let j = 0;
  let inRun = false;
  while (i < n && j < m) {
    const at = i * width + j;
    const value = any[at] as number;
    const matched = met[at] as number;
    if (matched > 0 && (matched === value || (inRun && matched + 1 >= value))) {
      partner[offset + i] = offset + j;
      const diagonal = at + width + 1;
      const next = met[diagonal] as number;
      inRun = next > 0 && next + 1 >= (any[diagonal] as number);
      i++;
      j++;
    } else {
      inRun = false;
      if (any[at + width] === value) i++;
      else j++;
    }
  }
}

function runsOf(partner: Int32Array, n: number, m: number): EditRun[] {
  const runs: EditRun[] = [];
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    if (i < n && partner[i] === j) {
      const from = i;
      const printedFrom = j;
      while (i < n && j < m && partner[i] === j) {
        i++;
        j++;
      }
      runs.push({ op: 'same', recorded: [from, i], printed: [printedFrom, j] });
      continue;
    }
    const from = i;
    const printedFrom = j;
    while (i < n && (partner[i] as number) < 0) i++;
    j = i < n ? (partner[i] as number) : m;
    const op = i === from ? 'added' : j === printedFrom ? 'missing' : 'changed';
    runs.push({ op, recorded: [from, i], printed: [printedFrom, j] });
  }
  return runs;
}

/**
 * "It came. It saw. It won." against "It came. It won.": the same script may leave out "It saw." or "saw. It". Where a
 * run can slide left to the beginning of a sentence, or to an ellipsis in print, it does.
 */
function withTidyGaps(runs: EditRun[], recorded: WordBuffer, printed: WordBuffer): EditRun[] {
  const result = [...runs];
  for (let x = 1; x + 1 < result.length; x++) {
    const before = result[x - 1] as EditRun;
    const run = result[x] as EditRun;
    const after = result[x + 1] as EditRun;
    if (run.op !== 'missing' && run.op !== 'added') continue;
    const words = run.op === 'missing' ? recorded : printed;
    const [from, to] = run.op === 'missing' ? run.recorded : run.printed;
    const room = before.recorded[1] - before.recorded[0];
    let slid = 0;
    const tidy = (): boolean =>
      ((words.mark[from - slid] as number) & MARK.sentenceStart) !== 0 ||
      (run.op === 'missing' && ((printed.mark[run.printed[0] - slid] as number) & MARK.afterEllipsis) !== 0);
    while (slid <= room && !tidy()) {
      if (words.hash[from - slid - 1] !== words.hash[to - slid - 1]) slid = room;
      slid++;
    }
    if (slid === 0 || slid > room) continue;
    const moved = ([a, b]: readonly [number, number], left: number, right: number): [number, number] => [
      a - left,
      b - right,
    ];
    result[x - 1] = {
      op: 'same',
      recorded: moved(before.recorded, 0, slid),
      printed: moved(before.printed, 0, slid),
    };
    result[x] = {
      op: run.op,
      recorded: moved(run.recorded, slid, slid),
      printed: moved(run.printed, slid, slid),
    };
    result[x + 1] = {
      op: 'same',
      recorded: moved(after.recorded, slid, 0),
      printed: moved(after.printed, slid, 0),
    };
  }
  return result.filter(({ recorded: r, printed: p }) => r[1] > r[0] || p[1] > p[0]);
}

/** Words that must stand together to be called moved rather than left out here and put in there. */
const MOVED_WORDS = 2;

function withMoves(runs: EditRun[], a: Uint32Array, b: Uint32Array): EditRun[] {
  const from = runs.findIndex((run) => run.op === 'missing');
  const to = runs.findIndex((run) => run.op === 'added');
  if (from < 0 || to < 0) return runs;
  const result = [...runs];
  for (let x = 0; x < result.length; x++) {
    const lost = result[x];
    if (lost?.op !== 'missing') continue;
    let best = { size: 0, i: 0, j: 0, y: -1 };
    for (let y = 0; y < result.length; y++) {
      const put = result[y];
      if (put?.op !== 'added') continue;
      const common = longestStretch(a, lost.recorded, b, put.printed);
      if (common.size > best.size) best = { ...common, y };
    }
    if (best.size < MOVED_WORDS) continue;
    const put = result[best.y] as EditRun;
    const p = lost.printed[0];
    const r = put.recorded[0];
    const lostPieces = cut(lost.recorded, best.i, best.size).map(
      ([range, moved]): EditRun => ({ op: moved ? 'moved' : 'missing', recorded: range, printed: [p, p] }),
    );
    const putPieces = cut(put.printed, best.j, best.size).map(
      ([range, moved]): EditRun => ({ op: moved ? 'moved' : 'added', recorded: [r, r], printed: range }),
    );
    // The later one first, so that the earlier index stays right.
    if (x > best.y) {
      result.splice(x, 1, ...lostPieces);
      result.splice(best.y, 1, ...putPieces);
      x += putPieces.length - 1;
    } else {
      result.splice(best.y, 1, ...putPieces);
      result.splice(x, 1, ...lostPieces);
    }
  }
  return result;
}

/** A range cut into before, moved and after, without empty ones. */
function cut(range: readonly [number, number], at: number, size: number): [[number, number], boolean][] {
  const pieces: [[number, number], boolean][] = [
    [[range[0], at], false],
    [[at, at + size], true],
    [[at + size, range[1]], false],
  ];
  return pieces.filter(([[start, end]]) => end > start);
}

function longestStretch(
  a: Uint32Array,
  inA: readonly [number, number],
  b: Uint32Array,
  inB: readonly [number, number],
): { size: number; i: number; j: number } {
  let best = { size: 0, i: 0, j: 0 };
  let row = new Uint16Array(inB[1] - inB[0] + 1);
  for (let i = inA[0]; i < inA[1]; i++) {
    const next = new Uint16Array(row.length);
    for (let j = inB[0]; j < inB[1]; j++) {
      if (a[i] !== b[j]) continue;
      const size = (row[j - inB[0]] as number) + 1;
      next[j - inB[0] + 1] = size;
      if (size > best.size) best = { size, i: i - size + 1, j: j - size + 1 };
    }
    row = next;
  }
  return best;
}
