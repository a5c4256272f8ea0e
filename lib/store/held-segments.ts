import { checkSeal, openSegment, type Segment } from '@/lib/match/segment';
import { inSteps } from './in-steps';
import type { SegmentRow } from './match-index-database';
import { bytesOf } from './match-index-rows';

/** A segment in memory, or on its way there. */
export interface HeldSegment {
  readonly row: SegmentRow;
  /** Undefined when it is damaged. */
  readonly segment: Promise<Segment | undefined>;
  /** Of a large one, which is used before it is checked: its bytes, until they were. */
  unchecked: Promise<ArrayBuffer | undefined> | undefined;
}

/** Segments up to this size are checked before they are used. */
const CHECKED_BYTES = 1 << 20;

/** Begins to read a segment's bytes. `made`: the bytes, where they were packed just now. */
export function heldSegment(row: SegmentRow, made?: ArrayBuffer): HeldSegment {
  const bytes = made === undefined ? bytesOf(row) : Promise.resolve(made);
  const isSmall = (row.bytes instanceof Blob ? row.bytes.size : row.bytes.byteLength) <= CHECKED_BYTES;
  const verify = isSmall && made === undefined;
  return {
    row,
    segment: bytes.then((read) => read && openSegment(read, row.generation, verify)),
    unchecked: isSmall || made !== undefined ? undefined : bytes,
  };
}

/** Whether it can be read; of a large segment also its checksum, once. */
export async function isUndamaged(held: HeldSegment): Promise<boolean> {
  if ((await held.segment) === undefined) return false;
  const bytes = await held.unchecked;
  if (bytes === undefined) return true;
  held.unchecked = undefined;
  return inSteps(checkSeal(bytes));
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
