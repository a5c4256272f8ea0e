import { PART_LIMIT } from '@/lib/model/saved-part';
import type { Span } from '@/lib/text/span';

/** A saved place, in the terms of the W3C Web Annotation selectors (TextQuoteSelector and TextPositionSelector). */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood in the page's text when it was saved; a hint only. */
  readonly position?: Span;
}

/** A saved quotation: its words, and where they stand in several stretches (“A,” she said, “B.”) each of these by itself. */
export interface SavedQuote extends TextQuote {
  readonly parts?: readonly TextQuote[];
}

/** Units of text kept on each side. Enough to tell places apart, little enough to survive edits nearby. */
const CONTEXT = 32;

/** Describes a span so that it can be found again: its words, a little of what stands around it, its position. */
export function describeSpan(text: string, span: Span): TextQuote {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(wholeFrom(text, Math.max(0, span.start - CONTEXT)), span.start),
    suffix: text.slice(span.end, wholeTo(text, Math.min(text.length, span.end + CONTEXT))),
    position: span,
  };
}

/**
 * Describes a quotation that stands in one or several stretches, in order; `words` is what several read like together,
 * for they stand so nowhere. Prefix and suffix are what stands before the first and after the last. Undefined without spans.
 */
export function describeSpans(text: string, spans: readonly Span[], words: string): SavedQuote | undefined {
  const parts = spans.slice(0, PART_LIMIT).map((span) => describeSpan(text, span));
  const [first, second] = parts;
  if (first === undefined || second === undefined) return first;
  return { exact: words, prefix: first.prefix, suffix: parts.at(-1)?.suffix ?? '', parts };
}

/** Never cuts a surrogate pair: half of one is not text. */
function wholeFrom(text: string, offset: number): number {
  return isLowSurrogate(text.charCodeAt(offset)) ? offset + 1 : offset;
}

function wholeTo(text: string, offset: number): number {
  return isLowSurrogate(text.charCodeAt(offset)) ? offset - 1 : offset;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
