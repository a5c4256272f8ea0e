import { CONTENTS, KeyBuffer } from './keys';
import { RECORD_SIZE, type Segment } from './segment';

/**
 * What a query can share with a stored passage, from the passage's hash bytes alone.
 *
 * Problem: nine of ten passages that share a pair of words with a query have nothing else to do with it, and reading
 * a text to see that costs more than all the rest. Way, two looks:
 * 1. `mayMatch`: the information behind the passage's 16 bytes, summed. Sixteen look-ups in one table, one cache line,
 *    no branch. Chance makes bytes meet (one in 255), so it errs upwards.
 * 2. `estimate`, for the few that are left: the content words shared *in order*, told apart by a second byte each, with the
 *    common words between them and words that stand opposite each other and may be mistyped or inflected. That is nearly the
 *    evidence that the verifier would find (score.ts, whose formula it follows).
 * Cost: 16 steps a passage; the second look O(h²) for h shared words. On real-like text 98 of 100 passages end at the
 * first look and all but 3 in 1,000 at the second.
 * Rejected: the first byte and the order alone (five times as many texts read in vain), a signature of 64 bits (too full).
 */
export class Screen {
  /** Of a byte: information of the query's word in the low 16 bits, one for a hit above, one for an empty place above that. */
  readonly #table = new Uint32Array(256);
  /** The first content word with a byte, and the next one after a word; counted from 1, 0 ends. */
  readonly #first = new Uint16Array(256);
  readonly #next = new Uint16Array(CONTENTS);
  readonly #fine = new Uint8Array(CONTENTS);
  readonly #bytes = new Uint8Array(CONTENTS);
  readonly #whole = wholeFactors();
  readonly #chains = new ChainBuffer();
  #keys: KeyBuffer = new KeyBuffer();
  /** Information of the whole query in bits. */
  #all = 0;
  #cut = 0;
  /** What the first look asks: shared eighths that are enough, and that are never enough. */
  #enough = 0;
  #least = 0;

