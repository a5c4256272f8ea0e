import { type CitedQuotation, contextLine, quotationLine } from './cited-quotation';
import { type DateParts, isoRangeOf } from './iso-dates';

/**
 * CSL-JSON, as CSL 1.0.2 and its schema csl-data.json have it (an unknown field makes a file invalid; there is none here). Each
 * quotation is an item of its own, because an item is what is cited: a newspaper article, with the words in `note`, the sentences around
 * them in `abstract` and the reader's note in `annote`. Names stay as printed (`literal`): a byline may be a person, three, or an agency.
 * Who spoke is no author of the article, and CSL 1.0.2 has no role for it; it stands in `note`, and for programs in `custom`.
 *
 * `note` is one line that begins with a mark or a fixed word: Zotero reads lines of the form “Field: value” in it as fields.
 */
export function cslJsonOf(quotations: readonly CitedQuotation[]): string {
  return `${JSON.stringify(quotations.map(itemOf), null, 1)}\n`;
}

function itemOf(quotation: CitedQuotation): Readonly<Record<string, unknown>> {
  const { id, words, speaker, said, published, saved, byline, note, tags } = quotation;
  // JSON.stringify leaves out what is undefined.
  return {
    id,
    type: 'article-newspaper',
    title: quotation.headline,
    author: byline === undefined ? undefined : [{ literal: byline }],
    'container-title': quotation.outlet,
    issued: published === undefined ? undefined : dateOf([published]),
    'event-date': said === undefined ? undefined : dateOf(said),
    accessed: saved === undefined ? undefined : dateOf([saved]),
    URL: quotation.url,
    abstract: contextLine(quotation),
    note: quotationLine(quotation),
    annote: note,
    keyword: tags.length === 0 ? undefined : tags.join(', '),
    custom: { quotation: words, speaker, said: said === undefined ? undefined : isoRangeOf(said) },
  };
}

function dateOf(range: readonly DateParts[]): Readonly<Record<string, unknown>> {
  return { 'date-parts': range };
}
