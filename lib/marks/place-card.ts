import type { Box } from './box';

export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

const MARGIN = 8;

/**
 * Where a card stands beside its mark: under the last line, above the first when there is more room, always whole
 * inside the viewport. `lines` may be empty (the mark is cut off): the card then stays at the top. The words stay
 * visible whenever the viewport has room for both.
 */
export function placeCard(
  lines: readonly Box[],
  card: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
): CardPlace {
  const first = lines[0];
  const last = lines.at(-1);
  const maxLeft = Math.max(MARGIN, viewport.width - card.width - MARGIN);
  const maxTop = Math.max(MARGIN, viewport.height - card.height - MARGIN);
  const inside = (value: number, max: number) => Math.min(max, Math.max(MARGIN, value));
  if (first === undefined || last === undefined) return { left: maxLeft, top: MARGIN };
  const left = inside(Math.min(first.left, last.left), maxLeft);
  const below = last.bottom + MARGIN;
  const above = first.top - MARGIN - card.height;
  if (below + card.height + MARGIN <= viewport.height) return { left, top: inside(below, maxTop) };
  if (above >= MARGIN) return { left, top: inside(above, maxTop) };
  // Neither side has room: beside the words if there is, over the emptier end if not.
  const right = Math.max(...lines.map((line) => line.right)) + MARGIN;
  if (right + card.width + MARGIN <= viewport.width) return { left: right, top: inside(first.top, maxTop) };
  return { left, top: viewport.height - last.bottom >= first.top ? maxTop : MARGIN };
}
