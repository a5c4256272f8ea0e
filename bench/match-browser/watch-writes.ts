/** What was written into a database since the watch began, whoever wrote it. */
export interface Writes {
  /** Rows added or put. */
  readonly rows: number;
  /** Milliseconds that writing transactions took from their beginning until all was stored. */
  readonly millis: number;
  /** The row written last. */
  readonly last: unknown;
}

/** Watches writes to the database of this name, by all ways of IndexedDB that the library uses. */
export function watchWrites(name: string): Writes {
  const writes = { rows: 0, millis: 0, last: undefined as unknown };
  const watched = (write: typeof IDBObjectStore.prototype.add) =>
    function (this: IDBObjectStore, ...row: Parameters<typeof write>) {
      if (this.transaction.db.name === name) {
        writes.rows++;
        writes.last = row[0];
      }
      return write.apply(this, row);
    };
  IDBObjectStore.prototype.add = watched(IDBObjectStore.prototype.add);
  IDBObjectStore.prototype.put = watched(IDBObjectStore.prototype.put);
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...asked) {
    const made = transaction.apply(this, asked);
    const begun = performance.now();
    if (this.name === name && made.mode === 'readwrite')
      made.addEventListener('complete', () => {
        writes.millis += performance.now() - begun;
      });
    return made;
  };
  return writes;
}
