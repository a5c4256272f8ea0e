import { ChainBuffer } from './chain-buffer';
import { ChainEvidence } from './chain-evidence';
import { GAP } from './gap-code';
import { CONTENTS, KeyBuffer } from './keys';
import { KEYS_TOLD, SCANTY } from './probe';
import { thresholdOf } from './score';
import { fineByte, screeningByte } from './screening-bytes';
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
 * 3. The shared words *in order*, with what stands between them: nearly the evidence that the verifier would find
 *    (chain-evidence.ts). Of a query with next to no content words the keys that lead to the passage are weighed as well.
 * Cost: 16 steps a passage; the third look O(h²) for h shared words. Of a library's lists the probe leaves 70 passages an
 * unrelated query at 100,000 statements; two in five pass the first look, and every second query has some that promise something;
 * what is then read is 0.2 texts.
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
  readonly #chains = new ChainEvidence(this.#keys, this.#fine, this.#shared);
  /** Kept, so that the asking for memory is not left out as useless. */
  touched = 0;
  /** Information of the whole query in bits. */
  #all = 0;
  /** Evidence asked of a match. */
  #asked = 0;
  /** Passages of this query that passed the second look. */
  #rivals = 0;

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
    // Short words cannot reach what is asked; of them nearly everything must be shared, and the judge asks for more.
    const asked = Math.min(thresholdOf(size), all * 1.4) / pieces;
    this.#asked = asked;
    this.#rivals = 0;
    this.#chains.begin(keys, LEAST_SHARE * asked, pieces > 1);
    this.#rough.ask(ROUGH_SHARE * asked, all, content);
    this.#closer.ask(CLOSER_SHARE * asked, all, content);
  }

  /** What a passage must promise to be read, after all were looked at: the more rivals it has, the more of them mislead. */
  get cut(): number {
    return this.#asked * Math.min(1, LEAST_SHARE + SHARE_A_DOUBLING * Math.log2(1 + this.#rivals));
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

  /**
   * Second and third look: evidence in bits that the passage's text promises; 0 when that is too little in any case. `leading`: keys that lead
   * there, read only where the query's content words are `SCANTY`.
   */
  estimate(segment: Segment, passage: number, leading: number): number {
    const { contents } = this.#keys;
    const evidence = contents === 0 ? this.#evidenceOfKeys(leading) : this.#evidenceOfWords(segment, passage);
    const supported = contents <= SCANTY ? evidence * this.#support(leading) : evidence;
    return supported < LEAST_SHARE * this.#asked ? 0 : supported;
  }

  #evidenceOfWords({ records, fine }: Segment, passage: number): number {
    const from = passage * RECORD_SIZE;
    const size = this.#findShared(records, fine, from);
    const { count, eighths } = this.#shared;
    if (!this.#closer.suffices(eighths, Math.min(count, size), size)) return 0;
    this.#rivals++;
    return this.#chains.best(size, fine, from);
  }

  /** Of nothing but common words, which have no bytes: each key is four words in a row, and every second four is stored. */
  #evidenceOfKeys(leading: number): number {
    this.#rivals++;
    const isWhole = leading > 0 && leading >= Math.min(KEYS_TOLD, this.#keys.sure);
    const share = isWhole ? 1 : Math.min(1, (2 * leading + 3) / (this.#keys.at[0] as number));
    return this.#all * share * threeQuarters(share) * (0.4 + share);
  }

  /**
   * What stands in long rows of common words, the bytes name only by its ends: a passage to which fewer keys lead than to one that
   * holds the query word for word promises less.
   */
  #support(leading: number): number {
    const sure = Math.min(KEYS_TOLD, this.#keys.sure);
    return leading >= sure ? 1 : KEYLESS_SHARE + (1 - KEYLESS_SHARE) * (leading / sure);
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
}

const HIT = 1 << 16;
const EMPTY = 1 << 24;

// What follows was set on seed 1 of the generator: least positives lost for 0.3 texts read a negative.

/** Eighths of a bit that a word counts for in what is asked: one that is nowhere in the library may be mistyped. */
const MOST_ASKED = 128;
/** Shares of the evidence asked that the first and the second look must promise. */
const ROUGH_SHARE = 0.36;
const CLOSER_SHARE = 0.36;
/** The same of the third look, and what each doubling of the passages that pass the second one adds: 0.58 for the first. */
const LEAST_SHARE = 0.48;
const SHARE_A_DOUBLING = 0.1;

/** Share of what its words promise that is left to a passage without any of the keys asked. */
const KEYLESS_SHARE = 0.7;
