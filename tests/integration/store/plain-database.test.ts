import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerOf, openPlainDatabase, type PlainDatabase } from '@/lib/store/plain-database';

const STORES = { notes: {}, marks: { keyPath: 'id', autoIncrement: true } };
let opened = 0;

function freshName(): string {
  opened += 1;
  return `plain-${opened}`;
}

function put(db: PlainDatabase, key: string, value: string): Promise<unknown> {
  return db.write(['notes'], async (store) => answerOf(store('notes').put(value, key)));
}

function get(db: PlainDatabase, key: string): Promise<unknown> {
  return db.read(['notes'], (store) => answerOf(store('notes').get(key)));
}

describe('openPlainDatabase', () => {
  it('keeps what was written, across connections', async () => {
    const name = freshName();
    const db = openPlainDatabase(name, { version: 1, stores: STORES });
    await put(db, 'a', 'one');
    db.close();
    expect(await get(openPlainDatabase(name, { version: 1, stores: STORES }), 'a')).toBe('one');
  });

  it('stores nothing of a transaction that fails in its middle', async () => {
    const db = openPlainDatabase(freshName(), { version: 1, stores: STORES });
    const failing = db.write(['notes'], async (store) => {
      store('notes').put('one', 'a');
      await answerOf(store('notes').get('a'));
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(await get(db, 'a')).toBeUndefined();
  });

  it('rejects when a question fails, and goes on after it', async () => {
    const db = openPlainDatabase(freshName(), { version: 1, stores: STORES });
    const twice = db.write(['marks'], async (store) => {
      await answerOf(store('marks').add({ id: 1 }));
      await answerOf(store('marks').add({ id: 1 }));
    });
    await expect(twice).rejects.toMatchObject({ name: 'ConstraintError' });
    await put(db, 'a', 'one');
    expect(await get(db, 'a')).toBe('one');
  });

  it.each([
    ['newer', 1, 2],
    ['older', 2, 1],
  ])('empties a database for a program of a %s version', async (_, before, after) => {
    const name = freshName();
    const first = openPlainDatabase(name, { version: before, stores: STORES });
    await put(first, 'a', 'one');
    const second = openPlainDatabase(name, { version: after, stores: STORES });
    expect(await get(second, 'a')).toBeUndefined();
    await put(second, 'b', 'two');
    expect(await get(second, 'b')).toBe('two');
  });

  it('opens again after another connection deleted the database', async () => {
    const name = freshName();
    const db = openPlainDatabase(name, { version: 1, stores: STORES });
    await put(db, 'a', 'one');
    await answerOf(indexedDB.deleteDatabase(name));
    expect(await get(db, 'a')).toBeUndefined();
  });
});
