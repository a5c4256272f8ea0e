import type { ArticleRecords } from '@/lib/model/records';
import type { Result } from '@/lib/model/result';
import type { ArticleHead, Database } from './database';
import { isStatement } from './library-statements';
import { keepEnds } from './own-links';
import { termsOfArticle } from './search-terms';
import { regroupStatements, utteranceTables } from './utterances';
import { write } from './write';

/** The tables that an article's records lie in, and those that say where its statements belong. */
function articleTables(db: Database) {
  const own = [db.articles, db.texts, db.speakers, db.quotations, db.relations, db.disputes, db.terms];
  return [...own, db.links, ...utteranceTables(db)];
}

/**
 * Stores everything an article gives in one transaction. Idempotent: the same article again changes nothing
 * (`stored: false`); with new engines or newly known circumstances it replaces what was derived before and keeps
 * the day it was first added. What a person wrote or decided lies elsewhere and is not touched.
 */
export function putArticle(
  db: Database,
  records: ArticleRecords,
): Promise<Result<{ readonly articleId: string; readonly stored: boolean }>> {
  const { document, ...head } = records.article;
  return write(db, articleTables(db), async () => {
    const known = await db.articles.get(head.id);
    const language = (await db.texts.get(head.id))?.document.language;
    if (known !== undefined && sameHead(known, head) && language === document.language)
      return { articleId: head.id, stored: false };
    const before = known === undefined ? [] : await removeDerived(db, head.id);
    const addedAt = known?.addedAt ?? head.addedAt;
    await db.articles.put({ ...head, addedAt });
    await db.texts.put({ id: head.id, document });
    await db.speakers.bulkPut([...records.speakers]);
    await db.quotations.bulkPut([...records.quotations]);
    await db.relations.bulkPut([...records.relations]);
    await db.disputes.bulkPut([...records.disputes]);
    await db.terms.bulkPut([...termsOfArticle(records, addedAt)]);
    const added = records.quotations.filter(isStatement).map(({ id }) => id);
    await regroupStatements(db, { removed: before, added });
    return { articleId: head.id, stored: true };
  });
}

/** Removes an article with everything derived from it; notes, decisions and links of a person stay, the links with their words. */
export function deleteArticle(db: Database, articleId: string): Promise<Result<void>> {
  return write(db, articleTables(db), async () => {
    const removed = await removeDerived(db, articleId);
    await db.articles.delete(articleId);
    await db.texts.delete(articleId);
    await regroupStatements(db, { removed });
  });
}

/** Returns the ids of the statements removed, which their utterances have yet to lose. */
async function removeDerived(db: Database, articleId: string): Promise<string[]> {
  const statements = await db.quotations.where('articleId').equals(articleId).primaryKeys();
  await keepEnds(db, statements);
  await db.relations.where('fromId').anyOf(statements).delete();
  await db.relations.where('toId').anyOf(statements).delete();
  await db.quotations.where('articleId').equals(articleId).delete();
  await db.speakers.where('articleId').equals(articleId).delete();
  await db.disputes.where('articleId').equals(articleId).delete();
  await db.terms.where('owner').equals(articleId).delete();
  return statements;
}

/** The id stands for text and address already; compared is what may be learnt later. */
function sameHead(a: ArticleHead, b: ArticleHead): boolean {
  return comparable(a) === comparable(b);
}

function comparable({ engineVersion, headline, byline, outlet, published, provenance }: ArticleHead): string {
  return JSON.stringify([
    engineVersion,
    headline,
    byline,
    outlet,
    [published?.value, published?.timeZone],
    [provenance.origin, provenance.file, provenance.note],
  ]);
}
