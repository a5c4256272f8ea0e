/**
 * Names in six bits the common words in a row between two content words: three bits of the first one and three of the last one,
 * so that rows of which one text shows only the end or the beginning can be compared as well.
 */
export function gapCode(first: number, last: number): number {
  const code = ((first >>> 28) & 7) | (((last >>> 25) & 7) << 3);
  // A row that would be taken for none.
  return code === NO_GAP ? 1 : code;
}

/** No words between. */
export const NO_GAP = 0;

/** Bits of a name: all, and those of a row's first and last word. */
export const GAP = { all: 63, first: 7, last: 56 } as const;
