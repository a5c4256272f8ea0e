import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '@/bench/match/generator';
import { matchQuotations } from '@/lib/match/match-quotations';
import type { Database } from '@/lib/store/database';
import { type MatchIndex, openMatchIndex } from '@/lib/store/match-index';
import { annotationRow } from '@/tests/support/annotation-row';
import { testLibrary } from '@/tests/support/library';

/** Statements that a question waits for here. */
const PATIENCE = 10;
const generator = createGenerator(17);
const TEXTS = Array.from({ length: 200 }, () => generator.quotation('fresh'))
  .filter((text) => text.split(' ').length >= 12)
  .slice(0, 40);
const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function save(db: Database, which: readonly number[]): Promise<unknown> {
  return db.annotations.bulkPut(which.map((i) => annotationRow(`n${i}`, TEXTS[i] ?? '')));
}

async function foundBy(index: MatchIndex): Promise<number[]> {
  const answers = await matchQuotations(
    TEXTS.map((words) => ({ words })),
    await index.open(),
  );
  return answers.flatMap((matches, i) => (matches[0]?.statement.id === `n${i}` ? [i] : []));
}

async function withTable<T>(
  name: string,
  table: string,
  work: (table: Dexie.Table) => Promise<T>,
): Promise<T> {
  const door = await new Dexie(name).open();
  const result = await work(door.table(table));
  door.close();
  return result;
}

/** An index of these texts that was whole when its worker was stopped. */
async function madeBefore(db: Database, name: string, which: readonly number[]): Promise<void> {
  const index = openMatchIndex(db, name);
  await save(db, which);
  await index.open();
  await index.settled();
  index.close();
}

/** More than a question waits for, with what can be answered until it is packed. */
const situations: readonly {
  readonly what: string;
  readonly prepare: (db: Database, name: string) => Promise<unknown>;
  readonly atOnce: readonly number[];
}[] = [
  { what: 'there is no index yet', prepare: (db) => save(db, all(40)), atOnce: [] },
  {
    what: 'an update reads segments otherwise',
    prepare: async (db, name) => {
      await madeBefore(db, name, all(40));
      await withTable(name, 'generations', (table) => table.toCollection().modify({ version: 0 }));
    },
    atOnce: [],
  },
  {
    what: 'much was taken in',
    prepare: async (db, name) => {
      await madeBefore(db, name, all(8));
      await save(db, all(40).slice(8));
    },
    atOnce: all(8),
  },
  {
    what: 'a large segment is damaged',
    prepare: async (db, name) => {
      await madeBefore(db, name, all(30));
      await madeBefore(db, name, all(40).slice(30));
      await withTable(name, 'segments', (table) =>
        table.limit(1).modify((row: { bytes: ArrayBuffer }) => {
          row.bytes = row.bytes.slice(0, 128);
        }),
      );
    },
    atOnce: all(40).slice(30),
  },
  {
    what: 'the library was emptied and filled again',
    prepare: async (db, name) => {
      await madeBefore(db, name, all(5));
      await db.annotations.clear();
      await save(db, all(40));
    },
    atOnce: [],
  },
];

let opened = 0;

describe('an index that has much to pack', () => {
  it.each(situations)('answers at once from what it has when $what', async ({ prepare, atOnce }) => {
    let changes = 0;
    const db = testLibrary({
      changed: async () => {
        changes += 1;
      },
    });
    const name = `patience-${opened++}`;
    await prepare(db, name);
    const index = openMatchIndex(db, name, PATIENCE);
    expect(await foundBy(index)).toEqual(atOnce);
    expect(changes).toBe(0);
    await index.settled();
    // Open pages are told, and ask again.
    expect(changes).toBe(1);
    expect(await foundBy(index)).toEqual(all(40));
    const generations = await withTable(name, 'generations', (table) => table.toArray());
    expect(generations).toEqual([expect.objectContaining({ whole: true, size: expect.any(Number) })]);
    const kept = await withTable(name, 'segments', (table) => table.toArray());
    expect(new Set(kept.map(({ generation }) => generation))).toEqual(new Set([generations[0]?.number]));
  });

  it.each(situations)('packs the rest wherever a worker was stopped, when $what', async ({ prepare }) => {
    let stops = 0;
    for (let refused = true; refused; stops++) {
      const db = testLibrary();
      const name = `patience-${opened++}`;
      await prepare(db, name);
      const door = refuseWrites(name, stops);
      const stopped = openMatchIndex(db, name, PATIENCE);
      await stopped.open().catch(() => undefined);
      await stopped.settled();
      refused = door.end();
      stopped.close();
      const again = openMatchIndex(db, name, PATIENCE);
      await again.open();
      await again.settled();
      expect(await foundBy(again)).toEqual(all(40));
    }
    expect(stops).toBeGreaterThan(1);
  });

  it('finds what is saved meanwhile', async () => {
    const db = testLibrary();
    await save(db, all(30));
    const index = openMatchIndex(db, `patience-${opened++}`, PATIENCE);
    expect(await foundBy(index)).toEqual([]);
    const settled = index.settled();
    await save(db, [30, 31]);
    await settled;
    expect(await foundBy(index)).toEqual(all(32));
  });

  it('makes a small one before it answers', async () => {
    const db = testLibrary();
    await save(db, all(PATIENCE));
    const index = openMatchIndex(db, `patience-${opened++}`, PATIENCE);
    expect(await foundBy(index)).toEqual(all(PATIENCE));
  });
});

/** Lets so many more writes into a database and then refuses all, as for a stopped worker. */
function refuseWrites(database: string, allowed: number): { readonly end: () => boolean } {
  const { add, put, clear, delete: remove } = IDBObjectStore.prototype;
  let left = allowed;
  // biome-ignore lint/suspicious/noExplicitAny: any of four methods
  const counted = (write: any) =>
    function (this: IDBObjectStore, ...values: unknown[]) {
      if (this.transaction.db.name === database && left-- <= 0)
        throw new DOMException('the worker was stopped', 'UnknownError');
      return write.apply(this, values);
    };
  const counting = { add: counted(add), put: counted(put), clear: counted(clear), delete: counted(remove) };
  Object.assign(IDBObjectStore.prototype, counting);
  return {
    end() {
      Object.assign(IDBObjectStore.prototype, { add, put, clear, delete: remove });
      return left < 0;
    },
  };
}
