import type { Table } from 'dexie';
import { failure, type Result, success } from '@/lib/model/result';
import type { Database } from './database';
import { storageFailureOf } from './storage-problem';

/**
 * Runs `work` in one transaction over `tables`: everything it writes is stored, or nothing. Tells the library's
 * readers afterwards. A full disk and a database that cannot be used are values; a bug in `work` throws.
 */
export async function write<T>(
  db: Database,
  // biome-ignore lint/suspicious/noExplicitAny: Dexie's own type for tables of any record
  tables: readonly Table<any, any>[],
  work: () => Promise<T>,
): Promise<Result<T>> {
  let value: T;
  try {
    // An async function of its own: only in one does Dexie keep the transaction open across native awaits.
    value = await db.transaction('rw', [...tables], async () => work());
  } catch (error) {
    return storageProblem(error);
  }
  await db.changed();
  return success(value);
}

/** An error of the storage as a problem for people. Rethrows what is not the storage's doing. */
function storageProblem(error: unknown): Result<never> {
  const failed = storageFailureOf(error);
  if (failed === undefined) throw error;
  return failed.kind === 'full'
    ? failure('quota', 'There is no room left on this device for the library. Nothing was changed.')
    : failure('failed', `The library could not be written (${failed.name}). Nothing was changed.`);
}
