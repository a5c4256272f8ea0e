import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

/**
 * A journal of what changed, for whoever keeps something derived beside the library (the match index): so it need not compare
 * all sources to learn that one was added, or that nothing was.
 *
 * Way: a Dexie middleware below every door to the tables. A write to articles or annotations adds one row to `changes` in the
 * same transaction, whoever writes; a stopped worker has both or neither. Cost: one small row a write.
 * Rejected: a note in each writing function (the next one would forget it), comparing all keys at every start (50,000
 * articles take 100 ms).
 */
export interface ChangeRow {
  readonly seq: number;
  /** Keys of sources (match-sources.ts) that were put or deleted, or `EVERYTHING`. */
  readonly sources: readonly string[];
}

/** In a journal row: the table was emptied. */
export const EVERYTHING = '*';

const CHANGES = 'changes';
/** What a source's key begins with, by the table that its record lies in. */
export const SOURCE_PREFIX = { articles: 'a:', annotations: 'n:' } as const;

function prefixOf(table: string): string | undefined {
  return table === 'articles' || table === 'annotations' ? SOURCE_PREFIX[table] : undefined;
}

export const journalMiddleware: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'journal',
  create(down) {
    // Older shapes have no journal; nothing that reads it has seen them.
    if (!down.schema.tables.some(({ name }) => name === CHANGES)) return down;
    return {
      ...down,
      transaction(stores, mode, options) {
        const journaled = mode === 'readwrite' && stores.some((name) => prefixOf(name) !== undefined);
        const widened = journaled && !stores.includes(CHANGES) ? [...stores, CHANGES] : stores;
        return down.transaction(widened, mode, options);
      },
      table(name) {
        const table = down.table(name);
        const prefix = prefixOf(name);
        if (prefix === undefined) return table;
        return {
          ...table,
          mutate(request) {
            const sources = keysOf(request).map((key) => (key === EVERYTHING ? key : prefix + key));
            return table.mutate(request).then((done) =>
              sources.length === 0
                ? done
                : down
                    .table(CHANGES)
                    .mutate({ type: 'add', trans: request.trans, values: [{ sources }] })
                    .then(() => done),
            );
          },
        };
      },
    };
  },
};

function keysOf(request: DBCoreMutateRequest): readonly string[] {
  if (request.type === 'deleteRange') return [EVERYTHING];
  if (request.type === 'delete') return request.keys;
  return request.values.map((value: { readonly id: string }) => value.id);
}
