import { KeyBuffer, LIST_LIMIT, makeKeys } from './keys';
import { POSTINGS_A_STEP, PostingList } from './posting-list';
import { fineByte, screeningByte } from './screening-bytes';
import { sealInSteps } from './sealed-segment';
import { createSegment, PASSAGE_STEP, RECORD_SIZE, type Segment } from './segment';
import type { WordWeights } from './word-weights';

/** What the words of many texts are made into a segment with. */
export interface Generation {
  /** Names it; changes with the weights. */
  readonly number: number;
  readonly weights: WordWeights;
}

/** Stems of texts, one after the other: what a segment is built from. `ends[d]` is where document d ends. */
export class StemList {
  stems: Uint32Array;
  ends: Uint32Array;
  documents = 0;
  count = 0;

  /** `documents`: as many as will probably come, so that room is made once. */
  constructor(documents = 0) {
    this.stems = new Uint32Array(Math.max(1024, WORDS_A_DOCUMENT * documents));
    this.ends = new Uint32Array(Math.max(64, documents));
  }

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

/** Somewhat more than quotations have. */
const WORDS_A_DOCUMENT = 22;

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
  const steps = buildInSteps(texts, generation);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some milliseconds each, however many documents there are. */
export function* buildInSteps(
  texts: StemList,
  generation: Generation,
): Generator<undefined, ArrayBuffer, undefined> {
  const passages = new PassageList(texts.documents);
  const postings = new PostingList(texts.documents * KEYS_A_DOCUMENT);
  const keys = new KeyBuffer();
  for (let from = 0; from < texts.documents; from += DOCUMENTS_A_STEP) {
    const to = Math.min(texts.documents, from + DOCUMENTS_A_STEP);
    gather(texts, from, to, generation.weights, keys, passages, postings);
    yield;
  }
  yield* postings.sort(LIST_LIMIT);
  const { buffer, segment } = createSegment({
    documents: texts.documents,
    passages: passages.count,
    postings: postings.count,
    generation: generation.number,
  });
  segment.records.set(passages.records.subarray(0, passages.count * RECORD_SIZE));
  segment.fine.set(passages.fine.subarray(0, passages.count * RECORD_SIZE));
  fillBegins(segment, passages.firsts);
  yield;
  const buckets = new BucketFiller(segment);
  for (let from = 0; from < postings.count; from += POSTINGS_A_STEP) {
    buckets.fill(postings, from, Math.min(postings.count, from + POSTINGS_A_STEP));
    yield;
  }
  buckets.finish(postings.count);
  yield* sealInSteps(buffer);
  return buffer;
}

const DOCUMENTS_A_STEP = 2048;
/** As many as most libraries have, so that the list is made once. */
const KEYS_A_DOCUMENT = 14;

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
  add({ stem, gap, contents }: KeyBuffer): number {
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
        fine[at + c] = fineByte(s, gap[c] as number);
      }
      if (to === contents && to - from < RECORD_SIZE) fine[at + to] = gap[to] as number;
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

/** Keys and passages of some documents. */
function gather(
  texts: StemList,
  fromDocument: number,
  toDocument: number,
  weights: WordWeights,
  keys: KeyBuffer,
  passages: PassageList,
  postings: PostingList,
): void {
  const { key, from } = keys;
  let start = fromDocument === 0 ? 0 : (texts.ends[fromDocument - 1] as number);
  for (let d = fromDocument; d < toDocument; d++) {
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

/** Writes sorted postings and where each bucket of them begins. */
class BucketFiller {
  readonly #segment: Segment;
  /** The first bucket whose beginning is not written yet, and where its block of 256 begins. */
  #next = 0;
  #base = 0;

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  fill({ pairs }: PostingList, from: number, to: number): void {
    const { buckets, places, remainders, entries } = this.#segment;
    const scale = buckets / 4_294_967_296;
    const wide = entries.length > 0;
    for (let i = from; i < to; i++) {
      const key = pairs[2 * i] as number;
      const place = pairs[2 * i + 1] as number;
      const bucket = Math.floor(key * scale);
      if (this.#next <= bucket) this.#begin(bucket, i);
      if (wide) entries[i] = (place << 8) | (key & 255);
      else {
        places[i] = place;
        remainders[i] = key;
      }
    }
  }

  /** What comes after the last posting is empty. */
  finish(count: number): void {
    this.#begin(this.#segment.buckets, count);
  }

  /** A block can point to 65,535 keys; of more (nobody's text has them) the last are not found. */
  #begin(upTo: number, at: number): void {
    const { bases, offsets } = this.#segment;
    for (; this.#next <= upTo; this.#next++) {
      if ((this.#next & 255) === 0) {
        bases[this.#next >>> 8] = at;
        this.#base = at;
      }
      offsets[this.#next] = Math.min(0xffff, at - this.#base);
    }
  }
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
