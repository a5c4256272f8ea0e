import { type Box, intersection, union } from './box';

export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

const MARGIN = 8;

/** A card shorter than this shows too little of itself: better then that it hides some of the words. CSS pixels. */
const LEAST_HEIGHT = 400;

/**
 * How high a card may be, in CSS pixels, so that it hides none of the words: all of `tallest` where there is room for
 * that under, above or beside them, else what there is under or above. Undefined when no side has room for a card that
 * can be read. It does not depend on how high the card is, which may be given this height and be measured after.
 */
export function heightBeside(
  lines: readonly Box[],
  card: { readonly width: number; readonly tallest: number },
  viewport: { readonly width: number; readonly height: number },
): number | undefined {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const room = Math.max(viewport.height - last.bottom, first.top) - 2 * MARGIN;
  if (room >= card.tallest || widthBeside(lines, viewport) >= card.width) return card.tallest;
  return room < LEAST_HEIGHT ? undefined : room;
}

/** How much of the viewport is free on the freer side of all lines. */
function widthBeside(lines: readonly Box[], viewport: { readonly width: number }): number {
  const all = lines.reduce(union);
  return Math.max(all.left, viewport.width - all.right) - 2 * MARGIN;
}

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
  // Neither side has room: where it hides least of the words, close beside them if the page leaves a margin there.
  const all = lines.reduce(union);
  const beside = [all.right + MARGIN, all.left - MARGIN - card.width].map((x) => inside(x, maxLeft));
  const corners = [...beside, MARGIN, left, maxLeft].flatMap((x) =>
    [inside(first.top, maxTop), MARGIN, maxTop].map((y) => ({ left: x, top: y })),
  );
  const hidden = corners.map((corner) => hiddenArea(lines, corner, card));
  return corners[hidden.indexOf(Math.min(...hidden))] ?? { left, top: MARGIN };
}

function hiddenArea(
  lines: readonly Box[],
  { left, top }: CardPlace,
  card: { width: number; height: number },
): number {
  const box = { left, top, right: left + card.width, bottom: top + card.height };
  return lines.reduce((sum, line) => {
    const shared = intersection(line, box);
    return shared === undefined ? sum : sum + (shared.right - shared.left) * (shared.bottom - shared.top);
  }, 0);
}
