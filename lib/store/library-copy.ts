import type { LibraryRecord } from '@/lib/exchange/library-file';
import { articleIdOf, samenessKeyOf } from '@/lib/model/ids';
import type { RelationDecisionRecord, RelationRecord } from '@/lib/model/records';
import type { Result } from '@/lib/model/result';
import { takeInAnnotations } from './annotations';
import type { ArticleHead, Database } from './database';
import { putLater } from './put-later';
import { placesOf, takeInSameness } from './sameness';
import { writeState } from './seed-records';
import { regroupStatements, utteranceTables } from './utterances';
import { write } from './write';

/** Articles read at once. */
const BATCH = 32;

/** Everything that cannot be made again, one record after the other; what changes meanwhile may be in it or not. */
export async function* readLibrary(db: Database): AsyncGenerator<LibraryRecord> {
  const ids = await db.articles.orderBy('addedAt').primaryKeys();
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const [heads, texts] = await Promise.all([db.articles.bulkGet(batch), db.texts.bulkGet(batch)]);
    for (const [i, head] of heads.entries()) {
      const text = texts[i];
      if (head === undefined || text === undefined) continue;
      const { id: _, engineVersion: __, ...article } = head;
      yield { article: { ...article, document: text.document } };
    }
  }
  for (const { wordsKey: _, ...annotation } of await db.annotations.toArray()) yield { annotation };
  for (const decision of await db.decisions.toArray()) yield { decision };
  for (const link of await db.links.toArray()) yield { link };
  for (const { key: _, ...sameness } of await db.sameness.toArray()) yield { sameness };
}

/** What became of records that were put back. */
export interface Restored {
  /** New here, or later than what was here. */
  readonly taken: number;
  /** Here already. */
  readonly known: number;
}

/** An article that no engine has read yet (see rebuild-articles.ts). */
const UNREAD = 0;

/**
 * Puts records of a library back, all of these or none. An article that is here stays as it is; of a person's own the
 * later one counts. Articles come in unread: `rebuildArticles` reads them. Putting the same records back twice adds nothing.
 */
export function restoreRecords(db: Database, records: readonly LibraryRecord[]): Promise<Result<Restored>> {
  const tables = [...utteranceTables(db), db.articles, db.texts, db.terms, db.decisions, db.links, db.states];
  return write(db, [...new Set(tables)], async () => {
    const articles = records.flatMap((record) => ('article' in record ? [record.article] : []));
    const annotations = records.flatMap((record) => ('annotation' in record ? [record.annotation] : []));
    const sameness = records.flatMap((record) =>
      'sameness' in record
        ? [{ ...record.sameness, key: samenessKeyOf(record.sameness.a, record.sameness.b) }]
        : [],
    );
    const rows = articles.map(({ document, ...head }) => {
      const id = articleIdOf(document.text, head.url);
      return { head: { ...head, id, engineVersion: UNREAD } satisfies ArticleHead, text: { id, document } };
    });
    const here = await db.articles.bulkGet(rows.map(({ text }) => text.id));
    const missing = rows.filter((_, i) => here[i] === undefined);
    await db.articles.bulkPut(missing.map(({ head }) => head));
    await db.texts.bulkPut(missing.map(({ text }) => text));
    // The background looks for what is unread at its next start too, should this page be closed before it is read.
    if (missing.length > 0) await writeState(db, 'seeds', undefined);
    const { added, updated } = await takeInAnnotations(db, annotations);
    const decisions = await putLater<RelationDecisionRecord>(
      db.decisions,
      records.flatMap((record) => ('decision' in record ? [record.decision] : [])),
      ({ key }) => key,
    );
    const links = await putLater<RelationRecord>(
      db.links,
      records.flatMap((record) => ('link' in record ? [record.link] : [])),
      ({ id }) => id,
    );
    const said = await takeInSameness(db, sameness);
    await regroupStatements(db, { decided: placesOf(said) });
    const taken = missing.length + added + updated + decisions.length + links.length + said.length;
    return { taken, known: records.length - taken };
  });
}
