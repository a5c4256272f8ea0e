/** Failures of the browser's storage by name, as Dexie and IndexedDB report them. */
const UNUSABLE: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

/** What the storage failed with: the disk is full, or it cannot be used, by the error's innermost name. */
export type StorageFailure = { readonly kind: 'full' } | { readonly kind: 'unusable'; readonly name: string };

/** The storage's failure in an error; undefined when the error is not the storage's doing. */
export function storageFailureOf(error: unknown): StorageFailure | undefined {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return { kind: 'full' };
  // Dexie says that the database is closed; what the browser said of it lies inside.
  const name = names.findLast((one) => UNUSABLE.has(one));
  return name === undefined ? undefined : { kind: 'unusable', name };
}

/** Why the library cannot be read and what to do, for people. What is not the storage's doing is told in its own words. */
export function readingProblem(error: unknown): string {
  const failed = storageFailureOf(error);
  if (failed === undefined) return error instanceof Error ? error.message : String(error);
  if (failed.kind === 'full')
    return `There is no room left on this device for the library. Make room and load this page again. ${KEEP}`;
  return `The browser does not give access to the storage of your library (${failed.name}). Load this page again. If that does not help, start the browser again and see that there is room left on this device. ${KEEP}`;
}

const KEEP = 'Do not remove On Record: its library would go with it.';

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
