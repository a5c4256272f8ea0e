import { KeyBuffer, LIST_LIMIT, makeKeys } from './keys';
import { PostingList } from './posting-list';
import { fineByte, screeningByte } from './screen';
import { createSegment, PASSAGE_STEP, RECORD_SIZE, type Segment, sealSegment } from './segment';
import type { WordWeights } from './word-weights';

/** What the words of many texts are made into a segment with. */
export interface Generation {
  /** Names it; changes with the weights. */
  readonly number: number;
  readonly weights: WordWeights;
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
    const to = this.stems;
    const from = this.count;
    for (let i = 0; i < count; i++) to[from + i] = stems[i] as number;
    this.count = from + count;
    if (this.documents === this.ends.length) this.ends = grown(this.ends, this.documents + 1);
    this.ends[this.documents++] = this.count;
  }
}

/** The same with room for at least so many values. */
function grown<T extends Uint32Array | Uint8Array>(from: T, least: number): T {
  const Columns = from.constructor as new (length: number) => T;
  const to = new Columns(Math.max(least, from.length * 2));
  to.set(from);
  return to;
}

/**
 * Packs documents into a sealed segment. Linear: keys are sorted by counting (posting-list.ts); of more than `LIST_LIMIT`
 * places of one key the first are kept.
 */
export function buildSegment(texts: StemList, generation: Generation): ArrayBuffer {
  const passages = new PassageList(texts.documents);
  const postings = new PostingList(texts.documents * 12);
  gather(texts, generation.weights, passages, postings);
  postings.sort(LIST_LIMIT);
  const { buffer, segment } = createSegment({
    documents: texts.documents,
    passages: passages.count,
    postings: postings.count,
    generation: generation.number,
  });
  segment.records.set(passages.records.subarray(0, passages.count * RECORD_SIZE));
  segment.fine.set(passages.fine.subarray(0, passages.count * RECORD_SIZE));
  fillBegins(segment, passages.firsts);
  fillPostings(segment, postings);
  sealSegment(buffer);
  return buffer;
}

/** Screening records of the passages made so far, and the first passage of each document. */
class PassageList {
  records: Uint8Array;
  fine: Uint8Array;
  count = 0;
  readonly firsts: Uint32Array;

  constructor(documents: number) {
    this.records = new Uint8Array(Math.max(64, Math.ceil(documents * RECORD_SIZE * 1.5)));
    this.fine = new Uint8Array(this.records.length);
    this.firsts = new Uint32Array(documents);
  }

  /** Adds the passages of a document with these content words and gives their number, at least 1. */
  add({ stem, contents }: KeyBuffer): number {
    const count = contents <= RECORD_SIZE ? 1 : 1 + Math.ceil((contents - RECORD_SIZE) / PASSAGE_STEP);
    this.#reserve(count);
    const { records, fine } = this;
    for (let p = 0; p < count; p++) {
      // The last passage ends with the document and is as full as the others.
      const from = p + 1 === count ? Math.max(0, contents - RECORD_SIZE) : p * PASSAGE_STEP;
      const to = Math.min(contents, from + RECORD_SIZE);
      const at = (this.count + p) * RECORD_SIZE - from;
      for (let c = from; c < to; c++) {
        const s = stem[c] as number;
        records[at + c] = screeningByte(s);
        fine[at + c] = fineByte(s);
      }
    }
    this.count += count;
    return count;
  }

  #reserve(more: number): void {
    const needed = (this.count + more) * RECORD_SIZE;
    if (needed <= this.records.length) return;
    this.records = grown(this.records, needed);
    this.fine = grown(this.fine, needed);
  }
}

/** Keys and passages of all documents. */
function gather(texts: StemList, weights: WordWeights, passages: PassageList, postings: PostingList): void {
  const keys = new KeyBuffer();
  const { key, from } = keys;
  let start = 0;
  for (let d = 0; d < texts.documents; d++) {
    const end = texts.ends[d] as number;
    makeKeys(texts.stems, start, end, weights, false, keys);
    start = end;
    const first = passages.count;
    passages.firsts[d] = first;
    const last = first + passages.add(keys) - 1;
    postings.reserve(keys.count);
    const { pairs } = postings;
    let at = 2 * postings.count;
    for (let k = 0; k < keys.count; k++) {
      const content = from[k] as number;
      const passage = content < PASSAGE_STEP ? first : first + Math.floor(content / PASSAGE_STEP);
      pairs[at] = key[k] as number;
      pairs[at + 1] = passage < last ? passage : last;
      at += 2;
    }
    postings.count += keys.count;
  }
}

/** A block of 256 buckets can point to 65,535 keys; of more (nobody's text has them) the last are not found. */
function fillPostings(segment: Segment, { pairs, count }: PostingList): void {
  const { bases, offsets, buckets, low, high, remainders } = segment;
  const scale = buckets / 4_294_967_296;
  const wide = high.length > 0;
  let next = 0;
  let base = 0;
  const begin = (bucket: number, at: number): void => {
    if ((bucket & 255) === 0) {
      bases[bucket >>> 8] = at;
      base = at;
    }
    offsets[bucket] = Math.min(0xffff, at - base);
  };
  for (let i = 0; i < count; i++) {
    const key = pairs[2 * i] as number;
    const place = pairs[2 * i + 1] as number;
    for (const bucket = Math.floor(key * scale); next <= bucket; next++) begin(next, i);
    low[i] = place;
    remainders[i] = key;
    if (wide) high[i] = place >>> 16;
  }
  for (; next <= buckets; next++) begin(next, count);
}

function fillBegins({ begins, ranks }: Segment, firsts: Uint32Array): void {
  let block = 0;
  for (let d = 0; d < firsts.length; d++) {
    const p = firsts[d] as number;
    while (block < p >> 8) ranks[++block] = d;
    begins[p >> 3] = (begins[p >> 3] as number) | (1 << (p & 7));
  }
  while (block + 1 < ranks.length) ranks[++block] = firsts.length;
}
