import type { Span } from '@/lib/text/span';

/** A saved place, in the terms of the W3C Web Annotation selectors (TextQuoteSelector and TextPositionSelector). */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood in the page's text when it was saved; a hint only. */
  readonly position?: Span;
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
