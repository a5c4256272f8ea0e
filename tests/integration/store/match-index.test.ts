import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { matchQuotations } from '@/lib/match/match-quotations';
import { openMatchIndex } from '@/lib/store/match-index';
import { putArticle } from '@/lib/store/put-article';
import { seedRecords, testLibrary } from '@/tests/support/library';
import {
  all,
  foundBy,
  freshIndex,
  generationsOf,
  libraryWithIndex,
  save,
  saveOthers,
  TEXTS,
  withSegments,
} from '@/tests/support/match-index';

describe('the match index', () => {
  it('finds the words of a stored article and nothing else', async () => {
    const db = testLibrary();
    const records = seedRecords();
    await putArticle(db, records);
    const { index } = freshIndex(db);
    const long = records.quotations.filter((q) => q.kind === 'direct' && q.words.split(' ').length > 12);
    const answers = await matchQuotations(
      [...long.map(({ words }) => ({ words })), { words: TEXTS[0] ?? '' }],
      await index.open(),
    );
    expect(long.length).toBeGreaterThan(3);
    expect(answers.map((matches) => matches[0]?.statement.id)).toEqual([
      ...long.map(({ id }) => id),
      undefined,
    ]);
    expect(answers[0]?.[0]?.verdict).toBe('verbatim');
  });

  it('finds what is added and not what is deleted, across restarts', async () => {
    const { db, index, name } = libraryWithIndex();
    expect(await foundBy(index)).toEqual([]);
    await save(db, all(30));
    expect(await foundBy(index)).toEqual(all(30));
    await db.annotations.bulkDelete(['n3', 'n4']);
    await save(db, [50]);
    expect(await foundBy(openMatchIndex(db, name))).toEqual([
      ...all(30).filter((i) => i !== 3 && i !== 4),
      50,
    ]);
  });

  it('keeps few segments however many times something is saved', async () => {
    const { db, index, name } = libraryWithIndex();
    for (let i = 0; i < 40; i++) {
      await save(db, [i]);
      await index.open();
    }
    await index.settled();
    await withSegments(name, async (table) => expect(await table.count()).toBeLessThan(8));
    expect(await foundBy(index)).toEqual(all(40));
  });

  it('takes in a corrected language, and an article read by other engines', async () => {
    const db = testLibrary();
    const records = seedRecords();
    await putArticle(db, records);
    const { index } = freshIndex(db);
    await index.open();
    const [long] = records.quotations.filter((q) => q.kind === 'direct' && q.words.split(' ').length > 12);
    if (long === undefined) throw new Error('the seed has no long quotation');
    const words = TEXTS[1] ?? '';
    const changed = records.quotations.map((q) => (q.id === long.id ? { ...q, id: 'other', words } : q));
    const document = { ...records.article.document, language: 'en-GB' };
    await putArticle(db, { ...records, article: { ...records.article, document }, quotations: changed });
    const answers = await matchQuotations([{ words }, { words: long.words }], await index.open());
    expect(answers.map((matches) => matches[0]?.statement.id)).toEqual(['other', undefined]);
  });

  it('reads nothing but the journal when nothing is new, and packs only what is', async () => {
    const db = testLibrary();
    await save(db, all(60));
    const { index, name } = freshIndex(db);
    await index.open();
    const counts: number[] = [];
    for (const more of [[], [70], [71, 72]]) {
      await save(db, more);
      await index.open();
      await withSegments(name, async (table) => {
        const rows: { own: { ids: string[] } }[] = await table.toArray();
        counts.push(rows.at(-1)?.own.ids.length ?? 0);
      });
    }
    expect(counts).toEqual([60, 1, 2]);
  });

  it('answers from the old generation while a library that has grown gets a new one', async () => {
    const { db, index, name } = libraryWithIndex();
    await save(db, all(20));
    await index.open();
    await index.settled();
    await saveOthers(db);
    expect(await foundBy(index)).toEqual(all(20));
    expect(await generationsOf(name)).toContainEqual(expect.objectContaining({ number: 1, whole: true }));
    await index.settled();
    expect(await generationsOf(name)).toMatchObject([{ number: 2, whole: true }]);
    expect(await foundBy(index)).toEqual(all(20));
  });

  it('is made anew when the library under it is another one', async () => {
    const db = testLibrary();
    await save(db, all(10));
    await save(db, [30]);
    const { index, name } = freshIndex(db);
    await index.open();
    await db.delete();
    const other = testLibrary({ name: db.name });
    await save(other, [20, 21]);
    expect(await foundBy(openMatchIndex(other, name))).toEqual([20, 21]);
  });
});
