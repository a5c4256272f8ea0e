import type { ChainBuffer } from './chain-buffer';
import { GAP } from './gap-code';
import type { KeyBuffer } from './keys';
import { RECORD_SIZE } from './segment';
import { threeQuarters } from './shared-sums';

/**
 * The third look of a screening (screen.ts): the words that a query and a passage share, *in order*, with the common words
 * between them, which the second byte names (gap-code.ts), and with words that stand opposite each other and may be mistyped or
 * inflected. That is nearly the evidence that the verifier would find (score.ts, whose formula it follows).
 * Cost: O(h²) for h shared words.
 */
export class ChainEvidence {
  #keys: KeyBuffer;
  readonly #shared: ChainBuffer;
  /** The second byte of each content word of the query, and at `contents` the name of what follows the last. */
  readonly #fine: Uint8Array;
  /** Information of the whole query in bits. */
  #all = 0;
  #skip: SkipCosts = SKIPPED;
  /** Evidence of which less says nothing. */
  #cut = 0;

  /** `fine` and `shared` are filled by their owner before each question. */
  constructor(keys: KeyBuffer, fine: Uint8Array, shared: ChainBuffer) {
    this.#keys = keys;
    this.#fine = fine;
    this.#shared = shared;
  }

  /** Gets ready for a query. `leavesOut`: it marks that it leaves words out. */
  begin(keys: KeyBuffer, cut: number, leavesOut: boolean): void {
    this.#keys = keys;
    this.#all = (keys.before[keys.contents] as number) / 8;
    this.#cut = cut;
    this.#skip = leavesOut ? LEFT_OUT : SKIPPED;
  }

  /** Evidence in bits of the best chain of the shared words in a passage of `size` content words; some that are under the cut give 0. */
  best(size: number, fine: Uint8Array, from: number): number {
    this.#chain(fine, from);
    let best = 0;
    for (let h = 0; h < this.#shared.count; h++) {
      // Of a chain and a longer one that is worth more, the longer one.
      if (this.#shared.goesOn[h] === 1) continue;
      const evidence = this.#evidenceOf(h, size, fine, from);
      if (evidence > best) best = evidence;
    }
    return best;
  }

  /** Gives each shared word the best chain that ends with it. */
  #chain(fine: Uint8Array, from: number): void {
    const { eighths } = this.#keys;
    const { count, word, place, value, head, length, goesOn } = this.#shared;
    for (let h = 0; h < count; h++) {
      const w = word[h] as number;
      const p = place[h] as number;
      let last = h;
      for (let g = 0; g < h; g++) {
        const before = word[g] as number;
        const placeBefore = place[g] as number;
        if (before >= w || placeBefore >= p) continue;
        const between = this.#between(before, w, placeBefore, p, fine, from);
        const joined = (value[g] as number) + (eighths[w] as number) + between;
        if (joined <= (value[h] as number)) continue;
        last = g;
        const opposite = w - before === p - placeBefore ? w - before - 1 : 0;
        value[h] = joined;
        head[h] = head[g] as number;
        length[h] = (length[g] as number) + 1 + OPPOSITE_SHARE * opposite;
      }
      if ((value[h] as number) > (value[last] as number)) goesOn[last] = 1;
    }
  }

