import type { Database } from './database';

/** What the match index covers as one: an article as read by one version of the engines, or a saved quotation. */
export interface Source {
  readonly key: string;
  /** Statements it gives; filled by `statementIdsOf`. */
  readonly ids: readonly string[];
}

const ARTICLE = 'a';
const ANNOTATION = 'n';

/** All sources of the library, without their statements: keys of two indexes only. */
export async function sourcesOf(db: Database): Promise<Source[]> {
  return db.transaction('r', [db.articles, db.annotations], async () => {
    const [versions, articles, annotations] = await Promise.all([
      db.articles.orderBy('engineVersion').keys(),
      db.articles.orderBy('engineVersion').primaryKeys(),
      db.annotations.toCollection().primaryKeys(),
    ]);
    return [
      ...articles.map((id, i) => ({ key: `${ARTICLE}${String(versions[i])}:${id}`, ids: [] })),
      ...annotations.map((id) => ({ key: `${ANNOTATION}:${id}`, ids: [] })),
    ];
  });
}

/** The sources with the ids of their statements that can be matched. */
export async function statementIdsOf(db: Database, sources: readonly Source[]): Promise<Source[]> {
  const articleOf = ({ key }: Source): string => key.slice(key.indexOf(':') + 1);
  const articles = sources.filter(({ key }) => key.startsWith(ARTICLE)).map(articleOf);
  const byArticle = new Map<string, string[]>(articles.map((id) => [id, []]));
  if (articles.length > 0) {
    await db.quotations
      .where('articleId')
      .anyOf(articles)
      .each(({ id, articleId, kind }) => {
        if (kind === 'direct' || kind === 'mixed') byArticle.get(articleId)?.push(id);
      });
  }
  return sources.map((source) => {
    const id = articleOf(source);
    return { key: source.key, ids: source.key.startsWith(ANNOTATION) ? [id] : (byArticle.get(id) ?? []) };
  });
}
