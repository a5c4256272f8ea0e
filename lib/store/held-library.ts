import type { Generation } from '@/lib/match/build-segment';
import type { MatchLibrary } from '@/lib/match/contract';
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

/** The library that these segments make, as far as they can be read. `size`: of which the evidence asked for is. */
export function heldLibrary(
  { db, index }: { readonly db: Database; readonly index: MatchIndexDatabase },
  held: readonly HeldSegment[],
  generation: Generation,
  size: number,
): HeldLibrary {
  const read = Promise.all(held.map(async ({ row, segment }) => ({ row, segment: await segment })));
  const readable = read.then((all) =>
    all.flatMap(({ row, segment }) => (segment === undefined ? [] : [{ row, segment }])),
  );
  return {
    unreadable: read.then((all) => held.filter((_, i) => all[i]?.segment === undefined)),
    library: segmentLibrary({
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
