import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '@/bench/match/generator';
import { openMatchLibrary } from '@/entrypoints/background/match-library';
import { matchQuotations } from '@/lib/match/match-quotations';
import type { Database } from '@/lib/store/database';
import { type MatchIndex, openMatchIndex } from '@/lib/store/match-index';
import { putArticle } from '@/lib/store/put-article';
import { annotationRow } from '@/tests/support/annotation-row';
import { seedRecords, testLibrary } from '@/tests/support/library';

const RUNS = Math.min(200, Number(process.env.FUZZ_RUNS ?? 40));
const generator = createGenerator(11);
/** Statements of at least eight words, each findable by its own words. */
const TEXTS = Array.from({ length: 400 }, () => generator.quotation('fresh'))
  .filter((text) => text.split(' ').length >= 12)
  .slice(0, 120);

let opened = 0;

function freshIndex(db: Database): { index: MatchIndex; name: string } {
  opened += 1;
  const name = `match-${opened}`;
  return { index: openMatchIndex(db, name), name };
}

function save(db: Database, which: readonly number[]): Promise<unknown> {
  return saveTexts(db, new Map(which.map((i) => [`n${i}`, TEXTS[i] ?? ''])));
}

/** Saves so many texts that are none of `TEXTS`. */
function saveOthers(db: Database, count: number): Promise<unknown> {
  return saveTexts(db, new Map(all(count).map((i) => [`m${i}`, generator.quotation('fresh')])));
}

function saveTexts(db: Database, texts: ReadonlyMap<string, string>): Promise<unknown> {
  return db.annotations.bulkPut([...texts].map(([id, exact]) => annotationRow(id, exact)));
}

/** Which of the texts the index finds by their own words. */
async function foundBy(index: MatchIndex): Promise<number[]> {
  const answers = await matchQuotations(
    TEXTS.map((words) => ({ words })),
    await index.open(),
  );
  return answers.flatMap((matches, i) => (matches[0]?.statement.id === `n${i}` ? [i] : []));
}

/** The segments as they lie in the store, through another door. */
function withSegments(name: string, work: (table: Dexie.Table) => Promise<unknown>): Promise<unknown> {
  return withTable(name, 'segments', work);
}