  /** What the query's words between two shared ones add, in eighths. */
  #between(
    before: number,
    word: number,
    placeBefore: number,
    place: number,
    fine: Uint8Array,
    from: number,
  ): number {
    const keys = this.#keys;
    const skipped = word - before - 1;
    const steps = place - placeBefore;
    let contents = 0;
    let value = 0;
    for (let k = 1; k <= skipped + 1; k++) {
      const w = before + k;
      if (k > 1) contents += keys.eighths[w - 1] as number;
      if (steps !== skipped + 1) continue;
      const common = this.#commonBefore(w);
      value += this.#sameGap(w, fine, from + placeBefore + k)
        ? common
        : DIFFERENT_SHARE * common - DIFFERENT_COST;
    }
    // As many on both sides: they stand opposite each other and may be the same, mistyped or inflected.
    if (steps === skipped + 1) return value + OPPOSITE_SHARE * Math.min(contents, MOST_OPPOSITE);
    const all =
      (keys.before[word] as number) - (keys.before[before] as number) - (keys.eighths[before] as number);
    const words = (keys.at[word] as number) - (keys.at[before] as number) - 1;
    const { common, word: aWord, place: aPlace } = this.#skip;
    return (
      common * (all - contents) * Math.min(1, steps / (skipped + 1)) - words * aWord - (steps - 1) * aPlace
    );
  }

  /** Evidence of one chain in bits; the formula of `evidenceOf` (score.ts). */
  #evidenceOf(h: number, size: number, fine: Uint8Array, from: number): number {
    const { at, contents } = this.#keys;
    const { head, word, place, value, length } = this.#shared;
    const begin = head[h] as number;
    const first = word[begin] as number;
    const last = word[h] as number;
    const firstPlace = place[begin] as number;
    const lastPlace = place[h] as number;
    let outer = 0;
    // Outwards from the chain: words that stand opposite each other, as long as the common ones agree.
    let w = first;
    let p = from + firstPlace;
    while (w > 0 && p > from && first - w < OUTER_WORDS && this.#sameGap(w, fine, p)) {
      outer += this.#commonBefore(w) + OUTER_SHARE * this.#eighths(w - 1);
      w--;
      p--;
    }
    if (w === 0) outer += this.#endCommon(0, fine, p, GAP.last);
    const left = first - w;
    w = last + 1;
    p = from + lastPlace + 1;
    while (w < contents && p < from + size && w - last <= OUTER_WORDS && this.#sameGap(w, fine, p)) {
      outer += this.#commonBefore(w) + OUTER_SHARE * this.#eighths(w);
      w++;
      p++;
    }
    // What stands after the last content word of a full passage is not known.
    if (w === contents)
      outer += p < from + RECORD_SIZE ? this.#endCommon(w, fine, p, GAP.first) : this.#commonBefore(w);
    const right = w - 1 - last;
    const bits = ((value[h] as number) + outer) / 8;
    if (bits * 1.4 < this.#cut) return 0;
    const from0 = first - Math.round(OUTER_SPAN * left);
    const fromWord = from0 === 0 ? 0 : (at[from0 - 1] as number) + 1;
    const words = (at[last + Math.round(OUTER_SPAN * right) + 1] as number) - fromWord;
    const asPart =
      bits * threeQuarters(Math.min(1, bits / this.#all)) * (0.4 + words / (at[contents] as number));
    const matched = Math.min(size, (length[h] as number) + OUTER_SHARE * (left + right));
    const places = lastPlace - firstPlace + 2;
    const asWhole = 0.9 * bits * threeQuarters(matched / size) * (0.4 + Math.min(1, places / size));
    return asPart > asWhole ? asPart : asWhole;
  }

  #eighths(word: number): number {
    return this.#keys.eighths[word] as number;
  }

  /** Information of the common words right before a content word, in eighths; at `contents` of those after the last. */
  #commonBefore(word: number): number {
    const { before, eighths } = this.#keys;
    if (word === 0) return before[0] as number;
    return (before[word] as number) - (before[word - 1] as number) - (eighths[word - 1] as number);
  }

  /** Information of the common words at an end of the query that a passage shares: a query may begin or end in the middle of them. */
  #endCommon(word: number, fine: Uint8Array, at: number, end: number): number {
    const common = this.#commonBefore(word);
    if (this.#sameGap(word, fine, at)) return common;
    const named = fine[at] as number;
    if ((named & GAP.all) === 0 || (((this.#fine[word] as number) ^ named) & end) !== 0) return 0;
    return common;
  }

  /** The same common words, as far as six bits tell, stand before a query's word and a passage's. */
  #sameGap(word: number, fine: Uint8Array, at: number): boolean {
    return (((this.#fine[word] as number) ^ (fine[at] as number)) & GAP.all) === 0;
  }
}

// What follows was set on seed 1 of the generator: least positives lost for 0.3 texts read a negative.

/**
 * Two shared words with unlike numbers of words between them: the share of the common ones there taken as shared, and what a
 * word left out costs, and a content word put in with the common ones beside it, in eighths of a bit. Where the query marks
 * what it leaves out, the verifier lets it go for nothing.
 */
interface SkipCosts {
  readonly common: number;
  readonly word: number;
  readonly place: number;
}
const SKIPPED: SkipCosts = { common: 0.5, word: 4, place: 6 };
const LEFT_OUT: SkipCosts = { common: 0.8, word: 3, place: 7 };

/** The share where they stand between the same content words and are not the same; and what that costs in eighths of a bit. */
const DIFFERENT_SHARE = 0.32;
const DIFFERENT_COST = 7;
/** Share of a content word's information when it stands opposite another: between shared words, and outside them. */
const OPPOSITE_SHARE = 0.22;
const OUTER_SHARE = 0.14;
/** Eighths of a bit of the words in a row between two shared ones that may stand opposite others: about three. */
const MOST_OPPOSITE = 320;
/** Words in a row that may stand opposite others outside. */
const OUTER_WORDS = 3;
/** Share of the words outside that count for the span. */
const OUTER_SPAN = 0.42;
