import { KEYS, KeyBuffer, makeKeys } from './keys';
import { piecesOf } from './pieces';
import { Probe, SCANTY } from './probe';
import { Screen } from './screen';
import { bucketStart, RECORD_SIZE, type Segment } from './segment';
import type { WordBuffer } from './word-buffer';
import type { WordWeights } from './word-weights';

/** What a search reads of segments beside what says where to look, in this order: what it reads of one decides what of the next. */
export const LOOKS = ['lists', 'records', 'second bytes'] as const;
export type Look = (typeof LOOKS)[number];

/** Takes bytes of a segment that a search will read, from and to counted from its beginning. */
export type Ask = (segment: number, from: number, to: number) => void;

/**
 * Says which bytes of segments a search will read, so that of a large segment these alone need be in their place
 * (`CandidateFinder.find` reads nothing else of it but its directory, and gives the same candidates).
 *
 * Way: the search itself, look by look: where the lists of the keys lie, once these are there which passages they lead to,
 * and once their records are there which of them pass the first look. So each look is asked for in one go for all quotations.
 * Cost: what comes before a look is done again for it: microseconds a query, beside milliseconds for the bytes.
 */
export class PartsAsked {
  readonly #keys = new KeyBuffer();
  readonly #probe = new Probe();
  readonly #screen = new Screen();

  /** What this look will read for a query, once all that the looks before it read is in its place. */
  of(
    look: Look,
    query: WordBuffer,
    segments: readonly Segment[],
    weights: WordWeights,
    size: number,
    ask: Ask,
  ): void {
    makeKeys(query.stem, 0, query.count, weights, true, this.#keys);
    if (this.#keys.count === 0) return;
    if (look === 'lists') this.#askLists(segments, ask);
    else this.#askPassages(look, segments, size, piecesOf(query), ask);
  }

  #askLists(segments: readonly Segment[], ask: Ask): void {
    const { key, count } = this.#keys;
    segments.forEach((segment, s) => {
      const sections = [segment.entries, segment.places, segment.remainders].filter(
        ({ length }) => length > 0,
      );
      for (let k = 0; k < count && k < KEYS; k++) {
        const bucket = Math.floor(((key[k] as number) * segment.buckets) / 4_294_967_296);
        const from = bucketStart(segment, bucket);
        const to = bucketStart(segment, bucket + 1);
        for (const { byteOffset, BYTES_PER_ELEMENT } of sections)
          ask(s, byteOffset + from * BYTES_PER_ELEMENT, byteOffset + to * BYTES_PER_ELEMENT);
      }
    });
  }

  #askPassages(
    look: 'records' | 'second bytes',
    segments: readonly Segment[],
    size: number,
    pieces: number,
    ask: Ask,
  ): void {
    const probe = this.#probe;
    const screen = this.#screen;
    probe.read(segments, this.#keys, pieces);
    screen.begin(this.#keys, size, pieces);
    segments.forEach((segment, s) => {
      const from = probe.starts[s] as number;
      let to = probe.starts[s + 1] as number;
      if (look === 'second bytes' && this.#keys.contents > SCANTY)
        to = screen.sift(segment, probe.found, from, to);
      const { byteOffset } = look === 'records' ? segment.records : segment.fine;
      for (let i = from; i < to; i++) {
        const at = byteOffset + (probe.found[i] as number) * RECORD_SIZE;
        ask(s, at, at + RECORD_SIZE);
      }
    });
    screen.end();
  }
}
