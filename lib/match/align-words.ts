import { near } from './near-words';
import { placeWithin } from './place-within';
import { MARK, type WordBuffer } from './word-buffer';
import { eighthsOf, type WordWeights } from './word-weights';

/**
 * The verifier's alignment: how much information a printed quotation and a stored one share, in order.
 *
 * Way: Smith-Waterman over words (local alignment, 1981), scored in bits: an equal word earns its information in this
 * library, an equal stem 0.8 of it, a word one or two letters off 0.75 or 0.5; a word left out on either side costs a
 * little. Leaving out is free where an ellipsis stands and for words in [brackets].
 * Cost: O(n·m) table of bytes, n, m ≤ `ALIGN_LIMIT`; 20 × 20 words take about 2 µs. Near words are sought among the words
 * without a partner only. Where one text stands whole in the other, the table would say just that, and is not made.
 * Rejected: chaining anchors in O(k²) (no faster at this size, and not the textbook's optimum).
 */
export interface Alignment {
  /** Bits shared, gaps paid. 0 when nothing is shared. */
  bits: number;
  /** Matched pairs in order: word indexes of the query and of the statement; valid up to `pairs`. */
  pairs: number;
  readonly queryAt: Uint16Array;
  readonly statementAt: Uint16Array;
  /** Information of the matched words on both sides. */
  matchedBits: number;
}

export const ALIGN_LIMIT = 512;

const SKIP_QUERY = 0.75;
const SKIP_STATEMENT = 0.5;
const STEM_SHARE = 0.8;

/** Reusable room for alignments; one per engine. */
export class Aligner {
  readonly result: Alignment = {
    bits: 0,
    pairs: 0,
    queryAt: new Uint16Array(ALIGN_LIMIT),
    statementAt: new Uint16Array(ALIGN_LIMIT),
    matchedBits: 0,
  };
  readonly #above = new Float64Array(ALIGN_LIMIT + 1);
  readonly #alias = new Uint32Array(ALIGN_LIMIT);
  readonly #share = new Float64Array(ALIGN_LIMIT);
  #moves = new Uint8Array(1024);

