import { screeningByte } from './build-segment';
import { KeyBuffer, makeKeys } from './keys';
import { thresholdOf } from './score';
import { documentOf, RECORD_SIZE, type Segment } from './segment';
import type { WordBuffer } from './word-buffer';
import type { WordWeights } from './word-weights';

/**
 * From a query to the few documents worth reading, in memory.
 *
 * 1. Probe: every pair key of the query gives passages (keys.ts, segment.ts).
 * 2. Screen: the passage's 16 hash bytes against the query's words, one cache line a passage: the information both
 *    share at most. What cannot reach the evidence asked of a match, even at best, is dropped without reading text.
 * Cost: O(keys + places); no allocation but the answer. Nearly all queries end here with nothing.
 */
export interface Candidate {
  readonly segment: number;
  readonly document: number;
  /** Estimated evidence in bits; for the order of reading. */
  readonly estimate: number;
}

/** Documents read for one query at most, the most promising. */
const READ_LIMIT = 12;

/** Share of the threshold that a screening estimate must reach. Words mistyped or inflected are not seen by it. */
const SCREEN_SHARE = 0.8;

export class CandidateFinder {
  readonly keys = new KeyBuffer();
  readonly #eighths = new Uint8Array(256);
  readonly #bytes = new Uint8Array(1100);
  readonly #chain = new Float64Array(CHAIN_LIMIT);
  readonly #found = new Uint32Array(1 << 14);

  /** Candidates of all segments, best first; usually empty. */
  find(query: WordBuffer, segments: readonly Segment[], weights: WordWeights, size: number): Candidate[] {
    const first = segments[0];
    if (first === undefined) return NONE;
    const { keys } = this;
    makeKeys(query.stem, 0, query.count, weights, first.keyEighths, true, keys);
    if (keys.count === 0) return NONE;
    const self = this.#prepare();
    const all = allEighths(query, weights) / 8;
    const long = keys.contents > CHAIN_LIMIT;
    // Short words cannot reach the threshold; of them nearly everything must be shared, and the judge asks for more.
    const cut = SCREEN_SHARE * Math.min(thresholdOf(size), all * (0.4 + 1));
    let found: Candidate[] = NONE;
    for (let s = 0; s < segments.length; s++) {
      const segment = segments[s] as Segment;
      const places = this.#probe(segment);
      for (let i = 0; i < places; i++) {
        const passage = this.#found[i] as number;
        const estimate = this.#estimate(segment, passage, self, all);
        if (estimate < cut) continue;
        const ordered = long ? estimate : this.#estimateInOrder(segment, passage, self, all);
        if (ordered < cut) continue;
        if (found === NONE) found = [];
        keepBest(found, s, documentOf(segment, passage), ordered);
      }
    }
    for (let c = 0; c < keys.contents; c++) this.#eighths[this.#bytes[c] as number] = 0;
    return found.length > 1 ? found.sort((a, b) => b.estimate - a.estimate).slice(0, READ_LIMIT) : found;
  }

  /** Sets the table from hash byte to information; returns the query's content information in eighths. */
  #prepare(): number {
    const { keys } = this;
    let self = 0;
    for (let c = 0; c < keys.contents; c++) {
      const byte = screeningByte(keys.stem[c] as number);
      const eighths = keys.eighths[c] as number;
      this.#bytes[c] = byte;
      self += eighths;
      if (eighths > (this.#eighths[byte] as number)) this.#eighths[byte] = eighths;
    }
    return self;
  }

  #probe({ offsets, remainders, low, high, buckets }: Segment): number {
    const found = this.#found;
    const { key, count } = this.keys;
    const scale = buckets / 4_294_967_296;
    const wide = high.length > 0;
    let n = 0;
    for (let k = 0; k < count; k++) {
      const hash = key[k] as number;
      const bucket = Math.floor(hash * scale);
      const remainder = hash & 255;
      const end = offsets[bucket + 1] as number;
      for (let i = offsets[bucket] as number; i < end; i++) {
        if (remainders[i] !== remainder) continue;
        if (n === found.length) return n;
        found[n++] = wide ? (low[i] as number) | ((high[i] as number) << 16) : (low[i] as number);
      }
    }
    return n;
  }

  /**
   * Estimate of `evidenceOf` from the shared hash bytes, taking it that common words, which have no byte, are shared
   * like the content words, and that what is shared spans a little more than it is.
   */
  #estimate({ records }: Segment, passage: number, self: number, all: number): number {
    const table = this.#eighths;
    const from = passage * RECORD_SIZE;
    let shared = 0;
    let hits = 0;
    let size = 0;
    for (let i = from; i < from + RECORD_SIZE; i++) {
      const byte = records[i] as number;
      if (byte === 0) break;
      size++;
      const eighths = table[byte] as number;
      if (eighths > 0) {
        shared += eighths;
        hits++;
      }
    }
    return estimated(shared, hits, size, self, all);
  }

  /** As `#estimate`, of the words shared in the same order: chance meetings of bytes seldom are. */
  #estimateInOrder({ records }: Segment, passage: number, self: number, all: number): number {
    const { keys } = this;
    const from = passage * RECORD_SIZE;
    const best = this.#chain;
    best.fill(0);
    let size = 0;
    let shared = 0;
    let sharedHits = 0;
    for (; size < RECORD_SIZE && records[from + size] !== 0; size++) {
      const byte = records[from + size] as number;
      if (this.#eighths[byte] === 0) continue;
      // From the last query word to the first, so that one record byte is used once.
      for (let c = keys.contents - 1; c >= 0; c--) {
        if (this.#bytes[c] !== byte) continue;
        let before = 0;
        for (let e = 0; e < c; e++) if ((best[e] as number) > before) before = best[e] as number;
        const value = before + (keys.eighths[c] as number) + HIT;
        if (value > (best[c] as number)) best[c] = value;
        if (value % HIT > shared) {
          shared = value % HIT;
          sharedHits = Math.floor(value / HIT);
        }
      }
    }
    return estimated(shared, sharedHits, size, self, all);
  }
}

/** A chain's value is its information plus this for each word, so that one number carries both. */
const HIT = 1 << 16;
/** Content words of a query that are set in order; longer queries are not. */
const CHAIN_LIMIT = 64;

function estimated(shared: number, hits: number, size: number, self: number, all: number): number {
  const ofQuery = shared < self ? shared / self : 1;
  const ofPassage = size > 0 ? hits / size : 0;
  const asPart = all * ofQuery ** 1.75 * (0.4 + Math.min(1, ofQuery + SPAN_SURPLUS));
  const asWhole =
    (shared / 8) * COMMON_SURPLUS * ofPassage ** 0.75 * (0.4 + Math.min(1, ofPassage + SPAN_SURPLUS));
  return asPart > asWhole ? asPart : asWhole;
}

const SPAN_SURPLUS = 0.35;
/** Information of all words over that of the content words. */
const COMMON_SURPLUS = 1.25;

function allEighths(query: WordBuffer, { bytes }: WordWeights): number {
  const mask = bytes.length - 1;
  let sum = 0;
  for (let i = 0; i < query.count; i++) sum += bytes[(query.stem[i] as number) & mask] as number;
  return sum;
}

const NONE: Candidate[] = [];

function keepBest(found: Candidate[], segment: number, document: number, estimate: number): void {
  for (let i = 0; i < found.length; i++) {
    const known = found[i] as Candidate;
    if (known.document === document && known.segment === segment) {
      if (estimate > known.estimate) found[i] = { segment, document, estimate };
      return;
    }
  }
  if (found.length < 256) found.push({ segment, document, estimate });
}
