import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import {
  deleteAnnotation,
  editAnnotation,
  importAnnotations,
  restoreAnnotation,
  saveAnnotation,
} from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { deleteArticle, putArticle } from '@/lib/store/put-article';
import { searchLibrary, searchStatements } from '@/lib/store/search-library';
import { documentOfPlainText } from '@/lib/text/document-text';
import { seedRecords, testLibrary } from '@/tests/support/library';

/** An article in which Ada Morrow says these words, as they came in. */
function articleSaying(words: string, n: number) {
  return ingestArticle(
    {
      document: documentOfPlainText(`Harbour Minister Ada Morrow spoke.\n\n“${words}” Morrow said.`, 'en'),
      url: `https://harbour.example/${n}`,
      headline: `Harbour news ${n}`,
      outlet: 'The Lindhaven Post',
      published: { value: '2024-03-06' },
      provenance: { origin: 'saved-page' },
    },
    1_000 * n,
  );
}

async function libraryOf(...said: readonly string[]): Promise<Database> {
  const db = testLibrary();
  for (const [n, words] of said.entries()) await putArticle(db, articleSaying(words, n));
  return db;
}

async function wordsFound(db: Database, query: string, effort?: number): Promise<string[]> {
  return (await searchLibrary(db, query, effort)).statements.map(({ view }) => view.words);
}

const FERRY = 'The ferries sail on every Sunday of the year.';
const CAFE = 'Müller keeps the café open all winter long.';
const CHINESE = '我们明天坐船去海港看灯塔';

describe('a search for statements', () => {
  const cases: readonly (readonly [what: string, query: string, found: readonly string[]])[] = [
    ['all words, in any order', 'sunday ferries', [FERRY]],
    ['capitals and signs aside', '“SUNDAY”, Ferries!', [FERRY]],
    ['the beginning of a word', 'ferr', [FERRY]],
    ['not the middle of a word', 'unday', []],
    ['a short word only whole', 'se', []],
    ['a short word whole', 'on', [FERRY]],
    ['one word of two missing', 'ferries winter', []],
    ['words of two statements', 'ferries café', []],
    ['letters with marks', 'müller', [CAFE]],
    ['the speaker', 'morrow winter', [CAFE]],
    ['the outlet', 'lindhaven winter', [CAFE]],
    ['the year', '2024 winter', [CAFE]],
    ['another year', '2023 winter', []],
    ['a script without spaces, in the middle', '海港', [CHINESE]],
    ['its one character', '船', [CHINESE]],
    ['its last character', '塔', [CHINESE]],
    ['its characters in another order', '港海', []],
    ['no words', ' … ', []],
  ];

  it.each(cases)('%s', async (_what, query, found) => {
    const db = await libraryOf(FERRY, CAFE, CHINESE);
    expect(await wordsFound(db, query)).toEqual(found);
  });

  it('finds in a random library just what reading every statement finds', async () => {
    const words = ['red', 'sea', 'seal', 'sailor', 'harbour', 'light', 'lighthouse', 'storm'];
    const said = Array.from({ length: 30 }, (_, i) =>
      Array.from({ length: 8 }, (_, j) => words[(i * 7 + j * (i + 3)) % words.length]).join(' '),
    );
    const db = await libraryOf(...said);
    const all = (await db.quotations.toArray()).map((one) => one.words);
    for (const query of ['sea', 'seal', 'light storm', 'lig red', 'sailor harbour sea']) {
      const wanted = query.split(' ');
      const expected = all.filter((text) => wanted.every((word) => ` ${text}`.includes(` ${word}`)));
      expect((await wordsFound(db, query)).sort(), query).toEqual(expected.sort());
    }
  });

  it('puts the article last added first, and says what is disputed', async () => {
    const db = await libraryOf('The old pier opens.', 'The new pier opens.');
    await putArticle(db, seedRecords(9_000_000));
    expect(await wordsFound(db, 'pier opens')).toEqual(['The new pier opens.', 'The old pier opens.']);
    const { statements } = await searchLibrary(db, 'Kerry intelligence cooperation');
    expect(statements.some(({ disputed }) => disputed)).toBe(true);
  });

  it('looks at a bounded number of articles for one effort, says that there is more, and goes on', async () => {
    const db = await libraryOf(...Array.from({ length: 70 }, (_, n) => `Pier number ${n} opens today.`));
    const first = await searchLibrary(db, 'pier today');
    expect(first.statements.length).toBeLessThan(70);
    expect(first.more).toBe(true);
    const second = await searchLibrary(db, 'pier today', 2);
    expect(second.statements).toHaveLength(70);
    expect(second.more).toBe(false);
  });

  it('gives at most as many to choose from as are wanted', async () => {
    const db = await libraryOf('The old pier opens.', 'The new pier opens.', 'The last pier opens.');
    const found = await searchStatements(db, 'pier', 2);
    expect(found.map(({ words }) => words)).toEqual(['The last pier opens.', 'The new pier opens.']);
    expect(await searchStatements(db, '…', 2)).toEqual([]);
  });

  it('forgets an article that was deleted, and the words of an earlier reading', async () => {
    const db = await libraryOf(FERRY);
    const [head] = await db.articles.toArray();
    const reread = articleSaying(FERRY, 0);
    const changed = { ...reread, article: { ...reread.article, headline: 'Other news', engineVersion: 99 } };
    await putArticle(db, changed);
    expect((await searchLibrary(db, 'harbour')).articles).toEqual([]);
    expect((await searchLibrary(db, 'other')).articles).toHaveLength(1);
    await deleteArticle(db, head?.id ?? '');
    expect(await db.terms.count()).toBe(0);
    expect(await wordsFound(db, 'ferries')).toEqual([]);
  });
});

describe('a search for articles and saved quotations', () => {
  const DRAFT = {
    exact: 'The ferry will sail on Sunday.',
    prefix: '',
    suffix: '',
    before: '',
    after: '',
    url: 'https://harbour.example/ferry',
    headline: 'Ferry to sail',
    note: 'Ask Ilse.',
    tags: ['timetable'],
  };
  const savedBy = async (db: Database, query: string) =>
    (await searchLibrary(db, query)).annotations.map(({ exact }) => exact);

  it('finds articles by headline', async () => {
    const db = testLibrary();
    await putArticle(db, seedRecords());
    expect((await searchLibrary(db, 'russian DISPUTES')).articles).toHaveLength(1);
    expect((await searchLibrary(db, 'norwegian disputes')).articles).toEqual([]);
  });

  it('finds saved quotations by words, note, tags and headline, as they are now', async () => {
    const db = testLibrary();
    const saved = await saveAnnotation(db, DRAFT, 1);
    if (!saved.ok) throw new Error(saved.problem.message);
    const { annotation } = saved.value;
    for (const query of ['ilse', 'timetable', 'ferry sunday', 'Ferry to sail'])
      expect(await savedBy(db, query)).toEqual([DRAFT.exact]);
    await editAnnotation(db, annotation.id, { note: 'Asked Ada.' }, 2);
    expect([await savedBy(db, 'ilse'), await savedBy(db, 'ada')]).toEqual([[], [DRAFT.exact]]);
    await deleteAnnotation(db, annotation.id);
    expect(await savedBy(db, 'ferry')).toEqual([]);
    await restoreAnnotation(db, annotation);
    await importAnnotations(db, [{ ...annotation, note: 'From a file.', createdAt: 0, updatedAt: 5 }]);
    expect([await savedBy(db, 'ilse'), await savedBy(db, 'file')]).toEqual([[], [DRAFT.exact]]);
    expect(await db.terms.count()).toBe(1);
  });
});
