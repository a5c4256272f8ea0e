import type { MatchLibrary } from '@/lib/match/contract';
import { memoryLibrary } from '@/lib/match/memory-library';
import type { Database } from '@/lib/store/database';
import { readAllStatements } from '@/lib/store/library-statements';
import type { MatchIndex } from '@/lib/store/match-index';

/**
 * The library through its packed index. The index is only a copy: when it cannot be opened, brought up to date or repaired (a
 * full disk), the statements themselves are read instead, slower and just as right.
 */
export async function openMatchLibrary(
  db: Database,
  index: Pick<MatchIndex, 'open'> | undefined,
): Promise<MatchLibrary> {
  if (index === undefined) return memoryLibrary(await readAllStatements(db));
  try {
    const library = await index.open();
    return {
      ...library,
      candidates: (queries, reach) =>
        library.candidates(queries, reach).catch(async (error: unknown) => {
          warn(error);
          const ids = (await readAllStatements(db)).map(({ id }) => id);
          return queries.map(() => ids);
        }),
    };
  } catch (error) {
    warn(error);
    return memoryLibrary(await readAllStatements(db));
  }
}

function warn(error: unknown): void {
  console.warn('The match index could not be used; all statements are read instead.', error);
}
