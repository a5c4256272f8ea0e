import Dexie from 'dexie';

/** Name of the database that the match index lies in. */
export const MATCH_INDEX_NAME = 'on-record-match';

/**
 * Empties the match index, which holds hashes of the library's words and ids of its statements. Cleared rather than
 * deleted, because the background may have it open; it finds the index empty and builds it again from the library.
 * Nothing happens where there is none. Rejects when the database cannot be used.
 */
export async function clearMatchIndex(name: string = MATCH_INDEX_NAME): Promise<void> {
  if (!(await Dexie.exists(name))) return;
  const index = new Dexie(name);
  try {
    await index.open();
    await index.transaction('rw', index.tables, async () => {
      for (const table of index.tables) await table.clear();
    });
  } finally {
    index.close();
  }
}
