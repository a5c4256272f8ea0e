import type { Match, MatchLibrary, MatchQuery } from './contract';
import { Judge } from './judge';

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
    const matches: Match[] = [];
    for (const id of candidates[index] ?? []) {
      const statement = byId.get(id);
      const match = statement && judge.judge(query, statement);
      if (match !== undefined) matches.push(match);
    }
    return matches.sort(byRank).slice(0, SHOWN);
  });
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
