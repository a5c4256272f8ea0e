import type { LibraryStatement, Match, MatchLibrary, MatchQuery } from './contract';
import { joinedMatch } from './joined-match';
import { Judge, STOCK_DAYS } from './judge';

/** Matches shown for one quotation at most. */
const SHOWN = 8;

/**
 * The statements of the library that the quotations of a page come from: for each query the matches, best first;
 * an empty list when there is none, the usual case. Two questions are asked of the library for the whole page: candidates
 * (from the packed index, in memory) and, only for those, one bulk read of statements.
 */
export async function matchQuotations(
  queries: readonly MatchQuery[],
  library: MatchLibrary,
): Promise<readonly (readonly Match[])[]> {
  if (queries.length === 0 || library.size === 0) return queries.map(() => []);
  const candidates = await library.candidates(queries);
  const ids = [...new Set(candidates.flat())];
  const read = ids.length === 0 ? [] : await library.statements(ids);
  const byId = new Map(ids.map((id, index) => [id, read[index]]));
  const judge = new Judge(library.weights, library.size);
  return queries.map((query, index) => {
    const statements = (candidates[index] ?? []).map((id) => byId.get(id)).filter((one) => one !== undefined);
    const days = knownDaysOf(query, statements, judge);
    const matches = statements
      .map((statement) => judge.judge(query, statement, days))
      .filter((match) => match !== undefined)
      .sort(byRank);
    const joined = joinedMatch(query, statements, matches[0], judge);
    return (joined === undefined ? matches : [joined, ...matches]).slice(0, SHOWN);
  });
}

/** On how many days the candidates have the whole of a short quotation; counted only as far as it matters. */
function knownDaysOf(query: MatchQuery, statements: readonly LibraryStatement[], judge: Judge): number {
  if (statements.length < STOCK_DAYS) return 0;
  const days = new Set<string>();
  for (const statement of statements) {
    if (statement.said !== undefined && judge.holdsWhole(query, statement)) days.add(statement.said.from);
    if (days.size >= STOCK_DAYS) break;
  }
  return days.size;
}

/** Better first: certain before possible, then by score; of equals the one whose speaker agrees, then by id. */
function byRank(a: Match, b: Match): number {
  return (
    Number(a.verdict === 'possible') - Number(b.verdict === 'possible') ||
    b.score - a.score ||
    Number(a.speakerDiffers) - Number(b.speakerDiffers) ||
    (a.statement.id < b.statement.id ? -1 : 1)
  );
}