  /**
   * Gets ready for a query whose words are in `keys`; `asked` is the evidence that makes a match. A query of several
   * pieces may come from as many statements, and each promises only its part.
   */
  begin(keys: KeyBuffer, asked: number, pieces: number): void {
    const table = this.#table;
    this.#keys = keys;
    table[0] = EMPTY;
    let content = 0;
    for (let c = keys.contents - 1; c >= 0; c--) {
      const stem = keys.stem[c] as number;
      const byte = screeningByte(stem);
      const eighths = keys.eighths[c] as number;
      content += eighths;
      this.#bytes[c] = byte;
      this.#fine[c] = fineByte(stem);
      this.#next[c] = this.#first[byte] as number;
      this.#first[byte] = c + 1;
      if (eighths > ((table[byte] as number) & 0xffff)) table[byte] = HIT | eighths;
    }
    this.#all = (keys.before[keys.contents] as number) / 8;
    // Short words cannot reach what is asked; of them nearly everything must be shared, and the judge asks for more.
    this.#cut = (SHARE * Math.min(asked, this.#all * 1.4)) / pieces;
    const rough = this.#cut * ROUGH_SHARE;
    this.#enough = leastShare(rough / this.#all) * content;
    this.#least = Math.min(this.#enough, rough / WHOLE_MOST);
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

  /** False for nearly every passage that only shares a pair of words with the query. */
  mayMatch(records: Uint8Array, passage: number): boolean {
    const table = this.#table;
    const from = passage * RECORD_SIZE;
    const to = from + RECORD_SIZE;
    let sum = 0;
    for (let i = from; i < to; i++) sum += table[records[i] as number] as number;
    const shared = sum & 0xffff;
    if (shared < this.#least) return false;
    if (shared >= this.#enough) return true;
    const size = RECORD_SIZE - (sum >>> 24);
    const hits = (sum >>> 16) & 0xff;
    return shared * (this.#whole[size * SIZES + hits] as number) >= this.#cut * ROUGH_SHARE;
  }

  /** Evidence in bits that the passage's text promises; 0 when that is too little. */
  estimate(segment: Segment, passage: number): number {
    // Nothing but common words, which have no bytes: the keys alone speak for the passage.
    if (this.#keys.contents === 0) return this.#all;
    const size = this.#findChains(segment, passage);
    const chains = this.#chains;
    let best = 0;
    for (let h = 0; h < chains.count; h++) {
      const evidence = this.#evidenceOf(h, size);
      if (evidence > best) best = evidence;
    }
    return best < this.#cut ? 0 : best;
  }

  /** Fills the chains with the best one that ends at each shared word; the passage's content words are what comes back. */
  #findChains({ records, fine }: Segment, passage: number): number {
    const { eighths } = this.#keys;
    const chains = this.#chains;
    const from = passage * RECORD_SIZE;
    let size = 0;
    chains.count = 0;
    for (; size < RECORD_SIZE && records[from + size] !== 0; size++) {
      const at = from + size;
      for (let w = this.#first[records[at] as number] as number; w > 0; w = this.#next[w - 1] as number) {
        const word = w - 1;
        if (this.#fine[word] !== fine[at] || chains.count === CHAINS) continue;
        let value = eighths[word] as number;
        let head = chains.count;
        let length = 1;
        for (let h = 0; h < chains.count; h++) {
          const before = chains.word[h] as number;
          const place = chains.place[h] as number;
          if (before >= word || place >= size) continue;
          const joined =
            (chains.value[h] as number) +
            (eighths[word] as number) +
            this.#between(before, word, size - place);
          if (joined > value) {
            value = joined;
            head = chains.head[h] as number;
            length = (chains.length[h] as number) + 1;
          }
        }
        chains.add(word, size, value, head, length);
      }
    }
    return size;
  }

  /** What the query's words between two shared ones add, in eighths, when the passage has `places` steps between them. */
  #between(before: number, word: number, places: number): number {
    const keys = this.#keys;
    const all =
      (keys.before[word] as number) - (keys.before[before] as number) - (keys.eighths[before] as number);
    const skipped = word - before - 1;
    if (skipped === 0) return all - (places - 1) * SKIP_PLACE;
    let contents = 0;
    for (let c = before + 1; c < word; c++) contents += keys.eighths[c] as number;
    // As many on both sides: they stand opposite each other and may be the same, mistyped or inflected.
    if (places === skipped + 1) return all - contents + OPPOSITE_SHARE * contents;
    return COMMON_SHARE * (all - contents) - skipped * SKIP_WORD - (places - 1) * SKIP_PLACE;
  }

  /** Evidence of one chain in bits; the formula of `evidenceOf` (score.ts). */
  #evidenceOf(h: number, size: number): number {
    const { before, eighths, at, contents } = this.#keys;
    const { head, word, place, value, length } = this.#chains;
    const begin = head[h] as number;
    const first = word[begin] as number;
    const last = word[h] as number;
    const leftEnd = first === 0 ? 0 : (before[first - 1] as number) + (eighths[first - 1] as number);
    const left = (before[first] as number) - leftEnd;
    const right = (before[last + 1] as number) - (before[last] as number) - (eighths[last] as number);
    // Common words up to the query's ends are as good as shared; up to a word that is not shared, some are.
    const outer =
      (first === 0 ? left : OUTER_SHARE * left) + (last + 1 === contents ? right : OUTER_SHARE * right);
    const bits = ((value[h] as number) + outer) / 8;
    const fromWord = first === 0 ? 0 : (at[first - 1] as number) + 1;
    const span = ((at[last + 1] as number) - fromWord) / (at[contents] as number);
    const asPart = bits * Math.min(1, bits / this.#all) ** 0.75 * (0.4 + span);
    const places = (place[h] as number) - (place[begin] as number) + 1;
    const asWhole =
      0.9 * bits * ((length[h] as number) / size) ** 0.75 * (0.4 + Math.min(1, (places + 1) / size));
    return asPart > asWhole ? asPart : asWhole;
  }
}

/** A byte of a content word's stem; never 0, which marks an empty place. */
export function screeningByte(stem: number): number {
  return 1 + (((stem >>> 8) & 0xffff) % 255);
}

/** Eight bits of a stem that `screeningByte` does not see. */
export function fineByte(stem: number): number {
  return stem >>> 24;
}

/** Chains of shared words: for each shared word (query's word, passage's place) the best chain that ends there. */
class ChainBuffer {
  count = 0;
  readonly word = new Uint16Array(CHAINS);
  readonly place = new Uint8Array(CHAINS);
  /** Eighths of a bit; may fall below what the words alone carry, because gaps cost. */
  readonly value = new Float64Array(CHAINS);
  /** Where the chain begins. */
  readonly head = new Uint8Array(CHAINS);
  /** Shared words in it. */
  readonly length = new Uint8Array(CHAINS);

  add(word: number, place: number, value: number, head: number, length: number): void {
    this.word[this.count] = word;
    this.place[this.count] = place;
    this.value[this.count] = value;
    this.head[this.count] = head;
    this.length[this.count++] = length;
  }
}

/** Shared words that are set in order; a query that repeats one word often has more, and the first ones will do. */
const CHAINS = 64;
const HIT = 1 << 16;
const EMPTY = 1 << 24;

/** Share of the evidence asked that the second look must promise, and of that what the first must. Set on seed 1 of the generator. */
const SHARE = 0.95;
const ROUGH_SHARE = 0.6;
/** Share of the common words taken as shared: between two words with others between them, and outside the outermost. */
const COMMON_SHARE = 0.5;
const OUTER_SHARE = 0.3;
/** Share of a word's information when it stands opposite another. */
const OPPOSITE_SHARE = 0.7;
/** Eighths of a bit that a content word left out costs, with the common ones beside it. */
const SKIP_WORD = 10;
const SKIP_PLACE = 6;

/** First look: what is added to the share of words for what stands between them, and information of all words over that of the content words. */
const SPAN_SURPLUS = 0.35;
const COMMON_SURPLUS = 1.25;

/** Factors from shared eighths to bits of evidence when `hits` of a passage's `size` words are shared, at [size · SIZES + hits]. */
const SIZES = RECORD_SIZE + 1;
function wholeFactors(): Float64Array {
  return Float64Array.from({ length: SIZES * SIZES }, (_, i) => {
    const size = Math.max(1, Math.floor(i / SIZES));
    const share = Math.min(1, (i % SIZES) / size);
    return (COMMON_SURPLUS / 8) * share ** 0.75 * (0.4 + Math.min(1, share + SPAN_SURPLUS));
  });
}
const WHOLE_MOST = (COMMON_SURPLUS / 8) * 1.4;

/** Smallest share of a query's information that gives `part` of it as evidence: share^1.75 · (0.4 + share + surplus). */
function leastShare(part: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    if (middle ** 1.75 * (0.4 + Math.min(1, middle + SPAN_SURPLUS)) < part) low = middle;
    else high = middle;
  }
  return low;
}
