import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Database } from '@/lib/store/database';
import { openMatchIndex } from '@/lib/store/match-index';
import { testLibrary } from '@/tests/support/library';
import { all, foundBy, generationsOf, save, withSegments, withTable } from '@/tests/support/match-index';
import { fillDisk } from '@/tests/support/store-faults';

/** Statements that a question waits for here. */
const PATIENCE = 10;

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
      await withSegments(name, (table) =>
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
    const index = openMatchIndex(db, name, { patience: PATIENCE });
    expect(await foundBy(index)).toEqual(atOnce);
    expect(changes).toBe(0);
    await index.settled();
    // Open pages are told, and ask again.
    expect(changes).toBe(1);
    expect(await foundBy(index)).toEqual(all(40));
    const generations = await generationsOf(name);
    expect(generations).toEqual([expect.objectContaining({ whole: true })]);
    const kept = await withTable(name, 'segments', (table) => table.toArray());
    expect(generations).toEqual(
      [...new Set(kept.map(({ generation }) => generation))].map((number) =>
        expect.objectContaining({ number }),
      ),
    );
  });

  it.each(situations)('packs the rest wherever a worker was stopped, when $what', async ({ prepare }) => {
    let stops = 0;
    for (let refused = true; refused; stops++) {
      const db = testLibrary();
      const name = `patience-${opened++}`;
      await prepare(db, name);
      const fault = fillDisk(name, stops);
      const stopped = openMatchIndex(db, name, { patience: PATIENCE });
      await stopped.open().catch(() => undefined);
      await stopped.settled();
      refused = fault.end();
      stopped.close();
      const again = openMatchIndex(db, name, { patience: PATIENCE });
      await again.open();
      await again.settled();
      expect(await foundBy(again)).toEqual(all(40));
    }
    expect(stops).toBeGreaterThan(1);
  });

  it('finds what is saved meanwhile', async () => {
    const db = testLibrary();
    await save(db, all(30));
    const index = openMatchIndex(db, `patience-${opened++}`, { patience: PATIENCE });
    expect(await foundBy(index)).toEqual([]);
    const settled = index.settled();
    await save(db, [30, 31]);
    await settled;
    expect(await foundBy(index)).toEqual(all(32));
  });

  it('makes a small one before it answers', async () => {
    const db = testLibrary();
    await save(db, all(PATIENCE));
    const index = openMatchIndex(db, `patience-${opened++}`, { patience: PATIENCE });
    expect(await foundBy(index)).toEqual(all(PATIENCE));
  });
});
