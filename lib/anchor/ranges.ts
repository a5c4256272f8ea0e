import { isConnectedOf } from '@/lib/page/dom';
import type { TextPiece } from '@/lib/page/page-text';

/**
 * Span ↔ DOM range. A span's border lies between two characters; in the DOM that place may be the end of one text
 * node, the start of the next, or several empty nodes in between. A range must hold exactly the words: its start
 * goes to the node of the first character, its end to the node of the last one. So a mark never begins at the
 * end of the line before, and never swallows a neighbouring link.
 */
export function rangeOf(pieces: readonly TextPiece[]): Range | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || !pieces.every(isInPlace)) return undefined;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** True while the piece's node is on the page and still long enough. */
export function isInPlace({ node, end }: TextPiece): boolean {
  return isConnectedOf(node) && node.data.length >= end;
}

/** The words of a piece as its node has them now. */
export function wordsOf({ node, start, end }: TextPiece): string {
  return node.data.slice(start, end);
}
