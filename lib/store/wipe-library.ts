import type { Result } from '@/lib/model/result';
import type { Database } from './database';
import { write } from './write';

/** Empties every table, notes and decisions included, in one transaction. The seeds come back when the background next starts. */
export function wipeLibrary(db: Database): Promise<Result<void>> {
  return write(db, db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}
