/** A rectangle in CSS pixels. Which coordinates (a window's viewport, the overlay's own) the name of its holder says. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What two boxes share; undefined when that is less than half a pixel wide or high. */
export function intersection(a: Box, b: Box): Box | undefined {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.right, b.right);
  const bottom = Math.min(a.bottom, b.bottom);
  return right - left < 0.5 || bottom - top < 0.5 ? undefined : { left, top, right, bottom };
}

/** The smallest box around both. */
export function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The box moved. */
export function shifted({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** True when the point lies in the box, or within `slack` pixels of it. */
export function holds({ left, top, right, bottom }: Box, x: number, y: number, slack = 0): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

/**
 * Joins the boxes that text nodes give into one box per line, in reading order: neighbours join when they share
 * most of their height and touch. Linear.
 */
export function linesOf(boxes: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const line = lines.at(-1);
    if (line !== undefined && isSameLine(line, box)) lines[lines.length - 1] = union(line, box);
    else lines.push(box);
  }
  return lines;
}

function isSameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  return shared > lower / 2 && b.left <= a.right + 3 && b.right >= a.left - 3;
}
