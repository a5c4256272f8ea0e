import type { ArticleRecord, ArticleRecords } from '@/lib/model/records';
import { type Result, success } from '@/lib/model/result';
import type { Database } from './database';
import { putArticle } from './put-article';

/**
 * Reads every article again that other engines read, from its stored text: one transaction an article, so that a
 * stopped worker goes on where it stopped. `read` is the pure ingestion; `most`: articles read now. Value: how many were read again.
 */
export async function rebuildArticles(
  db: Database,
  engineVersion: number,
  read: (article: ArticleRecord) => ArticleRecords,
  most: number = Number.POSITIVE_INFINITY,
): Promise<Result<number>> {
  const outdated = (await readByOthers(db, engineVersion).primaryKeys()).slice(0, most);
  for (const id of outdated) {
    const article = await getArticle(db, id);
    if (article === undefined) continue;
    const put = await putArticle(db, read(article));
    if (!put.ok) return put;
  }
  return success(outdated.length);
}

/** How many articles other engines read, or none yet. */
export function countOutdated(db: Database, engineVersion: number): Promise<number> {
  return readByOthers(db, engineVersion).count();
}

function readByOthers(db: Database, engineVersion: number) {
  return db.articles.where('engineVersion').notEqual(engineVersion);
}

/** An article with its text; undefined when it is not (or no longer) in the library. */
async function getArticle(db: Database, id: string): Promise<ArticleRecord | undefined> {
  const [head, text] = await Promise.all([db.articles.get(id), db.texts.get(id)]);
  return head === undefined || text === undefined ? undefined : { ...head, document: text.document };
}
