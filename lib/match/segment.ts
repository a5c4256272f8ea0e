/**
 * The packed index: one ArrayBuffer, read through typed arrays as it lies in the store, without parsing.
 *
 * Layout (little-endian, every section aligned to 4): header of 16 words · checksums of pages (Uint32) · bases (Uint32, where each 256 buckets begin) ·
 * bucket offsets from there (Uint16) · ranks (Uint32, documents begun before each 256 passages) · begins (bits: a document begins at
 * this passage) · screening records (16 bytes a passage) · second bytes of the same words (16 a passage) · keys: up to 65,536 passages
 * places (Uint16) and remainders (Uint8); in larger segments both in one word (Uint32, remainder lowest), so that a probe reads
 * one line of memory.
 *
 * A key of 32 bits goes to bucket ⌊key·buckets/2³²⌋ and is told from its eight neighbours there by its low 8 bits ("quotient
 * filter" layout: the remainder is all of the key that is stored). A place is a passage: up to 16 content words of a
 * document, so that one fixed record of 16 hash bytes can screen it; longer documents have several overlapping passages.
 * Cost: 3.3 bytes a key (4.3 in large segments) and 38 a document for the records; a probe reads two cache lines, three in small segments.
 * Rejected: sorted keys and binary search (8 times slower), JSON or a Map (must be parsed), a Bloom filter in front (most
 * unrelated quotations share some run with a large library).
 */
export interface Segment {
  readonly documents: number;
  readonly passages: number;
  readonly postings: number;
  readonly buckets: number;
  /** Names the weights and key size it was made with; segments of another generation are made anew. */
  readonly generation: number;
  /** Checksums of the pages behind the directory (sealed-segment.ts). */
  readonly sums: Uint32Array;
  /** Where the keys of each 256 buckets begin, and those of a bucket after that: see `bucketStart`. */
  readonly bases: Uint32Array;
  readonly offsets: Uint16Array;
  readonly ranks: Uint32Array;
  readonly begins: Uint8Array;
  readonly records: Uint8Array;
  /** Of each word in `records` a second byte, looked at where the first agrees. */
  readonly fine: Uint8Array;
  /** Of segments of up to 65,536 passages, else empty. */
  readonly places: Uint16Array;
  readonly remainders: Uint8Array;
  /** Of larger segments, else empty: place in the high 24 bits, remainder in the low 8. */
  readonly entries: Uint32Array;
}

export const RECORD_SIZE = 16;
/** New content words from one passage of a document to the next. */
export const PASSAGE_STEP = 8;

/** Bytes that are read and checked together. */
export const PAGE_BYTES = 4096;

export const MAGIC = 0x5849524f;
/** Raised with every change of the layout, and of the hashes, keys and weights that lie in it. */
export const VERSION = 6;
export const HEADER_WORDS = 16;
export const HEADER_BYTES = 4 * HEADER_WORDS;
const WIDE = 65_536;

export interface SegmentSizes {
  readonly documents: number;
  readonly passages: number;
  readonly postings: number;
  readonly generation: number;
}

/** An empty segment of these sizes, to be filled by its builder and then sealed. */
export function createSegment(sizes: SegmentSizes): { buffer: ArrayBuffer; segment: Segment } {
  const buckets = Math.max(1, Math.ceil(sizes.postings / KEYS_A_BUCKET));
  const buffer = new ArrayBuffer(layoutOf(sizes.passages, sizes.postings, buckets).size);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header.set([MAGIC, VERSION, sizes.generation, sizes.documents, sizes.passages, sizes.postings, buckets]);
  return { buffer, segment: viewOf(buffer, header) };
}

const KEYS_A_BUCKET = 8;

/** A segment over its bytes. `header`: of them, or of others that say where its sections lie. */
export function viewOf(buffer: ArrayBuffer, header: Uint32Array): Segment {
  const documents = header[3] as number;
  const passages = header[4] as number;
  const postings = header[5] as number;
  const buckets = header[6] as number;
  const at = layoutOf(passages, postings, buckets);
  return {
    documents,
    passages,
    postings,
    buckets,
    generation: header[2] as number,
    sums: new Uint32Array(buffer, at.sums, (at.bases - at.sums) / 4),
    bases: new Uint32Array(buffer, at.bases, (buckets >> 8) + 1),
    offsets: new Uint16Array(buffer, at.offsets, buckets + 1),
    ranks: new Uint32Array(buffer, at.ranks, (passages >> 8) + 1),
    begins: new Uint8Array(buffer, at.begins, (passages + 7) >> 3),
    records: new Uint8Array(buffer, at.records, passages * RECORD_SIZE),
    fine: new Uint8Array(buffer, at.fine, passages * RECORD_SIZE),
    places: new Uint16Array(buffer, at.places, passages > WIDE ? 0 : postings),
    remainders: new Uint8Array(buffer, at.remainders, passages > WIDE ? 0 : postings),
    entries: new Uint32Array(buffer, at.entries, passages > WIDE ? postings : 0),
  };
}

/** Where the sections of a segment begin, in bytes. */
export function layoutOf(passages: number, postings: number, buckets: number) {
  let size = HEADER_BYTES;
  const take = (bytes: number): number => {
    const at = size;
    size += (bytes + 3) & ~3;
    return at;
  };
  const wide = passages > WIDE;
  const paged = 2 * passages * RECORD_SIZE + postings * (wide ? 4 : 3);
  const sums = take((Math.ceil(paged / PAGE_BYTES) + 2) * 4);
  const bases = take(((buckets >> 8) + 1) * 4);
  const offsets = take((buckets + 1) * 2);
  const ranks = take(((passages >> 8) + 1) * 4);
  const begins = take((passages + 7) >> 3);
  const records = take(passages * RECORD_SIZE);
  const fine = take(passages * RECORD_SIZE);
  const entries = take(wide ? postings * 4 : 0);
  const places = take(wide ? 0 : postings * 2);
  const remainders = take(wide ? 0 : postings);
  return { sums, bases, offsets, ranks, begins, records, fine, entries, places, remainders, size };
}

/** Where the keys of a bucket begin; those of the next one begin where they end. */
export function bucketStart({ bases, offsets }: Segment, bucket: number): number {
  return (bases[bucket >>> 8] as number) + (offsets[bucket] as number);
}

/** The document that a passage belongs to. */
export function documentOf({ begins, ranks }: Segment, passage: number): number {
  let documents = ranks[passage >> 8] as number;
  for (let p = passage & ~255; p <= passage; p++) documents += ((begins[p >> 3] as number) >> (p & 7)) & 1;
  return documents - 1;
}