  /** The best local alignment. The result is overwritten by the next call. */
  align(
    query: WordBuffer,
    queryText: string,
    statement: WordBuffer,
    text: string,
    weights: WordWeights,
  ): Alignment {
    if (this.#alignWhole(query, statement, weights)) return this.result;
    const n = Math.min(query.count, ALIGN_LIMIT);
    const m = Math.min(statement.count, ALIGN_LIMIT);
    const above = this.#above;
    const alias = this.#alias;
    const share = this.#share;
    if (this.#moves.length < (n + 1) * (m + 1)) this.#moves = new Uint8Array((n + 1) * (m + 1) * 2);
    const moves = this.#moves;
    const width = m + 1;
    this.#findNear(query, queryText, n, statement, text, m);
    above.fill(0, 0, m + 1);
    let best = 0;
    let bestAt = 0;
    for (let i = 0; i < n; i++) {
      const hash = query.hash[i] as number;
      const stem = query.stem[i] as number;
      const bits = eighthsOf(weights, stem) / 8;
      const inserted = (query.mark[i] as number) & MARK.bracketed;
      const skipQuery = inserted ? 0 : SKIP_QUERY;
      const nextOpen = i + 1 < n && (query.mark[i + 1] as number) & MARK.afterEllipsis;
      const skipStatement = nextOpen ? 0 : SKIP_STATEMENT;
      let diagonal = 0;
      let left = 0;
      const row = (i + 1) * width;
      for (let j = 0; j < m; j++) {
        let value = 0;
        let move = STOP;
        const up =
          (above[j + 1] as number) - ((statement.mark[j + 1] ?? 0) & MARK.afterEllipsis ? 0 : skipQuery);
        if (up > value) {
          value = up;
          move = UP;
        }
        const over = left - skipStatement;
        if (over > value) {
          value = over;
          move = LEFT;
        }
        let gain = 0;
        if (hash === statement.hash[j]) gain = bits;
        else if (stem === statement.stem[j]) gain = bits * STEM_SHARE;
        else if (hash === alias[j]) gain = bits * (share[j] as number);
        if (gain > 0 && diagonal + gain >= value) {
          value = diagonal + gain;
          move = DIAGONAL;
        }
        diagonal = above[j + 1] as number;
        above[j + 1] = value;
        left = value;
        moves[row + j + 1] = move;
        if (value > best) {
          best = value;
          bestAt = row + j + 1;
        }
      }
    }
    return this.#trace(best, bestAt, width, query, weights);
  }

  /**
   * Sets the result where one text stands whole in the other: no alignment shares more, and where nothing may be left
   * out for nothing none but the first such place shares as much. False where the table must say.
   */
  #alignWhole(query: WordBuffer, statement: WordBuffer, weights: WordWeights): boolean {
    const queryIsPart = query.count <= statement.count;
    const [inner, outer] = queryIsPart ? [query, statement] : [statement, query];
    if (outer.count > ALIGN_LIMIT) return false;
    const free = queryIsPart
      ? hasMark(query, MARK.afterEllipsis, 1)
      : hasMark(query, MARK.bracketed, 0) || hasMark(statement, MARK.afterEllipsis, 1);
    const at = free ? -1 : placeWithin(inner, outer);
    if (at < 0) return false;
    const { result } = this;
    let eighths = 0;
    for (let i = 0; i < inner.count; i++) {
      const weight = eighthsOf(weights, inner.stem[i] as number);
      if (weight === 0) return false;
      eighths += weight;
      result.queryAt[i] = queryIsPart ? i : at + i;
      result.statementAt[i] = queryIsPart ? at + i : i;
    }
    result.bits = eighths / 8;
    result.matchedBits = result.bits;
    result.pairs = inner.count;
    return true;
  }

  #trace(best: number, bestAt: number, width: number, query: WordBuffer, weights: WordWeights): Alignment {
    const { result } = this;
    result.bits = best;
    result.pairs = 0;
    result.matchedBits = 0;
    let i = Math.floor(bestAt / width);
    let j = bestAt % width;
    const limit = result.queryAt.length;
    let at = limit;
    while (i > 0 && j > 0) {
      const move = this.#moves[i * width + j];
      if (move === DIAGONAL) {
        at--;
        result.queryAt[at] = i - 1;
        result.statementAt[at] = j - 1;
        result.matchedBits += eighthsOf(weights, query.stem[i - 1] as number) / 8;
        i--;
        j--;
      } else if (move === UP) i--;
      else if (move === LEFT) j--;
      else break;
    }
    result.pairs = limit - at;
    result.queryAt.copyWithin(0, at);
    result.statementAt.copyWithin(0, at);
    return result;
  }

  /** Gives statement words that no query word equals the hash of a query word one or two letters off. */
  #findNear(
    query: WordBuffer,
    queryText: string,
    n: number,
    statement: WordBuffer,
    text: string,
    m: number,
  ): void {
    const alias = this.#alias;
    const lonely: number[] = [];
    for (let i = 0; i < n && lonely.length < LONELY_LIMIT; i++) {
      if (
        (query.end[i] as number) - (query.start[i] as number) >= NEAR_LENGTH &&
        !holds(statement, m, query.hash[i] as number, query.stem[i] as number)
      )
        lonely.push(i);
    }
    let tried = 0;
    for (let j = 0; j < m; j++) {
      alias[j] = 0;
      if (lonely.length === 0 || tried > LONELY_LIMIT) continue;
      const length = (statement.end[j] as number) - (statement.start[j] as number);
      if (length < NEAR_LENGTH || holds(query, n, statement.hash[j] as number, statement.stem[j] as number))
        continue;
      tried++;
      for (const i of lonely) {
        const distance = near(
          queryText,
          query.start[i] as number,
          query.end[i] as number,
          text,
          statement.start[j] as number,
          statement.end[j] as number,
        );
        if (distance > 2) continue;
        alias[j] = query.hash[i] as number;
        this.#share[j] = NEAR_SHARES[distance] as number;
        break;
      }
    }
  }
}

const STOP = 0;
const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;
/** What a word earns at each distance; at none it differs by a possessive ending. */
const NEAR_SHARES = [STEM_SHARE, 0.75, 0.5];
const NEAR_LENGTH = 4;
const LONELY_LIMIT = 48;

function hasMark({ mark, count }: WordBuffer, bit: number, from: number): boolean {
  for (let i = from; i < count; i++) if (((mark[i] as number) & bit) !== 0) return true;
  return false;
}

function holds(words: WordBuffer, count: number, hash: number, stem: number): boolean {
  for (let i = 0; i < count; i++) if (words.hash[i] === hash || words.stem[i] === stem) return true;
  return false;
}
