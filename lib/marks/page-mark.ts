import { isInPlace, wordsOf } from '@/lib/anchor/ranges';
import type { MarkStyle } from '@/lib/model/views';
import type { TextPiece } from '@/lib/page/page-text';

/** A quotation to be marked on the page. */
export interface PageMark {
  /** Its place in the page's list of quotations. */
  readonly index: number;
  readonly pieces: readonly TextPiece[];
  /** What each piece said when the page was read: when it says something else, the mark is out of date. */
  readonly words: readonly string[];
  /** `saved`: a saved place that was asked for, whatever the library says to it. */
  readonly style: MarkStyle | 'saved';
  /** Somebody contradicts it: drawn as a sign beside the mark. */
  readonly disputed: boolean;
}

/** True while every word of the mark is still on the page, in its node. Cheap: no layout. */
export function isUpToDate({ pieces, words }: PageMark): boolean {
  return pieces.every((piece, i) => isInPlace(piece) && wordsOf(piece) === words[i]);
}
