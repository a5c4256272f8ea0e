import type { Box } from './box';

/** Side of the sign, and how far it overlaps the end of the words and sinks into their line, in pixels. */
const SIDE = 14;
const OVERLAP = 2;
const RISE = 8;

/**
 * Where the sign stands: at the upper corner of the last line's end, which is on the left in a text that is written
 * from right to left. Where the words end at the edge of what can be seen (`seen`, in the same coordinates) it moves
 * over them, so that it is never cut off; words that end beyond the edge keep it beyond.
 */
export function signPlace(
  line: Box,
  direction: 'ltr' | 'rtl',
  seen: { readonly left: number; readonly right: number },
): Box {
  const inside = line.right <= seen.right && line.left >= seen.left;
  const wanted = direction === 'ltr' ? line.right - OVERLAP : line.left + OVERLAP - SIDE;
  const left = inside ? Math.max(seen.left, Math.min(seen.right - SIDE, wanted)) : wanted;
  return { left, top: line.top - RISE, right: left + SIDE, bottom: line.top - RISE + SIDE };
}
