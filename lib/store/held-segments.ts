import { checkSeal, openSegment, type Segment } from '@/lib/match/segment';
import { inSteps } from './in-steps';
import type { SegmentRow } from './match-index-database';
import { bytesOf } from './match-index-rows';

/** Segments up to this size are checked before they are used. */
const CHECKED_BYTES = 1 << 20;

/** A stored segment whose bytes are read when they are first asked for, and then held. */
export class HeldSegment {
  readonly row: SegmentRow;
  #bytes: Promise<ArrayBuffer | undefined> | undefined;
  #segment: Promise<Segment | undefined> | undefined;
  /** False while its checksum is to be compared with its bytes: before a small one is used, after a large one was. */
  #isChecked: boolean;

  /** `made`: the bytes, where they were packed just now. */
  constructor(row: SegmentRow, made?: ArrayBuffer) {
    this.row = row;
    this.#bytes = made && Promise.resolve(made);
    this.#isChecked = made !== undefined;
  }

  /** Undefined when it cannot be read. The first call begins to read. */
  read(): Promise<Segment | undefined> {
    const verify = !this.#isChecked && sizeInBytes(this.row) <= CHECKED_BYTES;
    this.#isChecked ||= verify;
    this.#bytes ??= bytesOf(this.row);
    this.#segment ??= this.#bytes.then((bytes) => bytes && openSegment(bytes, this.row.generation, verify));
    return this.#segment;
  }

  /** Whether it can be read; of a large one also its checksum, once. */
  async isUndamaged(): Promise<boolean> {
    if ((await this.read()) === undefined) return false;
    const bytes = await this.#bytes;
    if (this.#isChecked || bytes === undefined) return true;
    this.#isChecked = true;
    return inSteps(checkSeal(bytes));
  }
}

function sizeInBytes({ bytes }: SegmentRow): number {
  return bytes instanceof Blob ? bytes.size : bytes.byteLength;
}

/** Statements of segments. */
export function sizeOf(held: readonly HeldSegment[]): number {
  return held.reduce((sum, { row }) => sum + row.documents, 0);
}

/** The smallest segments, two at least, up to the first that is much larger than those before it together. */
export function mergedNext(segments: readonly HeldSegment[]): readonly HeldSegment[] {
  const bySize = [...segments].sort((a, b) => a.row.documents - b.row.documents);
  let sum = 0;
  const end = bySize.findIndex(({ row }, i) => {
    const isMuchLarger = i >= 2 && row.documents > 2 * sum;
    sum += row.documents;
    return isMuchLarger;
  });
  return end < 0 ? bySize : bySize.slice(0, end);
}
