import type { Database } from './database';
import type { ChangeRow } from './journal-middleware';

/** Rows of the journal from number `seq` on, oldest first; the row itself is there unless the library is another one. */
export function readChangesFrom(db: Database, seq: number): Promise<ChangeRow[]> {
  return db.changes.where('seq').aboveOrEqual(seq).toArray();
}

/** Number of the newest row, without reading the row, which can name a whole import; 0 when nothing was ever written. */
export async function lastChange(db: Database): Promise<number> {
  const [newest = 0] = await db.changes.toCollection().reverse().limit(1).primaryKeys();
  return newest;
}

/** Drops rows that nobody needs any more: all before `seq`, which itself stays to be recognised. */
export async function forgetChangesBefore(db: Database, seq: number): Promise<void> {
  await db.changes.where('seq').below(seq).delete();
}
