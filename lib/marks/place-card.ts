import { type Box, intersection } from './box';

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
  // Neither side has room: where it hides least of the words, beside them if the page leaves a margin there.
  const corners = [MARGIN, left, maxLeft].flatMap((x) =>
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
