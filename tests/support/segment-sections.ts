import type { Segment } from '@/lib/match/segment';

/** Where a part of a packed segment lies, in bytes. */
export interface Section {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Fields of the header by the word that they lie in; the words between are not used. */
const FIELDS = ['magic', 'version', 'generation', 'documents', 'passages', 'postings', 'buckets'];
const SEAL = ['length', 'checksum'];
const SEAL_WORD = 14;

/** The parts of a segment in order: each field of the header, then every section that is not empty. */
export function sectionsOf(segment: Segment): Section[] {
  const field = (name: string, word: number): Section => ({ name, from: word * 4, to: word * 4 + 4 });
  const sections = Object.entries(segment).flatMap(([name, view]): Section[] =>
    ArrayBuffer.isView(view) && view.byteLength > 0
      ? [{ name, from: view.byteOffset, to: view.byteOffset + view.byteLength }]
      : [],
  );
  return [
    ...FIELDS.map(field),
    ...SEAL.map((name, i) => field(name, SEAL_WORD + i)),
    ...sections.sort((a, b) => a.from - b.from),
  ];
}

/** The same bytes with one bit flipped. */
export function flipped(buffer: ArrayBuffer, at: number, bit: number): ArrayBuffer {
  const copy = new Uint8Array(buffer.slice(0));
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy.buffer;
}
