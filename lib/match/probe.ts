import { KEYS } from './keys';
import { RECORD_SIZE, type Segment } from './segment';

/** Keys of a query with `contents` content words; valid up to `count`. */
export interface KeysAsked {
  readonly key: Uint32Array;
  readonly count: number;
  readonly contents: number;
}

/**
 * Reads from the segments of a library where the keys of a query lead to.
 *
 * Problem: a query's 30 keys lie at 30 places of memory and lead to 250 passages in a library of 100,000 statements, to 950 in
 * one of a million, nearly all by one common pair of words and nothing else; and to look at a passage costs a line of memory.
 * Way: 1. Every step asks for all that the next one reads before anything is compared, so that the answers come at the same time.
 * 2. Lists of places are read whole, but a place that one key alone gives is looked at only where its list, of all segments
 * together, is among the shortest of the query, up to `SINGLES` places: a statement that shares enough with a query nearly
 * always shares two pairs of words with it, or a rare one. Places are counted in a table of bits, where two that fall together
 * are looked at once too often, never missed. But for lists longer than `LIST_LIMIT`, what is found by its keys does not depend on
 * how statements are spread over segments; about one place a segment is met by chance, because eight bits of a key are stored.
 * Cost: a few ns a place in a list, a line of memory for each that is looked at: 70 at 100,000, 145 at a million. Of 1,000
 * positives of a kind it loses two at most at a million, of half-changed ones 15.
 */
export class Probe {
  /** Passages to look at, segment after segment; those of segment s from `starts[s]` to `starts[s + 1]`. */
  readonly found: Uint32Array = new Uint32Array(FOUND);
  /** Of each of them how many keys lead there or to the passage after it, up to `KEYS_TOLD` each; only where a query's content words are `SCANTY`. */
  readonly leading: Uint8Array = new Uint8Array(FOUND);
  starts: Uint32Array = new Uint32Array(16);
  readonly #from = new Uint32Array(KEYS);
  readonly #to = new Uint32Array(KEYS);
  /** Places that the keys lead to, and where those of each key in each segment begin; those of the next begin where they end. */
  readonly #places = new Uint32Array(FOUND);
  #begin: Uint32Array = new Uint32Array(KEYS);
  /** Places of each key in all segments. */
  readonly #lengths = new Uint32Array(KEYS);
  /** Whether one key or more gave the places of a cell; empty between two readings. */
  readonly #counts = new Uint8Array(CELLS);
  /** Passages taken lately, so that most are taken once. */
  readonly #recent = new Uint32Array(RECENT);
  readonly #sums = new Uint32Array(SUMS);
  /** What was asked for only to be near: kept, so that the asking is not left out as useless. */
  touched = 0;

  /**
   * Finds the passages worth a look in each segment, and gives how many together; at most as many as there is room for.
   * `pieces`: more than one where the query leaves words out.
   */
  read(segments: readonly Segment[], { key, count, contents }: KeysAsked, pieces: number): number {
    const known = count < KEYS ? count : KEYS;
    this.#reserve(segments.length, known);
    this.#lengths.fill(0, 0, known);
    let all = 0;
    for (let s = 0; s < segments.length; s++) {
      const segment = segments[s] as Segment;
      this.#locate(segment, key, known);
      all =
        segment.entries.length > 0
          ? this.#compareWide(segment, key, known, s * known, all)
          : this.#compare(segment, key, known, s * known, all);
    }
    this.#begin[segments.length * known] = all;
    const singles = (pieces > 1 ? PIECES_SHARE : 1) * Math.max(SINGLES, SINGLES_A_KEY * known);
    const longest = all <= singles || contents <= FEW ? LONGEST : this.#longestTaken(known, singles);
    let found = 0;
    for (let s = 0; s < segments.length; s++) {
      this.starts[s] = found;
      found = this.#take(segments[s] as Segment, known, s * known, longest, found, contents <= SCANTY);
    }
    this.starts[segments.length] = found;
    return found;
  }

  #reserve(segments: number, keys: number): void {
    if (this.starts.length <= segments) this.starts = new Uint32Array(2 * segments);
    if (this.#begin.length <= segments * keys) this.#begin = new Uint32Array(2 * segments * keys);
  }

  /** Where the bucket of each key begins and ends. */
  #locate({ bases, offsets, buckets, entries, remainders }: Segment, keys: Uint32Array, count: number): void {
    const [from, to] = [this.#from, this.#to];
    const scale = buckets / 4_294_967_296;
    const firsts = entries.length > 0 ? entries : remainders;
    let touched = 0;
    for (let k = 0; k < count; k++) {
      const bucket = Math.floor((keys[k] as number) * scale);
      const next = bucket + 1;
      const start = (bases[bucket >>> 8] as number) + (offsets[bucket] as number);
      from[k] = start;
      to[k] = (bases[next >>> 8] as number) + (offsets[next] as number);
      touched ^= firsts[start] as number;
    }
    this.touched = touched;
  }

