import { MARK, type WordBuffer } from './word-buffer';

/** Statements that a query may be joined from: two where an ellipsis stands between words, else one. */
export function piecesOf({ mark, count }: WordBuffer): 1 | 2 {
  for (let i = 1; i < count; i++) if (((mark[i] as number) & MARK.afterEllipsis) !== 0) return 2;
  return 1;
}
