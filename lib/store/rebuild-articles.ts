import type { ArticleRecord, ArticleRecords } from '@/lib/model/records';
import { type Result, success } from '@/lib/model/result';
import type { Database } from './database';
import { putArticle } from './put-article';

/**
 * Reads every article again that other engines read, from its stored text: one transaction an article, so that a
 * stopped worker goes on where it stopped. `read` is the pure ingestion. Value: how many were read again.
 */
export async function rebuildArticles(
  db: Database,
  engineVersion: number,
  read: (article: ArticleRecord) => ArticleRecords,
): Promise<Result<number>> {
  const outdated = await db.articles.where('engineVersion').notEqual(engineVersion).primaryKeys();
  for (const id of outdated) {
    const article = await getArticle(db, id);
    if (article === undefined) continue;
    const put = await putArticle(db, read(article));
    if (!put.ok) return put;
  }
  return success(outdated.length);
}

/** An article with its text; undefined when it is not (or no longer) in the library. */
async function getArticle(db: Database, id: string): Promise<ArticleRecord | undefined> {
  const [head, text] = await Promise.all([db.articles.get(id), db.texts.get(id)]);
  return head === undefined || text === undefined ? undefined : { ...head, document: text.document };
}