  #compareWide({ entries }: Segment, keys: Uint32Array, count: number, at: number, start: number): number {
    const [places, begin, lengths] = [this.#places, this.#begin, this.#lengths];
    let n = start;
    for (let k = 0; k < count; k++) {
      begin[at + k] = n;
      const before = n;
      const end = this.#to[k] as number;
      const remainder = (keys[k] as number) & 255;
      for (let i = this.#from[k] as number; i < end; i++) {
        const entry = entries[i] as number;
        if ((entry & 255) === remainder && n < FOUND) places[n++] = entry >>> 8;
      }
      lengths[k] = (lengths[k] as number) + n - before;
    }
    return n;
  }

  #compare(segment: Segment, keys: Uint32Array, count: number, at: number, start: number): number {
    const { remainders, places: stored } = segment;
    const [places, begin, lengths] = [this.#places, this.#begin, this.#lengths];
    let n = start;
    for (let k = 0; k < count; k++) {
      begin[at + k] = n;
      const before = n;
      const end = this.#to[k] as number;
      const remainder = (keys[k] as number) & 255;
      for (let i = this.#from[k] as number; i < end; i++)
        if (remainders[i] === remainder && n < FOUND) places[n++] = stored[i] as number;
      lengths[k] = (lengths[k] as number) + n - before;
    }
    return n;
  }

  /** The length up to which lists are taken whole: the shortest ones, `singles` places together. */
  #longestTaken(keys: number, singles: number): number {
    const [lengths, sums] = [this.#lengths, this.#sums];
    sums.fill(0);
    for (let k = 0; k < keys; k++) {
      const length = lengths[k] as number;
      const cell = Math.min(SUMS - 1, length >>> SUM_SHIFT);
      sums[cell] = (sums[cell] as number) + length;
    }
    let taken = 0;
    for (let cell = 0; cell < SUMS; cell++) {
      taken += sums[cell] as number;
      if (taken > singles) return (cell << SUM_SHIFT) - 1;
    }
    return LONGEST;
  }

  /**
   * Takes a segment's places from lists up to this length, and of longer ones those that another key leads to as well. `isScanty`: says
   * how many keys lead to each.
   */
  #take(
    segment: Segment,
    keys: number,
    at: number,
    longest: number,
    start: number,
    isScanty: boolean,
  ): number {
    const { records } = segment;
    const [found, leading, places, begin, counts, recent] = [
      this.found,
      this.leading,
      this.#places,
      this.#begin,
      this.#counts,
      this.#recent,
    ];
    const first = begin[at] as number;
    const last = begin[at + keys] as number;
    for (let i = first; i < last; i++) {
      const cell = (places[i] as number) & (CELLS - 1);
      counts[cell] = ((counts[cell] as number) << 1) | 1;
    }
    let n = start;
    let touched = 0;
    for (let k = 0; k < keys; k++) {
      const isShort = (this.#lengths[k] as number) <= longest;
      const end = begin[at + k + 1] as number;
      for (let i = begin[at + k] as number; i < end; i++) {
        const place = places[i] as number;
        if (!isShort && (counts[place & (CELLS - 1)] as number) < 2 && this.#keysToNext(segment, place) === 0)
          continue;
        const slot = place & (RECENT - 1);
        if (recent[slot] === place + 1) continue;
        recent[slot] = place + 1;
        if (isScanty) leading[n] = this.#keysTo(place) + this.#keysToNext(segment, place);
        found[n++] = place;
        touched ^= records[place * RECORD_SIZE] as number;
      }
    }
    for (let i = first; i < last; i++) counts[(places[i] as number) & (CELLS - 1)] = 0;
    recent.fill(0);
    this.touched ^= touched;
    return n;
  }

  /** Up to `KEYS_TOLD`. */
  #keysTo(place: number): number {
    return 32 - Math.clz32(this.#counts[place & (CELLS - 1)] as number);
  }

  /** The same of the next passage, where it is of the same document and shares words with this one. */
  #keysToNext({ begins }: Segment, place: number): number {
    const next = place + 1;
    const keys = this.#keysTo(next);
    return keys === 0 || (((begins[next >> 3] as number) >> (next & 7)) & 1) === 1 ? 0 : keys;
  }
}

/** Content words, at most, of a query that says too little by them: the keys that lead to a passage are weighed as well (screen.ts). */
export const SCANTY = 2;
/** Keys that lead to one place and are told apart: a bit of a byte each. */
export const KEYS_TOLD = 8;
/** Places read for one query at most; nobody's quotation leads to so many. */
const FOUND = (1 << 16) - 1;
const CELLS = 1 << 16;
const RECENT = 1 << 10;
/** Lengths of lists are told apart in eights, up to 256. */
const SUM_SHIFT = 3;
const SUMS = 32;
const LONGEST = FOUND;

// Set on seed 1 of the generator: fewest looks that lose next to nothing.

/** Places looked at because of one key alone: so many, or so many a key in a long query. */
const SINGLES = 128;
const SINGLES_A_KEY = 3;
/** So many times more where the query leaves words out: a piece may have one pair only. */
const PIECES_SHARE = 8;
/** A query of so few content words may share only one pair with what it comes from. */
const FEW = 3;
