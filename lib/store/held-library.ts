import type { Generation } from '@/lib/match/build-segment';
import type { MatchLibrary } from '@/lib/match/contract';
import type { CandidateFinder } from '@/lib/match/find-candidates';
import { segmentLibrary } from '@/lib/match/segment-library';
import type { Database } from './database';
import type { HeldSegment } from './held-segments';
import { readStatements } from './library-statements';
import type { MatchIndexDatabase } from './match-index-database';
import { readNames } from './match-index-rows';

export interface HeldLibrary {
  readonly library: MatchLibrary;
  /** The segments that are not in it, because they cannot be read. */
  readonly unreadable: Promise<readonly HeldSegment[]>;
}

/** What a library needs beside its segments. */
export interface LibraryParts {
  readonly db: Database;
  readonly index: MatchIndexDatabase;
  readonly finder: CandidateFinder;
}

/** The library that these segments make, as far as they can be read. `size`: of which the evidence asked for is. */
export function heldLibrary(
  { db, index, finder }: LibraryParts,
  held: readonly HeldSegment[],
  generation: Generation,
  size: number,
): HeldLibrary {
  const read = Promise.all(held.map(async (one) => ({ row: one.row, segment: await one.read() })));
  const readable = read.then((all) =>
    all.flatMap(({ row, segment }) => (segment === undefined ? [] : [{ row, segment }])),
  );
  return {
    unreadable: read.then((all) => held.filter((_, i) => all[i]?.segment === undefined)),
    library: segmentLibrary({
      finder,
      generation,
      size,
      segments: readable.then((all) => all.map(({ segment }) => segment)),
      names: async (documents) => {
        const rows = (await readable).map(({ row }) => row);
        return readNames(
          index,
          documents.flatMap(({ segment, document }) => {
            const row = rows[segment];
            return row === undefined ? [] : [{ row, document }];
          }),
        );
      },
      statements: (ids) => readStatements(db, ids),
    }),
  };
}
