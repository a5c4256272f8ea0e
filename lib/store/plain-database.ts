/**
 * A database without Dexie, for what a woken worker asks first: Dexie's own first opening and first questions run five
 * milliseconds of code that nothing has compiled yet.
 */
export interface PlainDatabase {
  /** Questions in one transaction. `work` must await nothing but them. Rejects when the database cannot be used. */
  read<T>(stores: readonly string[], work: (store: StoreOf) => Promise<T>): Promise<T>;
  /** The same for writing; resolves when all of it is stored, and rejects when none of it is. */
  write<T>(stores: readonly string[], work: (store: StoreOf) => Promise<T>): Promise<T>;
  close(): void;
}

export type StoreOf = (name: string) => IDBObjectStore;

/** The shape of a database. Everything in it is derived: one of another version is emptied. */
export interface PlainShape {
  readonly version: number;
  readonly stores: Readonly<Record<string, IDBObjectStoreParameters>>;
}

/** The database of this name; it is opened with the first question, and again after another context closed it. */
export function openPlainDatabase(name: string, shape: PlainShape): PlainDatabase {
  let opened: Promise<IDBDatabase> | undefined;

  const connection = (): Promise<IDBDatabase> => {
    opened ??= connect(name, shape, () => {
      opened = undefined;
    }).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  return {
    async read(stores, work) {
      const transaction = (await connection()).transaction(stores, 'readonly');
      return work((store) => transaction.objectStore(store));
    },
    async write(stores, work) {
      const transaction = (await connection()).transaction(stores, 'readwrite');
      const stored = endOf(transaction);
      try {
        const result = await work((store) => transaction.objectStore(store));
        await stored;
        return result;
      } catch (error) {
        stored.catch(() => undefined);
        abort(transaction);
        throw error;
      }
    },
    close() {
      opened?.then((db) => db.close()).catch(() => undefined);
      opened = undefined;
    },
  };
}

/** The answer to one question. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Connects, and tells when the connection is of no use any more. A newer shape, of a program put back, is thrown away. */
async function connect(name: string, shape: PlainShape, ended: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, shape.version);
  request.onupgradeneeded = () => {
    const db = request.result;
    for (const store of [...db.objectStoreNames]) db.deleteObjectStore(store);
    for (const [store, options] of Object.entries(shape.stores)) db.createObjectStore(store, options);
  };
  try {
    const db = await answerOf(request);
    db.onversionchange = () => {
      db.close();
      ended();
    };
    db.onclose = ended;
    return db;
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    await answerOf(indexedDB.deleteDatabase(name));
    return connect(name, shape, ended);
  }
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

/** Nothing when it has ended by itself. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
