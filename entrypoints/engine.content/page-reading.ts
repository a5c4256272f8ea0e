import { type FoundSaved, findSavedQuote } from '@/lib/anchor/find-saved-quote';
import { wordsOf } from '@/lib/anchor/ranges';
import { spanOfRange } from '@/lib/anchor/span-of-range';
import { describeSpan, describeSpans } from '@/lib/anchor/text-quote';
import type { PageMark } from '@/lib/marks/page-mark';
import type { PageEntry, PageInfo, PrintedQuotation, SaveDraft, SavedPlace } from '@/lib/messages/protocol';
import type { MatchView } from '@/lib/model/views';
import { type PageText, piecesOf } from '@/lib/page/page-text';
import { type PageQuotation, QUOTATION_LIMIT } from '@/lib/page/read-quotations';
import { selectedSplit, selectedWords } from '@/lib/page/selected-words';
import { spokenWords } from '@/lib/quotations/spoken-words';
import { contextOf } from '@/lib/text/context';
import { overlaps, type Span } from '@/lib/text/span';

/** One state of a page: what was read, what is quoted, and what the library says to each quotation. */
export interface PageReading {
  /** What would be asked about it, as one text: another state, another look-up. */
  readonly state: string;
  readonly info: PageInfo;
  readonly text: PageText;
  readonly quotations: readonly PageQuotation[];
  /** One per quotation; null where the library has nothing. */
  readonly matches: readonly (MatchView | null)[];
}

/** What is sent for look-up: no places, nothing of the page but the quotations and the sentences around them. */
export function printedOf({
  kind,
  words,
  speaker,
  confidence,
  before,
  after,
}: PageQuotation): PrintedQuotation {
  return { kind, words, confidence, before, after, ...(speaker === undefined ? {} : { speaker }) };
}

/** The marks of a reading: one for each quotation that is in the library. */
export function marksOf({ text, quotations, matches }: PageReading): readonly PageMark[] {
  return quotations.flatMap(({ spans }, index) => {
    const match = matches[index];
    if (match == null) return [];
    const pieces = spans.flatMap((span) => piecesOf(text.runs, span));
    const { style } = match.mark;
    return [{ index, pieces, words: pieces.map(wordsOf), style, disputed: match.disputed }];
  });
}

/**
 * Where a saved place is in a reading; undefined when it is gone. What was saved in parts before these were kept has
 * only its joined words, which stand so nowhere: it is where the page prints just these words in parts, once.
 */
export function findSaved({ text, quotations }: PageReading, saved: SavedPlace): FoundSaved | undefined {
  const found = findSavedQuote(text.document.text, saved);
  if (saved.parts !== undefined || found?.how === 'exact') return found;
  const [printed, another] = quotations.filter(
    ({ words, inner }) => inner.length > 1 && words === saved.exact,
  );
  if (printed === undefined || another !== undefined) return found;
  return { spans: spokenSpansOf(text, printed), how: 'exact' };
}

/** The mark of a saved place, under each of its stretches and not what stands between; it belongs to no quotation of the list. */
export function markOfSaved({ text }: PageReading, spans: readonly Span[]): PageMark {
  const pieces = spans.flatMap((span) => piecesOf(text.runs, span));
  return { index: SAVED, pieces, words: pieces.map(wordsOf), style: 'saved', disputed: false };
}

/** Index of the mark of a saved place. */
export const SAVED = -1;

/** What was left out of a reading, said plainly; undefined when nothing was. */
export function whatIsMissing({ text, quotations }: PageReading): string | undefined {
  if (text.truncated) return 'This page is very long: only its beginning was read.';
  if (quotations.length >= QUOTATION_LIMIT)
    return `This page is very long: only its first ${QUOTATION_LIMIT} quotations were looked up.`;
  return undefined;
}

/** The list for popup and side panel. */
export function entriesOf({ quotations, matches }: PageReading): readonly PageEntry[] {
  return quotations.map(({ words, kind, speaker }, index) => ({
    index,
    words,
    kind,
    ...(speaker === undefined ? {} : { speaker }),
    match: matches[index] ?? null,
  }));
}

/** A quotation as a draft for saving; undefined when there is none of this index. */
export function draftOfQuotation(
  { info, text, quotations }: PageReading,
  index: number,
): SaveDraft | undefined {
  const quotation = quotations[index];
  if (quotation === undefined) return undefined;
  const { words, before, after } = quotation;
  const place = describeSpans(text.document.text, spokenSpansOf(text, quotation), words);
  if (place === undefined) return undefined;
  return { ...place, exact: words, before, after, ...speakerOf(quotation), page: info };
}

/** Where a quotation stands, as a place to be marked by itself. Undefined for no such index. */
export function placeOfQuotation({ text, quotations }: PageReading, index: number): SavedPlace | undefined {
  const quotation = quotations[index];
  return quotation && describeSpans(text.document.text, quotation.spans, quotation.words);
}

/**
 * What is selected on the page, as a draft; undefined when no words are. The speaker is that of a quotation in it. A
 * quotation printed in parts and selected as a whole is that quotation, without the words between its parts.
 */
export function draftOfSelection(reading: PageReading, selection: Selection | null): SaveDraft | undefined {
  const { info, text, quotations } = reading;
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const covered = spanOfRange(text.runs, selection.getRangeAt(0));
  const selected = covered === undefined ? undefined : trimmed(text.document.text, covered);
  if (selected === undefined) return undefined;
  const split = selectedSplit(text.document, quotations, selected);
  if (split !== undefined) return draftOfQuotation(reading, split);
  const span = selectedWords(text.document, quotations, selected);
  if (span === undefined) return undefined;
  const { exact, prefix, suffix } = describeSpan(text.document.text, span);
  const quotation = quotations.find(({ spans }) => spans.some((one) => overlaps(one, span)));
  return {
    exact,
    prefix,
    suffix,
    position: span,
    // The marks around the words are no part of the sentences around.
    ...contextOf(text.document, selected),
    ...(quotation === undefined ? {} : speakerOf(quotation)),
    page: info,
  };
}

/** The stretches of a quotation's words, without what only print sets there. */
function spokenSpansOf({ document }: PageText, { inner }: PageQuotation): readonly Span[] {
  return inner.flatMap((span) => spokenWords(document.text, span) ?? []);
}

/** As much as a draft may hold. */
const DRAFT_LIMIT = 20_000;

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, Math.min(end, start + DRAFT_LIMIT));
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}

function speakerOf({ speaker, confidence }: PageQuotation): Pick<SaveDraft, 'speaker' | 'speakerConfidence'> {
  return speaker === undefined ? {} : { speaker, speakerConfidence: confidence };
}
