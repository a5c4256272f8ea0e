import type { LibraryStatement, MatchLibrary } from '@/lib/match/contract';
import type { Database } from './database';

/** The day of a day or instant as printed; undefined for what does not begin with one. */
export function printedDayOf(published: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d/u.exec(published ?? '')?.[0];
}

/**
 * The same statements, each with the day on which its article was printed, where that is known. Reads their articles:
 * for the few that are compared in time, not for every candidate of a page.
 */
export async function withPrintedDays(
  db: Database,
  statements: readonly (LibraryStatement | undefined)[],
): Promise<(LibraryStatement | undefined)[]> {
  const quotations = await db.quotations.bulkGet(statements.map((statement) => statement?.id ?? ''));
  const articles = await db.articles.bulkGet([...new Set(quotations.flatMap((one) => one?.articleId ?? []))]);
  const days = new Map(articles.map((article) => [article?.id, printedDayOf(article?.published?.value)]));
  return statements.map((statement, i) => {
    const printed = days.get(quotations[i]?.articleId);
    return statement === undefined || printed === undefined ? statement : { ...statement, printed };
  });
}

/** A library whose statements know their day of printing. */
export function libraryWithDays(db: Database, library: MatchLibrary): MatchLibrary {
  return {
    size: library.size,
    weights: library.weights,
    candidates: (queries, reach) => library.candidates(queries, reach),
    statements: async (ids) => withPrintedDays(db, await library.statements(ids)),
  };
}
