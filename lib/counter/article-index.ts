import type { ArticleReading, QuotationReading } from '@/lib/model/quotation';
import type { DocumentText } from '@/lib/text/document-text';
import { bySpan, hullOf, type Span } from '@/lib/text/span';
import { readSentences, type Sentence } from './read-words';
import { contentStems } from './stems';

/** A statement with what the rules ask about it. `index` is its place in `ArticleReading.quotations`. */
export interface Statement {
  readonly index: number;
  readonly quotation: QuotationReading;
  /** The words said, from first to last part. */
  readonly span: Span;
  readonly block: number;
  /** Index of the sentence that holds its first word. */
  readonly sentence: number;
  readonly stems: readonly string[];
}

export interface Mention extends Span {
  readonly speaker: number;
}

/** One article prepared for the rules: made once, read by all of them. */
export interface ArticleIndex {
  readonly document: DocumentText;
  readonly reading: ArticleReading;
  readonly sentences: readonly Sentence[];
  /** Without what is not speech, in reading order. */
  readonly statements: readonly Statement[];
  /** What stands inside the marks of direct and mixed quotations, in reading order; overlapping parts as one. */
  readonly quoted: readonly Span[];
  /** Names and other mentions of speakers, in reading order, not overlapping: the longest wins. */
  readonly mentions: readonly Mention[];
}

/** Prepares an article. Linear in its length but for sorting. */
export function indexArticle(document: DocumentText, reading: ArticleReading): ArticleIndex {
  const sentences = readSentences(document);
  const statements = reading.quotations.flatMap((quotation, index): Statement[] => {
    if (quotation.kind === 'not-speech' || quotation.parts.length === 0) return [];
    const span = hullOf(quotation.parts.map((part) => part.inner));
    const sentence = sentenceAt(sentences, span.start);
    const block = sentences[sentence]?.block ?? 0;
    return [{ index, quotation, span, block, sentence, stems: contentStems(quotation.words) }];
  });
  return {
    document,
    reading,
    sentences,
    statements,
    quoted: quotedSpans(reading),
    mentions: orderedMentions(reading),
  };
}

/** Index of the sentence that holds an offset, or of the last one before it; 0 at the start of a text. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The mention that covers an offset, if any. */
export function mentionAt(index: ArticleIndex, offset: number): Mention | undefined {
  return spanAt(index.mentions, offset);
}

/** True when an offset lies inside the marks of a direct or mixed quotation. */
export function isQuoted(index: ArticleIndex, offset: number): boolean {
  return spanAt(index.quoted, offset) !== undefined;
}

/** The span that covers an offset, of spans in order that do not overlap. */
function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return undefined;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
}

function quotedSpans({ quotations }: ArticleReading): Span[] {
  const parts = quotations
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quotation) => quotation.parts.map(({ inner }) => inner))
    .sort(bySpan);
  const merged: Span[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last && part.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else merged.push(part);
  }
  return merged;
}

function orderedMentions(reading: ArticleReading): Mention[] {
  const all = reading.speakers
    .flatMap((speaker, index) => speaker.mentions.map((span): Mention => ({ ...span, speaker: index })))
    .concat(
      reading.quotations.flatMap((quotation) =>
        quotation.source && quotation.speaker !== undefined
          ? [{ ...quotation.source, speaker: quotation.speaker }]
          : [],
      ),
    )
    .sort(bySpan);
  const kept: Mention[] = [];
  for (const mention of all) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}
