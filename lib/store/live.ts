import { liveQuery } from 'dexie';

/**
 * Calls `show` with the outcome of `query` now and after every write, in any context, that changes it, until the
 * signal is aborted. `fail` gets what the query throws; the watching ends then.
 */
export function watch<T>(
  query: () => Promise<T>,
  show: (value: T) => void,
  fail: (error: unknown) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const subscription = liveQuery(query).subscribe({ next: show, error: fail });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
