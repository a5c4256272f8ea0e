import { quotationIdOf } from '@/lib/model/ids';
import type { ArticleReading, QuotationReading } from '@/lib/model/quotation';
import type { ArticleRecord, QuotationRecord } from '@/lib/model/records';
import { contextOf } from '@/lib/text/context';
import { hullOf, type Span, textOf } from '@/lib/text/span';
import type { Speakers } from './speakers';

/** One record for each quotation of the reading, in its order. */
export function statementsOf(
  article: ArticleRecord,
  reading: ArticleReading,
  speakers: Speakers,
): QuotationRecord[] {
  const ids = idsOf(article.id, reading.quotations);
  return reading.quotations.map((q, order) => {
    const speakerId = speakers.idAt(q.speaker);
    const jointlyIds = othersOf(
      speakerId,
      q.jointly?.flatMap((index) => speakers.idAt(index) ?? []),
    );
    const accordingToId = speakers.idAt(q.accordingTo);
    const withinId = q.within === undefined ? undefined : idAt(ids, q.within);
    return {
      id: idAt(ids, order),
      articleId: article.id,
      order,
      kind: q.kind,
      parts: q.parts,
      words: q.words,
      ...(q.content === undefined ? {} : { content: q.content }),
      ...(speakerId === undefined ? {} : { speakerId }),
      ...(jointlyIds.length === 0 ? {} : { jointlyIds }),
      ...(q.source === undefined ? {} : { source: q.source }),
      ...(q.cue === undefined ? {} : { cue: q.cue }),
      confidence: q.confidence,
      ...(withinId === undefined ? {} : { withinId }),
      ...(accordingToId === undefined ? {} : { accordingToId }),
      circumstances: q.circumstances,
      ...contextOf(article.document, hullOf(q.parts.map((part) => part.outer))),
      trace: q.trace,
    };
  });
}

/** Joint speakers without the first; two readings may fold to one speaker. */
function othersOf(first: string | undefined, ids: readonly string[] = []): readonly string[] {
  return [...new Set(ids)].filter((id) => id !== first);
}

/** Words in the article's own voice, as a statement that a relation can point at. */
export function narratorStatement(
  article: ArticleRecord,
  span: Span,
  extra: { readonly order: number; readonly speakerId?: string; readonly source?: Span },
): QuotationRecord {
  const words = textOf(article.document.text, span);
  return {
    id: quotationIdOf(article.id, [span]),
    articleId: article.id,
    kind: 'narrator',
    parts: [{ outer: span, inner: span }],
    words,
    confidence: 'high',
    circumstances: {},
    ...contextOf(article.document, span),
    trace: [],
    ...extra,
  };
}

/** Two statements may stand at one place (his words by her account); each but the first then gets its number. */
function idsOf(articleId: string, quotations: readonly QuotationReading[]): string[] {
  const ids = new Set<string>();
  for (const { parts } of quotations) {
    const spans = parts.map((part) => part.inner);
    let id = quotationIdOf(articleId, spans);
    for (let n = 2; ids.has(id); n++) id = quotationIdOf(articleId, spans, n);
    ids.add(id);
  }
  return [...ids];
}

function idAt(ids: readonly string[], index: number): string {
  const id = ids[index];
  if (id === undefined) throw new RangeError(`no quotation ${index} among ${ids.length}`);
  return id;
}
