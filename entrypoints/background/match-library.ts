import type { MatchLibrary } from '@/lib/match/contract';
import { memoryLibrary } from '@/lib/match/memory-library';
import type { Database } from '@/lib/store/database';
import { readAllStatements } from '@/lib/store/library-statements';
import type { MatchIndex } from '@/lib/store/match-index';

/**
 * The library through its packed index. The index is only a copy: when it cannot be opened or brought up to date (a
 * full disk), the statements themselves are read instead, slower and just as right.
 */
export async function openMatchLibrary(
  db: Database,
  index: Pick<MatchIndex, 'open'> | undefined,
): Promise<MatchLibrary> {
  try {
    if (index !== undefined) return await index.open();
  } catch (error) {
    console.warn('The match index could not be used; all statements are read instead.', error);
  }
  return memoryLibrary(await readAllStatements(db));
}
