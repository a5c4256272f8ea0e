import { checkSeal, directorySize, openSegment } from '@/lib/match/sealed-segment';
import type { Segment } from '@/lib/match/segment';
import { inSteps } from './in-steps';
import type { SegmentRow } from './match-index-database';
import { bytesOf } from './match-index-rows';
import { PagedBytes } from './paged-bytes';
import { isSoonerWhole, type PartReading } from './part-reading';

/** Segments up to this size are checked before they are used. */
const CHECKED_BYTES = 1 << 20;
/** Of a segment's bytes this share has its directory, and a little more. */
const DIRECTORY_SHARE = 1 / 24;
/** Characters of the shortest question. */
const SHORTEST = 50;

/** A segment that can be searched: whole, or by pages, of which those that a search reads must be brought before it (bring-parts.ts). */
export interface ReadSegment {
  readonly segment: Segment;
  readonly pages?: PagedBytes;
}

/** A stored segment whose bytes are read when they are first asked for, and then held: of a large one only what questions need. */
export class HeldSegment {
  readonly row: SegmentRow;
  readonly #reading: PartReading;
  #bytes: Promise<ArrayBuffer | undefined> | undefined;
  #whole: Promise<ReadSegment | undefined> | undefined;
  #inPages: Promise<ReadSegment | undefined> | undefined;
  /** False while its checksum is to be compared with its bytes: before a small one is used, after a large one was. Of one read by pages it is compared with those after each question. */
  #isChecked: boolean;

  /** `made`: the bytes, where they were packed just now. */
  constructor(row: SegmentRow, reading: PartReading, made?: ArrayBuffer) {
    this.row = row;
    this.#reading = reading;
    this.#bytes = made && Promise.resolve(made);
    this.#isChecked = made !== undefined;
  }

  /** Begins to read where what will be asked makes no difference. */
  begin(): void {
    if (this.#isSoonerWhole(SHORTEST)) this.read(SHORTEST);
  }

  /** For quotations of so many characters together; undefined when it cannot be read. */
  read(characters: number): Promise<ReadSegment | undefined> {
    if (!this.#isSoonerWhole(characters)) {
      this.#inPages ??= this.#readDirectory(this.row.bytes as Blob);
      return this.#inPages;
    }
    this.#inPages = undefined;
    this.#whole ??= this.#readWhole();
    return this.#whole;
  }

  #isSoonerWhole(characters: number): boolean {
    if (this.#bytes !== undefined || !(this.row.bytes instanceof Blob)) return true;
    return isSoonerWhole(this.#reading, this.row.bytes.size, characters);
  }

  async #readWhole(): Promise<ReadSegment | undefined> {
    const verify = !this.#isChecked && sizeInBytes(this.row) <= CHECKED_BYTES;
    this.#isChecked ||= verify;
    this.#bytes ??= bytesOf(this.row);
    const bytes = await this.#bytes;
    const segment = bytes && openSegment(bytes, this.row.generation, verify);
    return segment && { segment };
  }

  async #readDirectory(file: Blob): Promise<ReadSegment | undefined> {
    try {
      const pages = new PagedBytes(file, this.#reading.gap);
      pages.ask(0, file.size * DIRECTORY_SHARE);
      await pages.read();
      pages.ask(0, directorySize(pages.buffer));
      await pages.read();
      const segment = openSegment(pages.buffer, this.row.generation, false);
      return segment && { segment, pages };
    } catch {
      return undefined;
    }
  }

  /** Whether it can be read; of a large one also whether what was read of it is what was sealed. */
  async isUndamaged(): Promise<boolean> {
    const read = await (this.#whole ?? this.#inPages ?? this.read(SHORTEST));
    if (read === undefined) return false;
    if (read.pages !== undefined) return areUndamaged(read.pages);
    const bytes = await this.#bytes;
    if (this.#isChecked || bytes === undefined) return true;
    this.#isChecked = true;
    return inSteps(checkSeal(bytes));
  }
}

/** False also when the browser has lost their file. */
async function areUndamaged(pages: PagedBytes): Promise<boolean> {
  try {
    await pages.read();
  } catch {
    return false;
  }
  return inSteps(checkSeal(pages.buffer, (page) => pages.isThere(page)));
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
