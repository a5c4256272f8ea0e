import type { ArticleSource } from '@/lib/model/article';
import { articleIdOf, disputeIdOf, relationIdOf } from '@/lib/model/ids';
import type { ArticleReading } from '@/lib/model/quotation';
import type {
  ArticleRecord,
  ArticleRecords,
  DisputeRecord,
  QuotationRecord,
  RelationRecord,
} from '@/lib/model/records';
import type { CounterReading, RelationEnd } from '@/lib/model/relation';
import { sentenceAt } from '@/lib/text/sentences';
import { textOf } from '@/lib/text/span';
import { ENGINE_VERSION } from './engine-version';
import { createSpeakers } from './speakers';
import { narratorStatement, statementsOf } from './statements';

/** What the engines said about one text, as records: ids for indices, context, and evidence with its sentence. */
export function recordsOfReading(
  source: ArticleSource,
  reading: ArticleReading,
  counter: CounterReading,
  addedAt: number,
): ArticleRecords {
  const { document } = source;
  const article: ArticleRecord = {
    ...source,
    id: articleIdOf(document.text, source.url),
    addedAt,
    engineVersion: ENGINE_VERSION,
  };
  const speakers = createSpeakers(article.id, reading.speakers);
  const quotations = statementsOf(article, reading, speakers);
  const known = new Set(quotations.map((q) => q.id));
  const narrators: QuotationRecord[] = [];

  /** The id of a relation's end; words of the article's own voice become a statement when first pointed at. */
  const idOfEnd = (end: RelationEnd): string => {
    if ('quotation' in end) {
      const quotation = quotations[end.quotation];
      if (quotation === undefined) throw new RangeError(`relation points at quotation ${end.quotation}`);
      return quotation.id;
    }
    const speakerId =
      speakers.idAt(end.speaker) ??
      (end.source === undefined
        ? undefined
        : speakers.idOfUnnamed(textOf(document.text, end.source), end.source));
    const made = narratorStatement(article, end.narrator, {
      order: quotations.length + narrators.length,
      ...(speakerId === undefined ? {} : { speakerId }),
      ...(end.source === undefined ? {} : { source: end.source }),
    });
    // The same place may already be a statement: an indirect one, or a narrator's pointed at before.
    if (!known.has(made.id)) narrators.push(made);
    known.add(made.id);
    return made.id;
  };

  const relations = new Map<string, RelationRecord>();
  for (const found of counter.relations) {
    const fromId = idOfEnd(found.from);
    const toId = idOfEnd(found.to);
    const id = relationIdOf(fromId, toId);
    // The finder lists its surest relation between two statements first.
    if (relations.has(id)) continue;
    relations.set(id, {
      id,
      fromId,
      toId,
      type: found.type,
      standing: found.standing,
      ...(found.scopeShift === undefined ? {} : { scopeShift: found.scopeShift }),
      evidence: found.evidence.map((span) => {
        const sentence = sentenceAt(document, span.start);
        return {
          articleId: article.id,
          span,
          text: textOf(document.text, span),
          sentence: document.text.slice(sentence.start, Math.max(sentence.end, span.end)),
        };
      }),
      rule: found.rule,
      why: found.why,
      origin: 'program',
      state: 'suggested',
      at: addedAt,
    });
  }

  const disputes = counter.disputes.map((found): DisputeRecord => {
    const holderId =
      speakers.idAt(found.holder) ??
      (found.source === undefined
        ? undefined
        : speakers.idOfUnnamed(textOf(document.text, found.source), found.source));
    const claimantId = speakers.idAt(found.claimant);
    return {
      id: disputeIdOf(article.id, found.cue, found.rule),
      articleId: article.id,
      ...(holderId === undefined ? {} : { holderId }),
      cue: found.cue,
      ...(found.disputed === undefined ? {} : { disputed: found.disputed }),
      ...(claimantId === undefined ? {} : { claimantId }),
      rule: found.rule,
      sentence: textOf(document.text, sentenceAt(document, found.cue.start)),
    };
  });

  return {
    article,
    speakers: speakers.records(),
    quotations: [...quotations, ...narrators],
    relations: [...relations.values()],
    disputes,
  };
}
