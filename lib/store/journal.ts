import type { Database } from './database';
import { type ChangeRow, EVERYTHING } from './journal-middleware';

/** Rows of the journal from number `seq` on, oldest first; the row itself is there unless the library is another one. */
export function readChangesFrom(db: Database, seq: number): Promise<ChangeRow[]> {
  return db.changes.where('seq').aboveOrEqual(seq).toArray();
}

/** Sources that changed, and the newest of these changes. */
export interface News {
  /** Each once. */
  readonly keys: readonly string[];
  readonly newest: number;
}

/**
 * What changed after the change number `taken`. Undefined when that cannot be told, because this is another library than
 * the one that number is of, or a table of it was emptied.
 */
export async function readNews(db: Database, taken: number): Promise<News | undefined> {
  const rows = await readChangesFrom(db, taken);
  // The row last taken in is kept in the journal.
  if (taken > 0 && rows[0]?.seq !== taken) return undefined;
  const news = rows.filter(({ seq }) => seq > taken);
  const keys = [...new Set(news.flatMap(({ sources }) => sources))];
  return keys.includes(EVERYTHING) ? undefined : { keys, newest: news.at(-1)?.seq ?? taken };
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
