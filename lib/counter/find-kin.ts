/**
 * Looks a new article's statements up in the library: which are there already, which may be, and which stand against
 * something stored. Candidates come from the match index, so the time grows with its look-ups, not with the library.
 */
import type { LibraryStatement, MatchLibrary } from '@/lib/match/contract';
import { compareStatements, type StatementComparison, type StemWeight } from './compare-statements';

/** A stored statement near a new one. */
export interface Kin {
  readonly statement: LibraryStatement;
  readonly comparison: StatementComparison;
}

/** For each new statement its kin in the library, nearest first, without the statement itself; empty is usual. */
export async function findKin(
  statements: readonly LibraryStatement[],
  library: MatchLibrary,
  weightOf: StemWeight,
): Promise<readonly (readonly Kin[])[]> {
  const candidates = await library.candidates(
    statements.map(({ words, speaker, said }) => ({
      words,
      ...(speaker !== undefined && { speaker }),
      ...(said && { said }),
    })),
    'kin',
  );
  const ids = [...new Set(candidates.flat())];
  const read = await library.statements(ids);
  const known = new Map(ids.map((id, i) => [id, read[i]]));
  return statements.map((statement, i) =>
    (candidates[i] ?? [])
      .flatMap((id): Kin[] => {
        const other = known.get(id);
        if (other === undefined || other.id === statement.id) return [];
        const comparison = compareStatements(statement, other, weightOf);
        return comparison ? [{ statement: other, comparison }] : [];
      })
      .sort((a, b) => b.comparison.similarity - a.comparison.similarity),
  );
}
