import { ChainBuffer } from './chain-buffer';
import { GAP } from './gap-code';
import { CONTENTS, KeyBuffer } from './keys';
import { thresholdOf } from './score';
import { RECORD_SIZE, type Segment } from './segment';
import { SharedSums, threeQuarters } from './shared-sums';

/**
 * What a query can share with a stored passage, from the passage's hash bytes alone.
 *
 * Problem: most passages that share a pair of words with a query have nothing else to do with it, and reading
 * a text to see that costs more than all the rest. Way, three looks, each at what the one before left over:
 * 1. `sift`: the information behind the passage's 16 bytes, summed. Sixteen look-ups in one table, one cache line,
 *    no branch. Chance makes bytes meet (one in 255), so it errs upwards.
 * 2. The same sum over the words whose second byte agrees too (two more bits of the stem).
 * 3. The shared words *in order*, with the common words between them, which the second byte names (gap-code.ts), and with
 *    words that stand opposite each other and may be mistyped or inflected. That is nearly the evidence that the verifier
 *    would find (score.ts, whose formula it follows).
 * Cost: 16 steps a passage; the third look O(h²) for h shared words. Of a library's lists the probe leaves 45 passages an
 * unrelated query at 100,000 statements; one in four passes the first look, and for one query in nine one or more the third.
 * Rejected: more bits of the stem and fewer of the common words' name (at a million, three and five to eight of the second byte: half as
 * many texts more for the same recall), the first byte and the order alone (five times as many), a signature of 64 bits (too full).
 */
export class Screen {
  /** Of a byte: information of the query's word in the low 16 bits, one for a hit above, one for an empty place above that. */
  readonly #table = new Uint32Array(256);
  /** The first content word with a byte, and the next one after a word; counted from 1, 0 ends. */
  readonly #first = new Uint16Array(256);
  readonly #next = new Uint16Array(CONTENTS);
  readonly #bytes = new Uint8Array(CONTENTS);
  /** The second byte of each content word. */
  readonly #fine = new Uint8Array(CONTENTS);
  readonly #shared = new ChainBuffer();
  readonly #rough = new SharedSums();
  readonly #closer = new SharedSums();
  #keys: KeyBuffer = new KeyBuffer();
  /** Kept, so that the asking for memory is not left out as useless. */
  touched = 0;
  /** Information of the whole query in bits. */
  #all = 0;
  #skip: SkipCosts = SKIPPED;
  #cut = 0;

  /**
   * Gets ready for a query whose words are in `keys`, in a library of `size` statements. A query of several pieces may come
   * from as many statements, and each promises only its part.
   */
  begin(keys: KeyBuffer, size: number, pieces: number): void {
    const table = this.#table;
    this.#keys = keys;
    table[0] = EMPTY;
    let content = 0;
    for (let c = keys.contents - 1; c >= 0; c--) {
      const stem = keys.stem[c] as number;
      const byte = screeningByte(stem);
      const eighths = keys.eighths[c] as number;
      content += eighths < MOST_ASKED ? eighths : MOST_ASKED;
      this.#bytes[c] = byte;
      this.#fine[c] = fineByte(stem, keys.gap[c] as number);
      this.#next[c] = this.#first[byte] as number;
      this.#first[byte] = c + 1;
      if (eighths > ((table[byte] as number) & 0xffff)) table[byte] = HIT | eighths;
    }
    this.#fine[keys.contents] = keys.gap[keys.contents] as number;
    const all = (keys.before[keys.contents] as number) / 8;
    this.#all = all;
    this.#skip = pieces > 1 ? LEFT_OUT : SKIPPED;
    // Short words cannot reach what is asked; of them nearly everything must be shared, and the judge asks for more.
    const asked = Math.min(thresholdOf(size), all * 1.4) / pieces;
    this.#cut = promisedShare(size) * asked;
    this.#rough.ask(ROUGH_SHARE * asked, all, content);
    this.#closer.ask(CLOSER_SHARE * asked, all, content);
  }

