import type { Generation } from '@/lib/match/build-segment';
import type { MatchLibrary } from '@/lib/match/contract';
import type { CandidateFinder } from '@/lib/match/find-candidates';
import { segmentLibrary } from '@/lib/match/segment-library';
import { bringParts } from './bring-parts';
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

/**
 * The library that these segments make, as far as they can be read, for quotations of so many characters together. `size`: of which the
 * evidence asked for is.
 */
export function heldLibrary(
  { db, index, finder }: LibraryParts,
  held: readonly HeldSegment[],
  generation: Generation,
  size: number,
  characters: number,
): HeldLibrary {
  const read = Promise.all(held.map(async (one) => ({ one, read: await one.read(characters) })));
  const readable = read.then((all) =>
    all.flatMap(({ one, read }) => (read === undefined ? [] : [{ one, ...read }])),
  );
  return {
    unreadable: read.then((all) => held.filter((_, i) => all[i]?.read === undefined)),
    library: segmentLibrary({
      finder,
      generation,
      size,
      segments: async (queries) => {
        const all = await readable;
        await bringParts(all, queries, generation.weights, size);
        return all.map(({ segment }) => segment);
      },
      names: async (documents) => {
        const rows = (await readable).map(({ one }) => one.row);
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
