import { failure, type Result } from '@/lib/model/result';
import { clearMatchIndex } from './clear-match-index';
import type { Database } from './database';
import { EMPTIED, NOTED, writeState } from './seed-records';
import { write } from './write';

/**
 * Empties every table, notes and decisions included, in one transaction, and then the match index, which was made from
 * them. All that stays is notes that this was done, so that an emptied library is told from one not filled yet and from one that the
 * browser lost. The seeds come back when the background next starts.
 */
export async function wipeLibrary(db: Database, matchIndex?: string): Promise<Result<void>> {
  const wiped = await write(db, db.tables, async () => {
    for (const table of db.tables) await table.clear();
    await writeState(db, EMPTIED, 'yes');
    // It is the same library, and was not lost.
    await writeState(db, NOTED, 'yes');
  });
  if (!wiped.ok) return wiped;
  try {
    await clearMatchIndex(matchIndex);
    return wiped;
  } catch (error) {
    return failure(
      'failed',
      `The library is empty, but its match index could not be cleared (${String(error)}).`,
    );
  }
}
