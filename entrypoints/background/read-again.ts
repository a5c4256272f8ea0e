import { ENGINE_VERSION } from '@/lib/ingest/engine-version';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import type { Result } from '@/lib/model/result';
import type { Database } from '@/lib/store/database';
import { rebuildArticles } from '@/lib/store/rebuild-articles';

/** Reads articles again that these engines have not read, `most` of them. Safe to stop and to start again. Value: how many were read. */
export function readAgain(db: Database, most: number = Number.POSITIVE_INFINITY): Promise<Result<number>> {
  return rebuildArticles(db, ENGINE_VERSION, (article) => ingestArticle(article, article.addedAt), most);
}
