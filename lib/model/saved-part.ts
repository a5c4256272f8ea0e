import type { Span } from '@/lib/text/span';

/** One stretch of a page's text as it is found again (the W3C's TextQuoteSelector and TextPositionSelector). */
export interface SavedPart {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offset of `exact` in the page's text when saved; absent when unknown. */
  readonly position?: Span;
}

/**
 * Parts of one saved quotation that are kept and looked for. A speech printed in as many paragraphs is an article of
 * its own; each part costs a search of the page.
 */
export const PART_LIMIT = 64;
