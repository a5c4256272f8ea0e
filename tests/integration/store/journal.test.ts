import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deleteAnnotation, saveAnnotation } from '@/lib/store/annotations';
import { forgetChangesBefore, lastChange, readChangesFrom } from '@/lib/store/journal';
import { EVERYTHING } from '@/lib/store/journal-middleware';
import { deleteArticle, putArticle } from '@/lib/store/put-article';
import { seedRecords, testLibrary } from '@/tests/support/library';

const DRAFT = { exact: 'We won.', prefix: '', suffix: '', before: '', after: '', note: 'n', tags: [] };

describe('the journal', () => {
  it('notes every article and saved quotation that is put or deleted, whoever does it', async () => {
    const db = testLibrary();
    const records = seedRecords();
    const article = `a:${records.article.id}`;
    await putArticle(db, records);
    const saved = await saveAnnotation(db, DRAFT, 1_000);
    if (!saved.ok) throw new Error(saved.problem.message);
    const { id } = saved.value.annotation;
    await deleteAnnotation(db, id);
    await deleteArticle(db, records.article.id);
    const rows = await readChangesFrom(db, 0);
    expect(rows.map(({ sources }) => sources)).toEqual([[article], [`n:${id}`], [`n:${id}`], [article]]);
    expect(await lastChange(db)).toBe(rows.at(-1)?.seq);
  });

  it('notes nothing for an article that is there already, other tables or a write that fails', async () => {
    const db = testLibrary();
    await putArticle(db, seedRecords());
    const before = await lastChange(db);
    await putArticle(db, seedRecords());
    await db.states.put({ name: 'x', value: 'y' });
    const failing = db.transaction('rw', db.articles, async () => {
      await db.articles.clear();
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await lastChange(db)).toBe(before);
  });

  it('counts on from its newest row, from nothing and after older ones are forgotten', async () => {
    const db = testLibrary();
    expect(await lastChange(db)).toBe(0);
    await db.articles.clear();
    await db.annotations.clear();
    const last = await lastChange(db);
    await forgetChangesBefore(db, last);
    expect(await lastChange(db)).toBe(last);
    await db.articles.clear();
    expect(await lastChange(db)).toBe(last + 1);
  });

  it('notes that a table was emptied, and forgets all but the rows from a number on', async () => {
    const db = testLibrary();
    await putArticle(db, seedRecords());
    await db.articles.clear();
    const last = await lastChange(db);
    await forgetChangesBefore(db, last);
    expect(await readChangesFrom(db, 0)).toEqual([{ seq: last, sources: [EVERYTHING] }]);
  });
});
