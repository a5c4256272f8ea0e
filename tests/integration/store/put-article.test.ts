import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Database } from '@/lib/store/database';
import { deleteArticle, putArticle } from '@/lib/store/put-article';
import { rebuildArticles } from '@/lib/store/rebuild-articles';
import { contentOf, seedRecords, testLibrary } from '@/tests/support/library';

const RECORDS = seedRecords();

describe('putArticle', () => {
  it('stores everything an article gives, once, however often it is asked', async () => {
    const db = testLibrary();
    const first = await putArticle(db, RECORDS);
    const after = await contentOf(db);
    const second = await putArticle(db, { ...RECORDS, article: { ...RECORDS.article, addedAt: 9_999 } });
    expect(first).toEqual({ ok: true, value: { articleId: RECORDS.article.id, stored: true } });
    expect(second).toEqual({ ok: true, value: { articleId: RECORDS.article.id, stored: false } });
    expect(await contentOf(db)).toEqual(after);
    expect(after.quotations).toHaveLength(RECORDS.quotations.length);
    expect(after.relations).toHaveLength(RECORDS.relations.length);
    expect(RECORDS.relations.length).toBeGreaterThan(5);
  });

  it('takes in what is learnt later about the same text and keeps the day it was added', async () => {
    const db = testLibrary();
    await putArticle(db, RECORDS);
    const outlet = 'The Evening Gazette';
    await putArticle(db, { ...RECORDS, article: { ...RECORDS.article, outlet, addedAt: 9_999 } });
    expect(await db.articles.toArray()).toMatchObject([{ outlet, addedAt: 1_000 }]);
    expect(await db.quotations.count()).toBe(RECORDS.quotations.length);
  });

  it('takes in a corrected language', async () => {
    const db = testLibrary();
    await putArticle(db, RECORDS);
    const document = { ...RECORDS.article.document, language: 'en-GB' };
    const put = await putArticle(db, { ...RECORDS, article: { ...RECORDS.article, document } });
    expect(put).toMatchObject({ ok: true, value: { stored: true } });
    expect(await db.texts.toArray()).toMatchObject([{ document: { language: 'en-GB' } }]);
  });

  it('tells readers of the library after a write that was committed', async () => {
    let told = 0;
    const db = testLibrary({
      changed: async () => {
        told += 1;
      },
    });
    await putArticle(db, RECORDS);
    expect(told).toBe(1);
  });

  it('removes everything of an article again', async () => {
    const db = testLibrary();
    await putArticle(db, RECORDS);
    await deleteArticle(db, RECORDS.article.id);
    expect(Object.values(await contentOf(db)).flat()).toEqual([]);
  });
});

describe('a write that breaks off', () => {
  const TABLES = ['articles', 'texts', 'speakers', 'quotations', 'relations', 'disputes'] as const;

  it.each(TABLES)('leaves nothing half written when the disk is full at %s', async (table) => {
    const db = testLibrary();
    failAt(db, table, Object.assign(new Error('no room'), { name: 'QuotaExceededError' }));
    const put = await putArticle(db, RECORDS);
    expect(put).toMatchObject({ ok: false, problem: { code: 'quota' } });
    expect(Object.values(await contentOf(db)).flat()).toEqual([]);
  });

  it.each(TABLES)('keeps what was there before when replacing it fails at %s', async (table) => {
    const db = testLibrary();
    await putArticle(db, RECORDS);
    const before = await contentOf(db);
    failAt(db, table, Object.assign(new Error('gone'), { name: 'AbortError' }));
    const newer = { ...RECORDS, article: { ...RECORDS.article, engineVersion: 99 } };
    expect(await putArticle(db, newer)).toMatchObject({ ok: false, problem: { code: 'failed' } });
    expect(await contentOf(db)).toEqual(before);
  });

  it('throws what is a bug and not the storage', async () => {
    const db = testLibrary();
    failAt(db, 'speakers', new RangeError('a bug'));
    await expect(putArticle(db, RECORDS)).rejects.toThrow('a bug');
  });
});

describe('rebuildArticles', () => {
  it('reads again only what other engines read, from the stored text', async () => {
    const db = testLibrary();
    await putArticle(db, RECORDS);
    const read: string[] = [];
    const rebuild = (version: number) =>
      rebuildArticles(db, version, (article) => {
        read.push(article.document.text);
        return { ...RECORDS, article: { ...article, engineVersion: version }, relations: [] };
      });
    expect(await rebuild(RECORDS.article.engineVersion)).toEqual({ ok: true, value: 0 });
    expect(await rebuild(2_000)).toEqual({ ok: true, value: 1 });
    expect(read).toEqual([RECORDS.article.document.text]);
    expect(await db.relations.count()).toBe(0);
    expect(await db.quotations.count()).toBe(RECORDS.quotations.length);
  });
});

/** Makes the browser's storage fail when something is put into one table. */
function failAt(db: Database, table: (typeof TABLES_OF_ARTICLE)[number], error: Error): void {
  db.table(table).hook('creating', () => {
    throw error;
  });
  db.table(table).hook('updating', () => {
    throw error;
  });
}

const TABLES_OF_ARTICLE = ['articles', 'texts', 'speakers', 'quotations', 'relations', 'disputes'] as const;