async function generationsOf(name: string): Promise<unknown> {
  return withTable(name, 'generations', (table) => table.toArray());
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

const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

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
    const db = testLibrary();
    const { index, name } = freshIndex(db);
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
    const db = testLibrary();
    const { index, name } = freshIndex(db);
    for (let i = 0; i < 40; i++) {
      await save(db, [i]);
      await index.open();
    }
    await index.settled();
    await withSegments(name, async (table) => expect(await table.count()).toBeLessThan(8));
    expect(await foundBy(index)).toEqual(all(40));
  });

  const damages: readonly (readonly [string, (bytes: ArrayBuffer) => ArrayBuffer])[] = [
    ['truncated', (bytes) => bytes.slice(0, bytes.byteLength - 8)],
    ['empty', () => new ArrayBuffer(0)],
    ['of another version', (bytes) => changed(bytes, 4)],
    ['with a flipped bit in its header', (bytes) => changed(bytes, 21)],
    ['with a flipped bit in its middle', (bytes) => changed(bytes, bytes.byteLength >> 1)],
    ['with a flipped bit at its end', (bytes) => changed(bytes, bytes.byteLength - 70)],
  ];

  it.each(damages)('builds a segment %s again from the texts', async (_, damage) => {
    const db = testLibrary();
    const { index, name } = freshIndex(db);
    await save(db, all(40));
    await index.open();
    await withSegments(name, async (table) => {
      await table.toCollection().modify((row: { bytes: ArrayBuffer }) => {
        row.bytes = damage(row.bytes);
      });
    });
    expect(await foundBy(openMatchIndex(db, name))).toEqual(all(40));
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

  it('is made anew when the weights of its words are lost', async () => {
    const db = testLibrary();
    await save(db, all(10));
    const { index, name } = freshIndex(db);
    await index.open();
    await withTable(name, 'weights', (table) => table.clear());
    const again = openMatchIndex(db, name);
    expect(await foundBy(again)).toEqual(all(10));
    expect(await generationsOf(name)).toMatchObject([{ number: 2, whole: true }]);
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

  /** What a worker may be stopped in the middle of, after what it had done before. */
  const works: readonly (readonly [string, (db: Database, index: MatchIndex) => Promise<void>])[] = [
    ['the first build', async () => {}],
    ['adding', async (_, index) => void (await index.open())],
    [
      'a merge',
      async (db, index) => {
        for (let i = 0; i < 8; i++) {
          await save(db, [i]);
          await index.open();
        }
      },
    ],
    [
      'a new generation',
      async (db, index) => {
        await index.open();
        await db.articles.clear();
      },
    ],
  ];

  it.each(works)('goes on where a worker stopped in %s left it, wherever that was', async (_, before) => {
    let stops = 0;
    for (let refused = true; refused; stops++) {
      const db = testLibrary();
      const { index, name } = freshIndex(db);
      await before(db, index);
      await index.settled();
      index.close();
      await save(db, all(20));
      const door = refuseWrites(name, stops);
      const stopped = openMatchIndex(db, name);
      await stopped.open().catch(() => undefined);
      await stopped.settled();
      refused = door.end();
      stopped.close();
      expect(await foundBy(openMatchIndex(db, name))).toEqual(all(20));
    }
    expect(stops).toBeGreaterThan(1);
  });

  it('answers from the old generation while a grown library gets a new one, wherever a worker is stopped', async () => {
    let stops = 0;
    for (let refused = true; refused; stops++) {
      const db = testLibrary();
      const { index, name } = freshIndex(db);
      await save(db, all(60));
      await index.open();
      await index.settled();
      await saveOthers(db, 500);
      // Writes of the answer itself come first: one segment.
      const door = refuseWrites(name, 1 + stops);
      expect(await foundBy(index)).toEqual(all(60));
      expect(await generationsOf(name)).toContainEqual(expect.objectContaining({ number: 1, whole: true }));
      await index.settled();
      refused = door.end();
      const again = openMatchIndex(db, name);
      expect(await foundBy(again)).toEqual(all(60));
      await again.settled();
      expect(await generationsOf(name)).toMatchObject([{ number: 2, whole: true }]);
      expect(await foundBy(again)).toEqual(all(60));
    }
    expect(stops).toBeGreaterThan(2);
  });

  it.each([0, 1, 2, 3])('loses nothing when the disk is full after %i writes', async (writes) => {
    const db = testLibrary();
    const { index, name } = freshIndex(db);
    await save(db, all(20));
    await index.open();
    await index.settled();
    await save(db, all(40));
    await db.articles.clear();
    const door = refuseWrites(name, writes);
    await expect(index.open()).rejects.toThrow(/full/u);
    const answered = await openMatchLibrary(db, index);
    door.end();
    expect(answered.size).toBe(40);
    expect(await foundBy(index)).toEqual(all(40));
  });

  it('keeps a large segment as a file, and its ids apart', async () => {
    const db = testLibrary();
    const texts = Array.from({ length: 3600 }, () => generator.quotation('fresh'));
    await saveTexts(db, new Map(texts.map((exact, i) => [`m${i}`, exact])));
    const { index, name } = freshIndex(db);
    await index.open();
    index.close();
    await withSegments(name, async (table) => {
      const [row] = await table.toArray();
      expect(row).toMatchObject({ bytes: expect.any(Blob) });
      expect(row).not.toHaveProperty('own');
    });
    const asked = texts.filter((text) => text.split(' ').length > 14).slice(0, 20);
    const found = await matchQuotations(
      asked.map((words) => ({ words })),
      await openMatchIndex(db, name).open(),
    );
    expect(found.map(([match]) => match?.statement.words)).toEqual(asked);
    const isFile = async () => {
      const sums: number[] = [];
      await withSegments(name, (table) =>
        table.each(({ bytes }: { bytes: Blob }) => void sums.push(bytes.size)),
      );
      return sums;
    };
    const [size = 0] = await isFile();
    await withSegments(name, (table) =>
      table.toCollection().modify((row: { bytes: Blob }) => {
        row.bytes = row.bytes.slice(0, size - 4);
      }),
    );
    const damaged = openMatchIndex(db, name);
    const [match] = await matchQuotations([{ words: asked[0] ?? '' }], await damaged.open());
    expect(match?.[0]?.statement.words).toBe(asked[0]);
    expect(await isFile()).toEqual([size]);
  });

  it('answers after any history what an index built at once answers', async () => {
    const step = fc.oneof(
      fc.record({ add: fc.uniqueArray(fc.nat(TEXTS.length - 1), { maxLength: 12 }) }),
      fc.record({ remove: fc.uniqueArray(fc.nat(TEXTS.length - 1), { maxLength: 6 }) }),
      fc.constant({ open: true }),
      fc.constant({ settle: true }),
      fc.record({ stopAfter: fc.nat(6) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const db = testLibrary();
        const first = freshIndex(db);
        let { index } = first;
        for (const one of steps) {
          if ('add' in one) await save(db, one.add);
          else if ('remove' in one) await db.annotations.bulkDelete(one.remove.map((i) => `n${i}`));
          else if ('open' in one) await index.open();
          else if ('settle' in one) await index.settled();
          else index = await stopped(db, index, first.name, one.stopAfter);
        }
        const stored = (await db.annotations.toCollection().primaryKeys()).map((id) => Number(id.slice(1)));
        expect(await foundBy(index)).toEqual(stored.sort((a, b) => a - b));
        expect(await foundBy(freshIndex(db).index)).toEqual(stored);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Another worker's index, after one that was stopped when it had written so much. */
async function stopped(db: Database, index: MatchIndex, name: string, writes: number): Promise<MatchIndex> {
  const door = refuseWrites(name, writes);
  await index.open().catch(() => undefined);
  await index.settled();
  door.end();
  index.close();
  return openMatchIndex(db, name);
}

/** Lets so many more writes into a database and then refuses all, as for a stopped worker or a full disk. */
function refuseWrites(database: string, allowed: number): { readonly end: () => boolean } {
  const { add, put, clear, delete: remove } = IDBObjectStore.prototype;
  let left = allowed;
  // biome-ignore lint/suspicious/noExplicitAny: any of four methods
  const counted = (write: any) =>
    function (this: IDBObjectStore, ...values: unknown[]) {
      if (this.transaction.db.name === database && left-- <= 0)
        throw new DOMException('the disk is full', 'QuotaExceededError');
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

function changed(bytes: ArrayBuffer, at: number): ArrayBuffer {
  const copy = new Uint8Array(bytes.slice(0));
  copy[at] = (copy[at] ?? 0) ^ 4;
  return copy.buffer;
}
