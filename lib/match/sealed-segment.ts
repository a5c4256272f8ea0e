import { checksumOf } from './checksum';
import {
  HEADER_BYTES,
  HEADER_WORDS,
  layoutOf,
  MAGIC,
  PAGE_BYTES,
  type Segment,
  VERSION,
  viewOf,
} from './segment';

/**
 * The seal of a packed segment: its length and a checksum of its directory in the header, and in the directory a checksum of each page
 * behind it. So of a segment that is read by pages what was read can be checked, and nothing else need be read for it.
 */

/** Words of the header. */
const LENGTH = 14;
const CHECKSUM = 15;
/** Pages that are summed in one step: about a millisecond. */
const PAGES_A_STEP = 256;

/** Writes length and checksums, in steps, because a segment may have many megabytes. */
export function* sealInSteps(buffer: ArrayBuffer): Generator<undefined, void, undefined> {
  const header = headerOf(buffer);
  const { sums } = viewOf(buffer, header);
  header[LENGTH] = buffer.byteLength;
  for (const page of pagesOf(buffer)) {
    sums[page.number] = sumOfPage(buffer, page);
    if (page.number % PAGES_A_STEP === 0) yield;
  }
  header[CHECKSUM] = sumOfDirectory(buffer, header);
}

/** True when the bytes are those that were sealed, as far as they are there; in steps. `isThere`: of a page, counted from the first byte. */
export function* checkSeal(
  buffer: ArrayBuffer,
  isThere: (page: number) => boolean = () => true,
): Generator<undefined, boolean, undefined> {
  const header = headerOf(buffer);
  if (!isOfItsSize(buffer, header) || header[CHECKSUM] !== sumOfDirectory(buffer, header)) return false;
  const { sums } = viewOf(buffer, header);
  for (const page of pagesOf(buffer)) {
    if (isThere(page.from >> PAGE_SHIFT) && sums[page.number] !== sumOfPage(buffer, page)) return false;
    if (page.number % PAGES_A_STEP === 0) yield;
  }
  return true;
}

/**
 * A segment as stored; undefined when it is truncated, of another version or generation, sends a search out of its bounds, or (with `verify`)
 * its bytes are not those that were sealed. Such a segment is built again from the stored texts. Without `verify` its directory is enough,
 * with zeros behind it: a search reads of these only what `PartsAsked` names.
 */
export function openSegment(buffer: ArrayBuffer, generation: number, verify: boolean): Segment | undefined {
  if (buffer.byteLength < HEADER_BYTES || buffer.byteLength % 4 !== 0) return undefined;
  const header = headerOf(buffer);
  if (header[0] !== MAGIC || header[1] !== VERSION || header[2] !== generation) return undefined;
  if (!isOfItsSize(buffer, header)) return undefined;
  if (verify && !isSealed(buffer)) return undefined;
  const segment = viewOf(buffer, header);
  return isOrdered(segment) ? segment : undefined;
}

/** Bytes at the beginning of a segment that say where the rest lies: its directory, a thirtieth of it. `first`: its first bytes. */
export function directorySize(first: ArrayBuffer): number {
  return layoutIn(headerOf(first)).records;
}

function isSealed(buffer: ArrayBuffer): boolean {
  const steps = checkSeal(buffer);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** One that is not verified may be damaged: a block of keys that ended before it began, or far behind the last key, would be read for seconds. */
function isOrdered({ bases, postings }: Segment): boolean {
  return bases.every((base, i) => base <= postings && base >= (i === 0 ? 0 : (bases[i - 1] as number)));
}

function headerOf(buffer: ArrayBuffer): Uint32Array {
  return new Uint32Array(buffer, 0, HEADER_WORDS);
}

function layoutIn(header: Uint32Array) {
  return layoutOf(header[4] as number, header[5] as number, header[6] as number);
}

function isOfItsSize({ byteLength }: ArrayBuffer, header: Uint32Array): boolean {
  return header[LENGTH] === byteLength && layoutIn(header).size === byteLength;
}

/** Of all before the pages but the place where it is written. */
function sumOfDirectory(buffer: ArrayBuffer, header: Uint32Array): number {
  const directory = new Uint32Array(buffer, HEADER_BYTES, (directorySize(buffer) - HEADER_BYTES) / 4);
  return checksumOf(header.subarray(0, CHECKSUM), checksumOf(directory, VERSION));
}

/** What of a page of the file lies behind the directory, in bytes; its number is counted from the first that does. */
interface Page {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

function* pagesOf(buffer: ArrayBuffer): Generator<Page, void, undefined> {
  const begin = directorySize(buffer);
  const first = begin >> PAGE_SHIFT;
  for (let from = begin, number = 0; from < buffer.byteLength; number++) {
    const to = Math.min((first + number + 1) * PAGE_BYTES, buffer.byteLength);
    yield { number, from, to };
    from = to;
  }
}

const PAGE_SHIFT = Math.log2(PAGE_BYTES);

function sumOfPage(buffer: ArrayBuffer, { from, to }: Page): number {
  return checksumOf(new Uint32Array(buffer, from, (to - from) / 4), VERSION);
}
