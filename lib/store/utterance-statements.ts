import { placeKeyOf } from '@/lib/model/ids';
import type { SpeakerKind } from '@/lib/model/quotation';
import type { QuotationRecord } from '@/lib/model/records';
import { speakerIdsOf, speakerNameOf } from '@/lib/model/speakers-of';
import { foldWords } from '@/lib/text/fold';
import type { Statement } from '@/lib/utterances/statement';
import type { AnnotationRow, Database } from './database';
import { printedDayOf } from './printed-days';

/** "A senior official" in one article is the minister of another: only a name stands against a name. */
const NAMED: ReadonlySet<SpeakerKind> = new Set(['person', 'organisation']);

/**
 * Stored statements and saved quotations as clustering needs them; what is not there is left out. A speaker whom
 * the engine is unsure of, or who is not named, is left out too.
 */
export async function readUtteranceStatements(db: Database, ids: readonly string[]): Promise<Statement[]> {
  const quotations = present(await db.quotations.bulkGet([...ids]));
  const annotations = present(await db.annotations.bulkGet([...ids]));
  const speakerIds = quotations.flatMap((one) => (one.confidence === 'low' ? [] : speakerIdsOf(one)));
  const speakers = new Map(
    present(await db.speakers.bulkGet([...new Set(speakerIds)]))
      .filter(({ kind }) => NAMED.has(kind))
      .map(({ id, name }) => [id, name]),
  );
  const articleIds = [...new Set(quotations.map(({ articleId }) => articleId))];
  const printed = new Map(
    present(await db.articles.bulkGet(articleIds)).map(({ id, published }) => [
      id,
      printedDayOf(published?.value),
    ]),
  );
  return [
    ...quotations.map((one) =>
      statementOfQuotation(
        one,
        one.confidence === 'low' ? undefined : speakerNameOf(one, (id) => speakers.get(id)),
        printed.get(one.articleId),
      ),
    ),
    ...annotations.map(statementOfAnnotation),
  ];
}

function statementOfQuotation(
  { id, articleId, kind, words, circumstances, withinId }: QuotationRecord,
  speaker: string | undefined,
  printed: string | undefined,
): Statement {
  return {
    id,
    words,
    quoted: kind === 'direct' || kind === 'mixed',
    place: placeKeyOf(articleId, foldWords(words)),
    ...(speaker === undefined ? {} : { speaker }),
    ...(circumstances.date === undefined ? {} : { said: circumstances.date.value }),
    ...(printed === undefined ? {} : { printed }),
    ...(withinId === undefined ? {} : { within: withinId }),
  };
}

function statementOfAnnotation({ id, exact, speaker, published }: AnnotationRow): Statement {
  const printed = printedDayOf(published?.value);
  return {
    id,
    words: exact,
    quoted: true,
    place: placeKeyOf(id, ''),
    ...(speaker === undefined ? {} : { speaker }),
    ...(printed === undefined ? {} : { printed }),
  };
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
