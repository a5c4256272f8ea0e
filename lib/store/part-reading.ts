/** How a browser reads parts of the files in which it keeps large segments. */
export interface PartReading {
  /** Bytes of a segment up to which it is read whole in any case. */
  readonly whole: number;
  /** Bytes that are read in the time that one part more takes: parts closer to each other are read as one. */
  readonly gap: number;
}

/**
 * Set where `npm run bench:match-browser -- --n 1000000 --measure parts` has both ways equal (bench/match-figures.md, last section):
 * Chromium asks another process for each part, half a millisecond and more, and reads a megabyte in 1 ms; Firefox takes less than 0.1 ms
 * for a part and 2 ms for a megabyte.
 */
export const IN_CHROMIUM: PartReading = { whole: 1 << 23, gap: 1 << 18 };
export const IN_FIREFOX: PartReading = { whole: 1 << 23, gap: 1 << 15 };

/** Parts of a segment that a search reads for a character of the quotation asked for: lists of keys, records and second bytes. */
const PARTS_A_CHARACTER = 0.5;

/** Whether a segment of this size, in bytes, is read whole sooner than what quotations of so many characters need of it. */
export function isSoonerWhole({ whole, gap }: PartReading, size: number, characters: number): boolean {
  return size <= whole || characters * PARTS_A_CHARACTER * gap > size;
}
