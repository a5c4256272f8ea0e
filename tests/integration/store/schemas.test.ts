import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '@/lib/ingest/engine-version';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { annotationIdOf } from '@/lib/model/ids';
import { saveAnnotation } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { openMatchIndex } from '@/lib/store/match-index';
import { putArticle } from '@/lib/store/put-article';
import { rebuildArticles } from '@/lib/store/rebuild-articles';
import { SCHEMAS, type Schema } from '@/lib/store/schemas';
import { searchLibrary } from '@/lib/store/search-library';
import { isBeingPrepared, readState } from '@/lib/store/seed-records';
import { groupMissing } from '@/lib/store/utterances';
import { wipeLibrary } from '@/lib/store/wipe-library';
import { contentOf, seedRecords, testLibrary } from '@/tests/support/library';

/** What a person wrote: every published shape must bring it to the next unharmed. */
const AUTHORED = ['annotations', 'decisions', 'links', 'sameness'] as const;

const DRAFT = { exact: 'We won.', prefix: '', suffix: '', before: '', after: '', note: 'n', tags: ['t'] };

/** Through the doors of today, which write the newest shape. */
async function fill(db: Database): Promise<void> {
  await putArticle(db, seedRecords());
  await saveAnnotation(db, DRAFT, 1_000);
  await db.sameness.put({ key: 's', a: 'x', b: 'y', state: 'same', at: 1 });
  await fillOldest(db);
}

/** Row by row into the tables that every shape has. */
async function fillRows(db: Database): Promise<void> {
  const { article, quotations, speakers } = seedRecords();
  const { document, ...head } = article;
  await db.articles.put(head);
  await db.texts.put({ id: article.id, document });
  await db.quotations.bulkPut([...quotations]);
  await db.speakers.bulkPut([...speakers]);
  await db.annotations.put({
    ...DRAFT,
    id: annotationIdOf('we won', 'a place'),
    wordsKey: 'we won',
    createdAt: 1_000,
    updatedAt: 1_000,
  });
  await fillOldest(db);
}

async function fillOldest(db: Database): Promise<void> {
  await db.decisions.put({ key: 'k', state: 'rejected', rule: 'verb', at: 1 });
  const [relation] = seedRecords().relations;
  if (relation !== undefined) await db.links.put({ ...relation, origin: 'person' });
}

async function authoredOf(db: Database): Promise<unknown[][]> {
  const names = new Set(db.tables.map((table) => table.name));
  return Promise.all(AUTHORED.map((name) => (names.has(name) ? db.table(name).toArray() : [])));
}

describe('published shapes', () => {
  it('are numbered upwards without a gap', () => {
    expect(SCHEMAS.map((schema) => schema.version)).toEqual(SCHEMAS.map((_, i) => i + 1));
  });

  it.each(SCHEMAS.map((schema, i) => [schema.version, i] as const))(
    'what was written under shape %i is all there under the newest, and can be written to',
    async (_, i) => {
      const old = testLibrary({ schemas: SCHEMAS.slice(0, i + 1) });
      await fillRows(old);
      const before = await authoredOf(old);
      expect(before.flat()).toHaveLength(3);
      old.close();
      const now = testLibrary({ name: old.name });
      expect(await authoredOf(now)).toEqual(before);
      expect(await groupMissing(now)).toMatchObject({ ok: true });
      const fresh = testLibrary();
      await fillRows(fresh);
      await putArticle(fresh, seedRecords());
      await groupMissing(fresh);
      expect(await putArticle(now, seedRecords())).toMatchObject({ ok: true });
      expect(await now.members.toArray()).toEqual(await fresh.members.toArray());
      expect(await now.articles.count()).toBe(1);
    },
  );

  it('make what was written before the library was searched by words searchable', async () => {
    const old = testLibrary({ schemas: SCHEMAS.slice(0, 3) });
    await fillRows(old);
    await old.states.put({ name: 'seeds', value: 'all taken in' });
    old.close();
    const now = testLibrary({ name: old.name });
    expect((await searchLibrary(now, 'won')).annotations).toHaveLength(1);
    // Derived data is not moved: it is marked as read by other engines, and the next start reads it again.
    expect(await readState(now, 'seeds')).toBeUndefined();
    const read = await rebuildArticles(now, ENGINE_VERSION, (article) =>
      ingestArticle(article, article.addedAt),
    );
    expect(read).toEqual({ ok: true, value: 1 });
    expect((await searchLibrary(now, 'kerry intelligence')).statements.length).toBeGreaterThan(0);
  });
});

describe('a shape to come', () => {
  const next: Schema = {
    version: SCHEMAS.length + 1,
    stores: { annotations: 'id, updatedAt, wordsKey, *tags, starred' },
    upgrade: (transaction) =>
      transaction
        .table('annotations')
        .toCollection()
        .modify((row: { starred?: number }) => {
          row.starred = 0;
        }),
  };

  it('moves what a person wrote, and leaves everything as it was when moving fails', async () => {
    const old = testLibrary();
    await fill(old);
    const before = await contentOf(old);
    old.close();
    const broken: Schema = {
      ...next,
      upgrade: async (transaction) => {
        await transaction.table('annotations').clear();
        throw new Error('stopped in the middle');
      },
    };
    const failed = testLibrary({ name: old.name, schemas: [...SCHEMAS, broken] });
    await expect(failed.annotations.count()).rejects.toThrow('stopped in the middle');
    failed.close();
    const again = testLibrary({ name: old.name });
    expect(await contentOf(again)).toEqual(before);
    again.close();
    const moved = testLibrary({ name: old.name, schemas: [...SCHEMAS, next] });
    expect(await moved.annotations.toArray()).toMatchObject([{ exact: 'We won.', starred: 0 }]);
  });

  it('does not wait for a library that is open in another tab', async () => {
    const open = testLibrary();
    await fill(open);
    const moved = testLibrary({ name: open.name, schemas: [...SCHEMAS, next] });
    expect(await moved.annotations.count()).toBe(1);
  });
});

describe('wipeLibrary', () => {
  it('empties every table, and notes that', async () => {
    const db = testLibrary();
    await fill(db);
    expect(await wipeLibrary(db)).toMatchObject({ ok: true });
    expect(Object.values(await contentOf(db)).flat()).toEqual([
      { name: 'emptied', value: 'yes' },
      { name: 'noted', value: 'yes' },
    ]);
  });

  it('leaves a library that is not taken for a new one', async () => {
    const db = testLibrary();
    expect(await isBeingPrepared(db)).toBe(true);
    await wipeLibrary(db);
    expect(await isBeingPrepared(db)).toBe(false);
  });

  it('empties the match index too, which then grows again with the library', async () => {
    const db = testLibrary();
    await fill(db);
    const name = `${db.name} index`;
    const index = openMatchIndex(db, name);
    const { size } = await index.open();
    expect(size).toBeGreaterThan(1);
    expect(await wipeLibrary(db, name)).toMatchObject({ ok: true });
    const door = await new Dexie(name).open();
    for (const table of door.tables) expect(await table.count(), table.name).toBe(0);
    door.close();
    expect((await index.open()).size).toBe(0);
    await fill(db);
    expect((await index.open()).size).toBe(size);
    index.close();
  });
});
