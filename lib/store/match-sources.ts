import type { Database } from './database';
import { SOURCE_PREFIX } from './journal-middleware';

/** What the match index covers as one: an article, or a saved quotation. The key is the one of the journal. */
export interface Source {
  readonly key: string;
  readonly ids: readonly string[];
}

/** Keys of all sources of the library. */
export async function sourceKeysOf(db: Database): Promise<string[]> {
  return db.transaction('r', [db.articles, db.annotations], async () => {
    const [articles, annotations] = await Promise.all([
      db.articles.toCollection().primaryKeys(),
      db.annotations.toCollection().primaryKeys(),
    ]);
    return [
      ...articles.map((id) => SOURCE_PREFIX.articles + id),
      ...annotations.map((id) => SOURCE_PREFIX.annotations + id),
    ];
  });
}

/** The sources with the ids of their statements that can be matched; none for what is no longer there. */
export async function readSources(db: Database, keys: readonly string[]): Promise<Source[]> {
  const articles = keys.filter(isArticle).map(idOf);
  const byArticle = new Map<string, string[]>(articles.map((id) => [id, []]));
  if (articles.length > 0) {
    await db.quotations
      .where('articleId')
      .anyOf(articles)
      .each(({ id, articleId, kind }) => {
        if (kind === 'direct' || kind === 'mixed') byArticle.get(articleId)?.push(id);
      });
  }
  return keys.map((key) => ({ key, ids: isArticle(key) ? (byArticle.get(idOf(key)) ?? []) : [idOf(key)] }));
}

function isArticle(key: string): boolean {
  return key.startsWith(SOURCE_PREFIX.articles);
}

function idOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** Statements of all these sources. */
export function countOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Sources in groups of about `size` statements. */
export function partsOf(sources: readonly Source[], size: number): Source[][] {
  const parts: Source[][] = [];
  let count = size;
  for (const source of sources) {
    if (count >= size) {
      parts.push([]);
      count = 0;
    }
    parts.at(-1)?.push(source);
    count += source.ids.length;
  }
  return parts;
}
