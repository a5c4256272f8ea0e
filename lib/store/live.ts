import { Dexie, liveQuery } from 'dexie';
import { readingProblem } from './storage-problem';

/**
 * Calls `show` with the outcome of `query` now and after every write, in any context, that changes it, until the
 * signal is aborted. `fail` gets why the library cannot be read, for people; the watching ends then.
 */
export function watch<T>(
  query: () => Promise<T>,
  show: (value: T) => void,
  fail: (problem: string) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  if (Dexie.dependencies.indexedDB === undefined)
    // Dexie would ask nothing, and say nothing.
    return void query().catch((error: unknown) => fail(readingProblem(error)));
  const subscription = liveQuery(telling(query)).subscribe({
    next: show,
    error: (error: unknown) => fail(error instanceof Unreadable ? error.message : readingProblem(error)),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

/**
 * Dexie keeps a closed database and an aborted read to itself, as if another answer were still to come; a database that
 * cannot be opened is both. Under a name of ours it tells, and still drops what a newer question has overtaken.
 */
function telling<T>(query: () => Promise<T>): () => Promise<T> {
  // An async function of its own: only in one does Dexie see what is read after native awaits.
  return async () => {
    try {
      return await query();
    } catch (error) {
      throw new Unreadable(readingProblem(error), { cause: error });
    }
  };
}

class Unreadable extends Error {}
