import { findKin } from '@/lib/counter/find-kin';
import { countStems, weightFrom } from '@/lib/counter/stem-weights';
import type { LibraryStatement, MatchLibrary } from '@/lib/match/contract';
import type { Version } from '@/lib/view/view-records';
import type { Database } from './database';
import { libraryWithDays, withPrintedDays } from './printed-days';

/** Other wordings shown for one statement at most. */
const MOST_VERSIONS = 8;
/** Statements that tell how common a stem is. Ids are digests: the first of them are a sample drawn at random. */
const SAMPLE = 1000;

/**
 * Nearly all words shared and still not the same: a “not” or a number has changed, which a translation cannot explain.
 */
const NEARLY_ALL = 0.7;

/**
 * Other records of what these statements say (another outlet's wording, a second translation), by statement id; absent
 * when there are none, the usual case. Cost: the index's look-ups; only when something was found one sample is read.
 */
export async function findVersions(
  db: Database,
  library: MatchLibrary,
  statements: readonly LibraryStatement[],
): Promise<ReadonlyMap<string, readonly Version[]>> {
  const candidates = await library.candidates(statements, 'kin');
  const near = statements.filter((statement, i) => (candidates[i] ?? []).some((id) => id !== statement.id));
  if (near.length === 0) return new Map();
  const dated = (await withPrintedDays(db, near)).filter((one) => one !== undefined);
  const kin = await findKin(dated, libraryWithDays(db, library), await sampledWeights(db));
  return new Map(
    near.flatMap((statement, i) => {
      const versions = (kin[i] ?? []).flatMap(
        ({ statement: { id }, comparison: { relation, similarity } }): Version[] =>
          relation === 'opposite' || (relation === 'possibly-same' && similarity >= NEARLY_ALL)
            ? []
            : [{ id, likeness: relation }],
      );
      return versions.length === 0 ? [] : [[statement.id, versions.slice(0, MOST_VERSIONS)] as const];
    }),
  );
}

/** How much a stem tells in this library, from a sample of bounded size. */
export async function sampledWeights(db: Database) {
  return weightFrom(countStems((await db.quotations.limit(SAMPLE).toArray()).map(({ words }) => words)));
}
