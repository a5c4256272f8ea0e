import type { AnnotationRecord } from '@/lib/model/records';
import type { StatementView } from '@/lib/model/views';
import { foldWords } from '@/lib/text/fold';
import { counterViews, isDisputed } from '@/lib/view/counter-views';
import type { ArticleHead, Database } from './database';
import { searchStatements } from './library-lists';
import { loadViewRecords } from './view-records';

/** What a search finds, by kind. */
export interface SearchResult {
  readonly articles: readonly ArticleHead[];
  readonly statements: readonly { readonly view: StatementView; readonly disputed: boolean }[];
  readonly annotations: readonly AnnotationRecord[];
}

/**
 * Everything in the library that holds all of these words: statements with their speakers, articles by headline,
 * author and outlet, saved quotations with note and tags. At most `limit` of each; nothing for no words. Reads
 * every row once, which is enough for a library of one reader; nothing is indexed for it.
 */
export async function searchLibrary(db: Database, query: string, limit = 100): Promise<SearchResult> {
  const wanted = foldWords(query).split(' ').filter(Boolean);
  if (wanted.length === 0) return { articles: [], statements: [], annotations: [] };
  const holds = (...texts: readonly (string | undefined)[]) => {
    const folded = foldWords(texts.filter((text) => text !== undefined).join(' '));
    return wanted.every((word) => folded.includes(word));
  };
  const [articles, views, saved] = await Promise.all([
    db.articles
      .filter(({ headline, byline, outlet }) => holds(headline, byline, outlet))
      .limit(limit)
      .toArray(),
    searchStatements(db, query, limit),
    db.annotations
      .filter(({ exact, note, tags, speaker, headline }) => holds(exact, note, speaker, headline, ...tags))
      .limit(limit)
      .toArray(),
  ]);
  const records = await loadViewRecords(
    db,
    views.map((view) => view.id),
  );
  const statements = views.map((view) => {
    const record = records.quotations.get(view.id);
    return { view, disputed: record !== undefined && isDisputed(counterViews(record, records)) };
  });
  return { articles, statements, annotations: saved.map(({ wordsKey: _, ...annotation }) => annotation) };
}
