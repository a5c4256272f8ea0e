import type { ArticleReading, QuotationReading } from '@/lib/model/quotation';

/** One line of the quotation scorer's format, with the milliseconds of the clock that `read` took, as the baselines count. */
export function predictionOf(article: string, read: (text: string) => ArticleReading, text: string): string {
  const started = performance.now();
  const reading = read(text);
  const ms = performance.now() - started;
  const nameOf = (index: number | undefined): string | null =>
    index === undefined ? null : (reading.speakers[index]?.name ?? null);
  /** The corpus keeps "the senator", "it", lists and a student's "he" as written, and so do we here; an office is a name. */
  const speakerOf = ({ speaker, source, trace }: QuotationReading): string | null => {
    const written = source === undefined ? '' : text.slice(source.start, source.end);
    const isDescribed = trace.some(({ rule }) => AS_WRITTEN.has(rule));
    return isDescribed || (speaker !== undefined && /^it$/iu.test(written)) ? written : nameOf(speaker);
  };
  const quotes = reading.quotations.flatMap((quotation, g) =>
    quotation.kind === 'indirect' || quotation.within !== undefined
      ? []
      : quotation.parts.map((part) => ({
          start: part.inner.start,
          end: part.inner.end,
          kind: quotation.kind === 'not-speech' ? 'other' : quotation.kind,
          speaker: speakerOf(quotation),
          ...(quotation.source && { source: quotation.source }),
          group: `g${g}`,
          confidence: quotation.confidence,
        })),
  );
  const indirect = reading.quotations
    .filter((quotation) => quotation.kind === 'indirect')
    .map((quotation) => ({
      start: quotation.parts[0]?.inner.start ?? 0,
      end: quotation.parts.at(-1)?.inner.end ?? 0,
      speaker: speakerOf(quotation),
    }));
  return JSON.stringify({ article, ms, quotes, indirect });
}

/** Rules that say whom words mean which the corpus does not resolve. */
const AS_WRITTEN: ReadonlySet<string> = new Set([
  'description',
  'introduced-without-name',
  'joint-description',
  'joint-source',
  'they',
]);
