import { KeyBuffer, LIST_LIMIT, makeKeys } from './keys';
import { createSegment, PASSAGE_STEP, RECORD_SIZE, sealSegment } from './segment';
import type { WordWeights } from './word-weights';

/** What the words of many texts are made into a segment with. */
export interface Generation {
  /** Names it; changes with the weights. */
  readonly number: number;
  readonly weights: WordWeights;
  readonly keyEighths: number;
}

/** Stems of texts, one after the other: what a segment is built from. `ends[d]` is where document d ends. */
export class StemList {
  stems: Uint32Array = new Uint32Array(1024);
  ends: Uint32Array = new Uint32Array(64);
  documents = 0;
  count = 0;

  /** Appends a document. */
  add(stems: Uint32Array, count: number): void {
    if (this.count + count > this.stems.length) this.stems = grown(this.stems, this.count + count);
    this.stems.set(count === stems.length ? stems : stems.subarray(0, count), this.count);
    this.count += count;
    if (this.documents === this.ends.length) this.ends = grown(this.ends, this.documents + 1);
    this.ends[this.documents++] = this.count;
  }
}

function grown(from: Uint32Array, least: number): Uint32Array {
  const to = new Uint32Array(Math.max(least, from.length * 2));
  to.set(from);
  return to;
}

/**
 * Packs documents into a sealed segment. Linear: keys are sorted by counting into buckets, and inside a bucket by
 * remainder and place; of more than `LIST_LIMIT` places of one key the first are kept.
 */
export function buildSegment(texts: StemList, generation: Generation): ArrayBuffer {
  const { weights, keyEighths } = generation;
  const keys = new KeyBuffer();
  let hashes: Uint32Array = new Uint32Array(Math.max(64, texts.documents * 12));
  let places: Uint32Array = new Uint32Array(hashes.length);
  let records = new Uint8Array(Math.max(64, texts.documents * RECORD_SIZE * 1.5));
  const firsts = new Uint32Array(texts.documents);
  let postings = 0;
  let passages = 0;
  let start = 0;
  for (let d = 0; d < texts.documents; d++) {
    const end = texts.ends[d] as number;
    makeKeys(texts.stems, start, end, weights, keyEighths, false, keys);
    start = end;
    firsts[d] = passages;
    const count = passagesOf(keys.contents);
    if ((passages + count) * RECORD_SIZE > records.length) {
      const more = new Uint8Array(Math.max((passages + count) * RECORD_SIZE, records.length * 2));
      more.set(records);
      records = more;
    }
    for (let p = 0; p < count; p++) {
      // The last passage ends with the document and is as full as the others.
      const from = p + 1 === count ? Math.max(0, keys.contents - RECORD_SIZE) : p * PASSAGE_STEP;
      const to = Math.min(keys.contents, from + RECORD_SIZE);
      const at = (passages + p) * RECORD_SIZE - from;
      for (let c = from; c < to; c++) records[at + c] = screeningByte(keys.stem[c] as number);
    }
    if (postings + keys.count > hashes.length) {
      hashes = grown(hashes, postings + keys.count);
      places = grown(places, postings + keys.count);
    }
    for (let k = 0; k < keys.count; k++) {
      hashes[postings] = keys.key[k] as number;
      const passage = Math.floor((keys.from[k] as number) / PASSAGE_STEP);
      places[postings] = passages + (passage < count ? passage : count - 1);
      postings++;
    }
    passages += count;
  }
  const sorted = sortPostings(hashes, places, postings);
  const { buffer, segment } = createSegment({
    documents: texts.documents,
    passages,
    postings: sorted.postings,
    generation: generation.number,
    keyEighths,
  });
  segment.records.set(records.subarray(0, passages * RECORD_SIZE));
  fillBegins(segment.begins, segment.ranks, firsts);
  fillBuckets(segment.offsets, sorted.hashes, sorted.postings, segment.buckets);
  const { low, high, remainders } = segment;
  for (let i = 0; i < sorted.postings; i++) {
    const place = sorted.places[i] as number;
    low[i] = place;
    remainders[i] = sorted.hashes[i] as number;
    if (high.length > 0) high[i] = place >>> 16;
  }
  sealSegment(buffer);
  return buffer;
}

/** A byte of a content word's stem; never 0, which marks an empty place. */
export function screeningByte(stem: number): number {
  return 1 + (((stem >>> 8) & 0xffff) % 255);
}

function passagesOf(contents: number): number {
  return contents <= RECORD_SIZE ? 1 : 1 + Math.ceil((contents - RECORD_SIZE) / PASSAGE_STEP);
}

/** By key and place. Two passes of counting sort by 16 bits are stable, so that places stay in order. */
function sortPostings(hashes: Uint32Array, places: Uint32Array, count: number) {
  // Bucket order is the order of the high bits; within a bucket any fixed order of equal keys side by side will do.
  let h = hashes;
  let p = places;
  for (const shift of [0, 16]) {
    const nextH = new Uint32Array(count);
    const nextP = new Uint32Array(count);
    const starts = new Uint32Array(65_537);
    for (let i = 0; i < count; i++) {
      const digit = ((h[i] as number) >>> shift) & 0xffff;
      starts[digit + 1] = (starts[digit + 1] as number) + 1;
    }
    for (let i = 0; i < 65_536; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
    for (let i = 0; i < count; i++) {
      const value = h[i] as number;
      const digit = (value >>> shift) & 0xffff;
      const at = starts[digit] as number;
      starts[digit] = at + 1;
      nextH[at] = value;
      nextP[at] = p[i] as number;
    }
    h = nextH;
    p = nextP;
  }
  let kept = 0;
  let run = 0;
  let lastPlace = -1;
  for (let i = 0; i < count; i++) {
    const same = i > 0 && h[i] === h[kept - 1];
    run = same ? run + 1 : 0;
    const place = p[i] as number;
    if (run >= LIST_LIMIT || (same && place === lastPlace)) continue;
    h[kept] = h[i] as number;
    p[kept] = place;
    lastPlace = place;
    kept++;
  }
  return { hashes: h, places: p, postings: kept };
}

function fillBuckets(offsets: Uint32Array, hashes: Uint32Array, count: number, buckets: number): void {
  const scale = buckets / 4_294_967_296;
  let bucket = 0;
  for (let i = 0; i < count; i++) {
    const of = Math.floor((hashes[i] as number) * scale);
    while (bucket < of) offsets[++bucket] = i;
  }
  while (bucket < buckets) offsets[++bucket] = count;
}

function fillBegins(begins: Uint8Array, ranks: Uint32Array, firsts: Uint32Array): void {
  let block = 0;
  for (let d = 0; d < firsts.length; d++) {
    const p = firsts[d] as number;
    while (block < p >> 8) ranks[++block] = d;
    begins[p >> 3] = (begins[p >> 3] as number) | (1 << (p & 7));
  }
  while (block + 1 < ranks.length) ranks[++block] = firsts.length;
}
