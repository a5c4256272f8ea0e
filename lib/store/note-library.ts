import { type SeenLibrary, sumOf } from '@/lib/model/own-work';
import type { Database } from './database';
import { countOwnWork } from './own-work';
import { NOTED, readState, writeState } from './seed-records';

/** Somewhere beside the library, which is not lost with it. */
export interface LibraryMemory {
  seen(): Promise<SeenLibrary | undefined>;
  keepSeen(seen: SeenLibrary): Promise<void>;
  /** What was there before the library was gone. */
  keepLoss(seen: SeenLibrary): Promise<void>;
}

/**
 * Notes beside the library how much of a person's own it holds, and tells by that whether the browser lost it.
 *
 * Problem: a browser that drops or cannot read a database opens an empty one without a word, and On Record then looks as
 * if nothing had ever been saved. Way: a library that was counted bears a note of that in itself; one without the note,
 * of which something is remembered, is another than was counted. Emptying it on purpose keeps the note.
 * Rejected: comparing numbers alone, which cannot tell a loss from a person who deletes.
 */
export async function noteLibrary(db: Database, memory: LibraryMemory, now: number): Promise<void> {
  const seen = await memory.seen();
  if ((await readState(db, NOTED)) === undefined) {
    // First what must not be forgotten: a worker that is stopped in between finds out again.
    if (seen !== undefined && sumOf(seen.work) > 0) await memory.keepLoss(seen);
    await writeState(db, NOTED, 'yes');
  }
  const work = await countOwnWork(db);
  if (JSON.stringify(work) !== JSON.stringify(seen?.work)) await memory.keepSeen({ work, at: now });
}
