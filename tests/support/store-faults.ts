/** Faults of IndexedDB for tests of what survives them: a worker that is stopped, a disk that is full. */

export interface Fault {
  /** Lets everything through again. True when something had been refused. */
  readonly end: () => boolean;
}

/** Lets so many more writes into a database and then refuses all: the disk is full. */
export function fillDisk(database: string, writes: number): Fault {
  let left = writes;
  const undo = intercept((asked, proceed) => {
    if (asked.kind === 'write' && asked.database === database && left-- <= 0)
      throw new DOMException('the disk is full', 'QuotaExceededError');
    return proceed();
  });
  return { end: () => endOf(undo, left) };
}

/**
 * Stops whoever works on these databases where it waits for them after `waits` such points: for a transaction to open, for
 * reads or writes asked together. What is asked then and later is refused and the open transaction undone, which is all
 * that a stopped worker leaves. Between two such points the store does not change: a worker stopped anywhere else leaves
 * the same.
 */
export function stopWorker(databases: readonly string[], waits: number): Fault {
  let left = waits;
  const waiting = new WeakSet<IDBTransaction>();
  const undo = intercept(({ database, transaction }, proceed) => {
    const isOneMore = transaction !== undefined && waiting.has(transaction) && left >= 0;
    if (!databases.includes(database) || isOneMore) return proceed();
    if (left-- <= 0) {
      if (left === -1) transaction?.abort();
      throw new DOMException('the worker was stopped', 'UnknownError');
    }
    const answer = proceed();
    if (transaction !== undefined && answer instanceof IDBRequest) {
      waiting.add(transaction);
      answer.addEventListener('success', () => waiting.delete(transaction));
    }
    return answer;
  });
  return { end: () => endOf(undo, left) };
}

/** Ways in which a browser refuses to open a database: at once, and in its answer. */
export const REFUSALS = {
  'at once': () => {
    throw new DOMException('the store is locked', 'SecurityError');
  },
  'in its answer': () => {
    const request = new EventTarget() as IDBOpenDBRequest;
    const error = new DOMException('the store is damaged', 'InvalidStateError');
    Object.assign(request, { readyState: 'done', result: undefined, error });
    request.addEventListener('error', (event) => request.onerror?.(event));
    setTimeout(() => request.dispatchEvent(new Event('error', { bubbles: true, cancelable: true })));
    return request;
  },
} as const satisfies Record<string, () => IDBOpenDBRequest>;

/** Opens no database any more, until the function that comes back is called. */
export function refuseToOpen(how: keyof typeof REFUSALS): () => void {
  const original = IDBFactory.prototype.open;
  IDBFactory.prototype.open = REFUSALS[how];
  return () => {
    IDBFactory.prototype.open = original;
  };
}

function endOf(undo: () => void, left: number): boolean {
  undo();
  return left < 0;
}

/** Something asked of a database. */
interface Asked {
  readonly kind: 'transaction' | 'write' | 'read';
  readonly database: string;
  /** The transaction that it is asked in. */
  readonly transaction?: IDBTransaction;
}

const WRITES = ['add', 'put', 'clear', 'delete'];
const READS = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];

/** Hands everything asked of any database to `handle`, until the function that comes back is called. */
function intercept(handle: (asked: Asked, proceed: () => unknown) => unknown): () => void {
  const undo: (() => void)[] = [];
  const patch = <T extends object>(
    prototype: T,
    methods: readonly string[],
    askedOf: (source: T, values: readonly unknown[]) => Asked | undefined,
  ) => {
    for (const method of methods) {
      const original: unknown = Reflect.get(prototype, method);
      if (!(original instanceof Function)) throw new Error(`there is no ${method}`);
      Reflect.set(prototype, method, function (this: T, ...values: unknown[]) {
        const proceed = (): unknown => original.apply(this, values);
        const asked = askedOf(this, values);
        return asked === undefined ? proceed() : handle(asked, proceed);
      });
      undo.push(() => Reflect.set(prototype, method, original));
    }
  };
  const inside = (kind: Asked['kind'], { transaction }: IDBObjectStore): Asked => ({
    kind,
    database: transaction.db.name,
    transaction,
  });
  patch(IDBDatabase.prototype, ['transaction'], ({ name }, [, mode]) =>
    // The one in which a database gets its tables is opened by the database itself.
    mode === 'versionchange' ? undefined : { kind: 'transaction', database: name },
  );
  patch(IDBObjectStore.prototype, WRITES, (store) => inside('write', store));
  patch(IDBObjectStore.prototype, READS, (store) => inside('read', store));
  patch(IDBIndex.prototype, READS, (index) => inside('read', index.objectStore));
  return () => {
    for (const one of undo) one();
  };
}
