import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { openMatchLibrary } from '@/entrypoints/background/match-library';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import type { MatchLibrary } from '@/lib/match/contract';
import { matchQuotations } from '@/lib/match/match-quotations';
import type { ArticleRecords } from '@/lib/model/records';
import type { Database } from '@/lib/store/database';
import { readAllStatements } from '@/lib/store/library-statements';
import { type MatchIndex, openMatchIndex } from '@/lib/store/match-index';
import { deleteArticle, putArticle } from '@/lib/store/put-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { contentOf, testLibrary } from '@/tests/support/library';
import { all, contentOfIndex, libraryWithIndex, save, saveOthers, TEXTS } from '@/tests/support/match-index';
import { fillDisk, stopWorker } from '@/tests/support/store-faults';

function article(first: number, second: number): ArticleRecords {
  const text = `“${TEXTS[first]},” Mayor Ida Holm said.\n\n“${TEXTS[second]},” Jon Beck answered.`;
  return ingestArticle(
    { document: documentOfPlainText(text), outlet: 'The Ledger', provenance: { origin: 'saved-page' } },
    1_000,
  );
}

const ARTICLE = article(9, 10);
const OLDER = article(11, 10);
/** Those that are or may be in the library, and some that never are. */
const ASKED = TEXTS.slice(0, 15);

/** Something that a worker does: in the middle of it it may be stopped, or find the disk full. */
interface Work {
  /** Makes the library and its index as they are before. */
  readonly before: (db: Database, index: MatchIndex) => Promise<unknown>;
  /** Changes the library, where the worker does; the index follows. */
  readonly change?: (db: Database) => Promise<unknown>;
}

async function begin(db: Database, index: MatchIndex): Promise<void> {
  await save(db, all(6));
  await index.open();
}

const works: readonly (readonly [string, Work])[] = [
  ['the first build', { before: async () => undefined, change: (db) => save(db, all(6)) }],
  ['adding an article', { before: begin, change: (db) => putArticle(db, ARTICLE) }],
  [
    'deleting an article',
    {
      before: (db, index) => putArticle(db, ARTICLE).then(() => begin(db, index)),
      change: (db) => deleteArticle(db, ARTICLE.article.id),
    },
  ],
  [
    'a merge',
    {
      before: async (db, index) => {
        for (const i of all(7)) {
          await save(db, [i]);
          await index.open();
        }
      },
      change: (db) => save(db, [7, 8]),
    },
  ],
  [
    'another library in the place of one',
    {
      before: begin,
      change: (db) =>
        db.transaction('rw', db.annotations, async () => {
          await db.annotations.clear();
          await save(db, [7, 8]);
        }),
    },
  ],
  [
    'a new generation of a library that has grown',
    {
      before: async (db, index) => {
        await begin(db, index);
        await index.settled();
        await saveOthers(db);
      },
    },
  ],
];

interface Opened {
  readonly db: Database;
  readonly name: string;
}

async function prepared({ before }: Work): Promise<Opened> {
  const { db, index, name } = libraryWithIndex();
  await before(db, index);
  await index.settled();
  index.close();
  return { db, name };
}

/** Does the work as far as it gets, in a worker of its own. */
async function attempt({ change }: Work, { db: { name: library }, name }: Opened): Promise<void> {
  const db = testLibrary({ name: library });
  const index = openMatchIndex(db, name);
  await (async () => change?.(db))().catch(() => undefined);
  await index.open().catch(() => undefined);
  await index.settled();
  index.close();
  db.close();
}

/** The statement that each text is found to be. */
async function foundIn(library: MatchLibrary): Promise<(string | undefined)[]> {
  const answers = await matchQuotations(
    ASKED.map((words) => ({ words })),
    library,
  );
  // Among hundreds of others one may be like a text that is not there.
  return answers.map(([match]) => match?.statement.id).map((id) => (id?.startsWith('m') ? undefined : id));
}

/** The statement of the library that has each of the texts. */
async function statementsOf(db: Database): Promise<(string | undefined)[]> {
  const statements = await readAllStatements(db);
  return ASKED.map((text) => statements.find(({ words }) => words.startsWith(text))?.id);
}

/** A new worker finds all that is in the library and nothing else, and leaves the index tidy. */
async function expectWhole({ db, name }: Opened): Promise<void> {
  const index = openMatchIndex(db, name);
  const statements = await statementsOf(db);
  expect(await foundIn(await index.open())).toEqual(statements);
  await index.settled();
  expect(await foundIn(await index.open())).toEqual(statements);
  await index.settled();
  index.close();
  expect(await contentOfIndex(name)).toEqual({ wholeGenerations: 1, otherGenerations: 0, strayPages: [] });
}

describe.each(works)('%s', (_, work) => {
  it('goes on where a worker was stopped, wherever it waited, and nothing is lost', async () => {
    const complete = await prepared(work);
    const before = await contentOf(complete.db);
    await attempt(work, complete);
    const after = await contentOf(complete.db);
    let waits = 0;
    for (let isStopped = true; isStopped; waits++) {
      const library = await prepared(work);
      const stop = stopWorker([library.db.name, library.name], waits);
      await attempt(work, library);
      isStopped = stop.end();
      if (work.change !== undefined) {
        // It is stored as a whole or not at all.
        const content = await contentOf(library.db);
        expect(isDeepStrictEqual(content, before) || isDeepStrictEqual(content, after)).toBe(true);
      }
      await expectWhole(library);
      await attempt(work, library);
      if (work.change !== undefined) expect(await contentOf(library.db)).toEqual(after);
    }
    expect(waits).toBeGreaterThan(10);
  });

  it('answers with a full disk, after whatever write, and is made up for later', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    let writes = 0;
    for (let isFull = true; isFull; writes++) {
      const library = await prepared(work);
      const index = openMatchIndex(library.db, library.name);
      await work.change?.(library.db);
      const disk = fillDisk(library.name, writes);
      const answering = await openMatchLibrary(library.db, index);
      expect(await foundIn(answering)).toEqual(await statementsOf(library.db));
      await index.settled();
      isFull = disk.end();
      index.close();
      await expectWhole(library);
    }
    expect(writes).toBeGreaterThan(1);
    warn.mockRestore();
  });
});

describe('a library on a full disk', () => {
  it.each([
    ['an article', (db: Database) => putArticle(db, ARTICLE)],
    ['a deletion', (db: Database) => deleteArticle(db, OLDER.article.id)],
  ])('refuses %s with a clear message, after whatever write, and stays as it was', async (_, write) => {
    let writes = 0;
    for (let isFull = true; isFull; writes++) {
      const db = testLibrary();
      await putArticle(db, OLDER);
      const content = await contentOf(db);
      const disk = fillDisk(db.name, writes);
      const result = await write(db);
      isFull = disk.end();
      if (!isFull) break;
      expect(result).toEqual({
        ok: false,
        problem: { code: 'quota', message: expect.stringMatching(/no room left.*Nothing was changed/u) },
      });
      expect(await contentOf(db)).toEqual(content);
    }
    expect(writes).toBeGreaterThan(5);
  });
});
