import type { LibraryStatement } from '@/lib/match/contract';
import type { QuotationRecord } from '@/lib/model/records';
import { speakerIdsOf, speakerNameOf } from '@/lib/model/speakers-of';
import type { AnnotationRow, Database } from './database';

/** Whether a printed quotation may come from it; paraphrases and the article's own voice are not someone's words. */
export function isQuoted({ kind }: Pick<QuotationRecord, 'kind'>): boolean {
  return kind === 'direct' || kind === 'mixed';
}

/** Words in marks that nobody says (a title, a so-called thing) are kept, and not counted as a statement. */
export function isStatement({ kind }: Pick<QuotationRecord, 'kind'>): boolean {
  return kind !== 'not-speech';
}

/**
 * Stored statements as the matcher needs them, in the order of `ids` and with one bulk read a table: quotations of
 * articles, and saved quotations by the id of their annotation. Undefined for what is no longer there.
 */
export async function readStatements(
  db: Database,
  ids: readonly string[],
): Promise<(LibraryStatement | undefined)[]> {
  return db.transaction('r', [db.quotations, db.annotations, db.speakers], async () => {
    const [quotations, annotations] = await Promise.all([
      db.quotations.bulkGet([...ids]),
      db.annotations.bulkGet([...ids]),
    ]);
    const names = await speakerNames(
      db,
      quotations.filter((q) => q !== undefined),
    );
    return ids.map((_, i) => {
      const quotation = quotations[i];
      if (quotation !== undefined) return statementOfQuotation(quotation, names);
      const annotation = annotations[i];
      return annotation === undefined ? undefined : statementOfRow(annotation);
    });
  });
}

/** Every statement of the library that can be matched: to build an index from. */
export async function readAllStatements(db: Database): Promise<LibraryStatement[]> {
  return db.transaction('r', [db.quotations, db.annotations, db.speakers], async () => {
    const quotations = (await db.quotations.toArray()).filter(isQuoted);
    const names = await speakerNames(db, quotations);
    const annotations = await db.annotations.toArray();
    return [...quotations.map((q) => statementOfQuotation(q, names)), ...annotations.map(statementOfRow)];
  });
}

async function speakerNames(
  db: Database,
  quotations: readonly QuotationRecord[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(quotations.flatMap(speakerIdsOf))];
  const speakers = await db.speakers.bulkGet(ids);
  return new Map(speakers.flatMap((s) => (s === undefined ? [] : [[s.id, s.name] as const])));
}

function statementOfQuotation(
  quotation: QuotationRecord,
  names: ReadonlyMap<string, string>,
): LibraryStatement {
  const { id, words, circumstances, before, after } = quotation;
  const speaker = speakerNameOf(quotation, (speakerId) => names.get(speakerId));
  return {
    id,
    words,
    ...(speaker === undefined ? {} : { speaker }),
    ...(circumstances.date === undefined ? {} : { said: circumstances.date.value }),
    before,
    after,
  };
}

function statementOfRow({ id, exact, speaker, before, after }: AnnotationRow): LibraryStatement {
  return {
    id,
    words: exact,
    ...(speaker === undefined ? {} : { speaker }),
    before,
    after,
  };
}
