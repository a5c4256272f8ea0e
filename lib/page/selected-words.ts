import { languageOf } from '@/lib/quotations/language';
import { spokenWords, withoutMarks } from '@/lib/quotations/spoken-words';
import type { DocumentText } from '@/lib/text/document-text';
import { contains, lengthOf, type Span } from '@/lib/text/span';
import type { PageQuotation } from './read-quotations';

type Printed = Pick<PageQuotation, 'spans' | 'inner'>;

/**
 * The words that a reader means who selects a stretch of a page. Whoever selects a quotation takes its marks along,
 * or one of them, and the comma before the closing one; they are the page's, not the speaker's. A mark in the midst of
 * what was selected stays. Undefined when no words were selected.
 */
export function selectedWords(
  document: DocumentText,
  quotations: readonly Printed[],
  selected: Span,
): Span | undefined {
  const inner = innerAround(quotations, selected);
  const start = Math.max(selected.start, inner?.start ?? 0);
  const end = Math.min(selected.end, inner?.end ?? selected.end);
  const hasLostMarks = start !== selected.start || end !== selected.end;
  // What the page does not take for speech (a term, a title) may stand in marks as well.
  const words = hasLostMarks ? { start, end } : withoutMarks(document.text, selected, languageOf(document));
  return spokenWords(document.text, words);
}

/**
 * Index of the quotation printed in parts that a selection holds from its first word to its last, with what stands
 * between them; undefined where there is none.
 */
export function selectedSplit(
  { text }: DocumentText,
  quotations: readonly Printed[],
  selected: Span,
): number | undefined {
  const index = quotations.findIndex(({ spans, inner }) => {
    const [outer, words] = [spans[0], inner[0]];
    const [lastOuter, lastInner] = [spans.at(-1), inner.at(-1)];
    if (spans.length < 2 || !outer || !words || !lastOuter || !lastInner) return false;
    const lastWords = spokenWords(text, lastInner) ?? lastInner;
    return (
      outer.start <= selected.start &&
      selected.start <= words.start &&
      lastWords.end <= selected.end &&
      selected.end <= lastOuter.end
    );
  });
  return index < 0 ? undefined : index;
}

/** The words of the innermost marked stretch that holds all of a span, its marks included. */
function innerAround(quotations: readonly Printed[], span: Span): Span | undefined {
  let around: { readonly outer: Span; readonly inner: Span } | undefined;
  for (const { spans, inner } of quotations) {
    spans.forEach((outer, i) => {
      const words = inner[i];
      const isCloser = around === undefined || lengthOf(outer) < lengthOf(around.outer);
      if (words !== undefined && isCloser && contains(outer, span)) around = { outer, inner: words };
    });
  }
  return around?.inner;
}