  /** Leaves the tables empty for the next query. */
  end(): void {
    const { contents } = this.#keys;
    for (let c = 0; c < contents; c++) {
      const byte = this.#bytes[c] as number;
      this.#table[byte] = 0;
      this.#first[byte] = 0;
    }
  }

  /**
   * First look: leaves in `passages`, of those from `start` to `end`, the ones that may match, and gives where they end now.
   * Their second bytes are asked for at once, so that they are near when they are read.
   */
  sift({ records, fine }: Segment, passages: Uint32Array, start: number, end: number): number {
    const table = this.#table;
    const rough = this.#rough;
    let touched = 0;
    let left = start;
    for (let i = start; i < end; i++) {
      const passage = passages[i] as number;
      const from = passage * RECORD_SIZE;
      let sum = 0;
      for (let r = from; r < from + RECORD_SIZE; r += 4) {
        sum +=
          (table[records[r] as number] as number) +
          (table[records[r + 1] as number] as number) +
          (table[records[r + 2] as number] as number) +
          (table[records[r + 3] as number] as number);
      }
      if (!rough.suffices(sum & 0xffff, (sum >>> 16) & 0xff, RECORD_SIZE - (sum >>> 24))) continue;
      passages[left++] = passage;
      touched ^= fine[from] as number;
    }
    this.touched = touched;
    return left;
  }

  /** Evidence in bits that the passage's text promises; 0 when that is too little. */
  estimate({ records, fine }: Segment, passage: number): number {
    // Nothing but common words, which have no bytes: the keys alone speak for the passage.
    if (this.#keys.contents === 0) return this.#all;
    const from = passage * RECORD_SIZE;
    const size = this.#findShared(records, fine, from);
    const { count, eighths } = this.#shared;
    if (!this.#closer.suffices(eighths, Math.min(count, size), size)) return 0;
    this.#chain(fine, from);
    let best = 0;
    for (let h = 0; h < count; h++) {
      // Of a chain and a longer one that is worth more, the longer one.
      if (this.#shared.goesOn[h] === 1) continue;
      const evidence = this.#evidenceOf(h, size, fine, from);
      if (evidence > best) best = evidence;
    }
    return best < this.#cut ? 0 : best;
  }

  /** Collects the words that both bytes say are shared; the passage's content words are what comes back. */
  #findShared(records: Uint8Array, fine: Uint8Array, from: number): number {
    const { eighths } = this.#keys;
    const shared = this.#shared;
    shared.clear();
    let place = 0;
    for (; place < RECORD_SIZE; place++) {
      const byte = records[from + place] as number;
      if (byte === 0) break;
      for (let w = this.#first[byte] as number; w > 0; w = this.#next[w - 1] as number) {
        const differing = (this.#fine[w - 1] as number) ^ (fine[from + place] as number);
        if (differing <= GAP.all) shared.add(w - 1, place, eighths[w - 1] as number);
      }
    }
    return place;
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

/** A byte of a content word's stem; never 0, which marks an empty place. */
export function screeningByte(stem: number): number {
  return 1 + (((stem >>> 8) & 0xffff) % 255);
}

/** Two bits of a stem that `screeningByte` does not see, and below them the name of the common words before it. */
export function fineByte(stem: number, gap: number): number {
  return ((stem >>> 30) << 6) | gap;
}

const HIT = 1 << 16;
const EMPTY = 1 << 24;

// What follows was set on seed 1 of the generator: least positives lost for 0.3 texts read a negative.

/** Eighths of a bit that a word counts for in what is asked: one that is nowhere in the library may be mistyped. */
const MOST_ASKED = 128;
/** Shares of the evidence asked that the first and the second look must promise. */
const ROUGH_SHARE = 0.36;
const CLOSER_SHARE = 0.36;
/** The same of the third look: the larger the library, the more misleading passages, and the surer one must be to read. */
function promisedShare(size: number): number {
  return Math.min(1, 0.78 + 0.047 * Math.log2(Math.max(1, size / 16_384)));
}

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
