import type { Table } from 'dexie';
import { failure, type Result, success } from '@/lib/model/result';
import type { Database } from './database';

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

/** Failures of the browser's storage by name, as Dexie and IndexedDB report them. */
const UNUSABLE: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'OpenFailedError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

/** An error of the storage as a problem for people. Rethrows what is not the storage's doing. */
function storageProblem(error: unknown): Result<never> {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError'))
    return failure('quota', 'There is no room left on this device for the library. Nothing was changed.');
  if (names.some((name) => UNUSABLE.has(name)))
    return failure('failed', `The library could not be written (${names[0]}). Nothing was changed.`);
  throw error;
}

/** The name of an error and of those inside it; Dexie wraps the browser's errors. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 4 && current instanceof Object; depth++) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name);
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}
