import type { MatchLibrary } from '@/lib/match/contract';
import { CandidateFinder } from '@/lib/match/find-candidates';
import { memoryLibrary } from '@/lib/match/memory-library';
import { MATCH_INDEX_NAME } from './clear-match-index';
import type { Database } from './database';
import { heldLibrary } from './held-library';
import { sizeOf } from './held-segments';
import { IndexTidying } from './index-tidying';
import { readStatements } from './library-statements';
import { generationOf, LoadedIndex, type MatchIndexOptions } from './loaded-index';
import { openMatchIndexDatabase } from './match-index-database';
import { IN_CHROMIUM } from './part-reading';
import { atOnce, createTurns } from './turns';

/**
 * The match index of a library, in a database of its own: everything in it is derived, so that damage, a full disk or
 * another version there never touches the library; it is thrown away and built again from the stored texts.
 *
 * Way: immutable packed segments (lib/match/segment.ts), in memory as long as the worker lives (loaded-index.ts). The library's journal says which sources changed since the newest
 * segment; they are packed into one small segment, one put. A worker stopped at any point has either the segment or not, and
 * the next `open` goes on. What was changed or deleted stays in older segments and needs no tombstone: the statement read is the one
 * stored now. With `MOST_SEGMENTS`, the smallest of like size are packed again as one, so that a statement is packed again
 * about once each time the library doubles. Word weights are frozen for a generation; a library grown `GROWTH` times gets
 * a new one, made beside the old, which answers until the new one is whole. Both happen after the answer, in short
 * steps (index-tidying.ts), and nobody who asks meanwhile waits for more than their last one.
 * Nobody waits for more than `PATIENCE` statements to be packed either: after an update that reads segments otherwise, a large
 * import, or damage to a large segment, the answer comes at once from what is there, the rest is packed afterwards in the same
 * steps, and the library says that it changed, so that open pages ask again.
 * A small segment is read whole. Of a large one either the whole is read or only what the quotations asked for need of it, in three
 * rounds (bring-parts.ts), whatever of both is sooner there (part-reading.ts); the answers are the same.
 * Cost: of an `open` that finds nothing new, two small reads at the same time; of the first question after a stop the segments
 * too, about 1 ms a megabyte as Blobs. Large ones are checked after the answer, as far as they were read: damage can
 * hide a match until then, never make one, because what is found is judged by its text.
 * Rejected: searching the first segments while the last ones are read (the searching thread is the one that reads Blobs,
 * and code that runs for the first time is slower twice); rows of 4 or 16 KB instead of Blobs (the whole cannot be read from
 * them in time, see bench/match-figures.md).
 */
export interface MatchIndex {
  /** Brings the index up to the library, as far as that is soon done, and gives it for matching. */
  open(): Promise<MatchLibrary>;
  /** Resolves when nothing is left to be tidied up or packed after the last `open`. */
  settled(): Promise<void>;
  /** Closes the index's database. */
  close(): void;
}

/** Statements that a question waits for to be packed: some tenths of a second. */
const PATIENCE = 4096;

export function openMatchIndex(
  db: Database,
  name: string = MATCH_INDEX_NAME,
  { patience = PATIENCE, reading = IN_CHROMIUM }: Partial<MatchIndexOptions> = {},
): MatchIndex {
  const index = openMatchIndexDatabase(name);
  /** What changes the index. */
  const inTurn = createTurns();
  const loaded = new LoadedIndex(db, index, { patience, reading });
  const tidying = new IndexTidying(db, loaded, inTurn, patience);
  /** Made with the first question, for all of them: it has large tables. */
  let finder: CandidateFinder | undefined;

  const library = (): MatchLibrary => {
    const { current, held } = loaded;
    if (current === undefined) return memoryLibrary([]);
    // Of one that is being made, as much evidence is asked as of the whole.
    const size = loaded.isWhole ? sizeOf(held) : Math.max(current.size, sizeOf(held));
    finder ??= new CandidateFinder();
    const generation = generationOf(current);
    const parts = { db, index, finder };
    return {
      size,
      weights: generation.weights,
      statements: (ids) => readStatements(db, ids),
      candidates: async (queries, reach) => {
        const characters = queries.reduce((sum, { words }) => sum + words.length, 0);
        const { library: whole, unreadable } = heldLibrary(parts, held, generation, size, characters);
        const damaged = await unreadable;
        const isRepaired = damaged.length > 0 && sizeOf(damaged) <= patience;
        if (!isRepaired) {
          const found = await whole.candidates(queries, reach);
          // Some may have been packed again between finding documents and reading their names: then once more.
          if (held.every((one) => loaded.held.includes(one))) return found;
        }
        await inTurn(async () => {
          for (const one of damaged)
            if (isRepaired && loaded.held.includes(one)) await loaded.repack([one], atOnce);
        });
        return library().candidates(queries, reach);
      },
    };
  };

  // A question most often follows at once; who asks meets a failure to open again.
  index.open().catch(() => undefined);
  return {
    open() {
      const opened = inTurn(async () => {
        await loaded.bringUp();
        return library();
      });
      tidying.after(opened);
      return opened;
    },
    settled: () => tidying.settled(),
    close() {
      index.close();
    },
  };
}
