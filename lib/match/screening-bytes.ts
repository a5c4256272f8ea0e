/**
 * The two bytes by which a passage's record knows a content word: the first of its stem alone, the second of two more bits of the
 * stem and the name of the common words right before it.
 */

/** A byte of a content word's stem; never 0, which marks an empty place. */
export function screeningByte(stem: number): number {
  return 1 + (((stem >>> 8) & 0xffff) % 255);
}

/** Two bits of a stem that `screeningByte` does not see, and below them the name of the common words before it. */
export function fineByte(stem: number, gap: number): number {
  return ((stem >>> 30) << 6) | gap;
}
