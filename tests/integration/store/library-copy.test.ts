import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readAgain } from '@/entrypoints/background/read-again';
import type { LibraryRecord } from '@/lib/exchange/library-file';
import { saveAnnotation } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { readLibrary, restoreRecords } from '@/lib/store/library-copy';
import { putArticle } from '@/lib/store/put-article';
import { countOutdated } from '@/lib/store/rebuild-articles';
import { createLink, decideRelation } from '@/lib/store/relation-decisions';
import { decideSameness } from '@/lib/store/sameness';
import { readState, writeState } from '@/lib/store/seed-records';
import { contentOf, seedRecords, testLibrary } from '@/tests/support/library';

const RECORDS = seedRecords();
const [relation] = RECORDS.relations;
const [first, second, third] = RECORDS.quotations.filter((q) => q.kind === 'direct');
if (relation === undefined || first === undefined || second === undefined || third === undefined)
  throw new Error('the seed has changed');

const DRAFT = {
  exact: '“The ferry will sail on Sunday whatever the weather does.”',
  prefix: '',
  suffix: '',
  url: 'https://harbour.example/ferry-news',
  before: '',
  after: '',
  note: 'Compare with May.',
  tags: ['ferry'],
};

/** A library with something of everything that a person writes or decides. */
async function written(): Promise<Database> {
  const db = testLibrary();
  await putArticle(db, RECORDS);
  await saveAnnotation(db, DRAFT, 2_000);
  await decideRelation(db, relation?.id ?? '', { state: 'rejected' }, 3_000);
  const link = { fromId: first?.id ?? '', toId: third?.id ?? '', type: 'qualifies', why: 'Mine.' } as const;
  await createLink(db, link, 4_000);
  await decideSameness(db, [first?.id ?? '', second?.id ?? ''], 'same', 5_000);
  return db;
}

async function recordsOf(db: Database): Promise<LibraryRecord[]> {
  const records: LibraryRecord[] = [];
  for await (const record of readLibrary(db)) records.push(record);
  return records;
}

describe('a copy of the library', () => {
  it('put back into an empty one is the same library, once its articles were read', async () => {
    const db = await written();
    const records = await recordsOf(db);
    expect(records.flatMap((record) => Object.keys(record))).toEqual([
      'article',
      'annotation',
      'decision',
      'link',
      'sameness',
    ]);
    const other = testLibrary();
    expect(await restoreRecords(other, records)).toEqual({ ok: true, value: { taken: 5, known: 0 } });
    expect(await readAgain(other)).toEqual({ ok: true, value: 1 });
    expect(await contentOf(other)).toEqual(await contentOf(db));
  });

  it('put back where everything still is changes nothing', async () => {
    const db = await written();
    const before = await contentOf(db);
    expect(await restoreRecords(db, await recordsOf(db))).toEqual({
      ok: true,
      value: { taken: 0, known: 5 },
    });
    expect(await contentOf(db)).toEqual(before);
  });

  it('does not undo what was written or decided later', async () => {
    const db = await written();
    const records = await recordsOf(db);
    await decideRelation(db, relation?.id ?? '', { state: 'confirmed' }, 9_000);
    await decideSameness(db, [first?.id ?? '', second?.id ?? ''], 'different', 9_000);
    const before = await contentOf(db);
    await restoreRecords(db, records);
    expect(await contentOf(db)).toEqual(before);
  });

  it('is read at the next start when the worker stopped before it was', async () => {
    const db = testLibrary();
    await writeState(db, 'seeds', 'all taken in');
    await restoreRecords(db, await recordsOf(await written()));
    expect(await readState(db, 'seeds')).toBeUndefined();
    expect(await countOutdated(db, RECORDS.article.engineVersion)).toBe(1);
  });

  it('is read in parts', async () => {
    const db = testLibrary();
    const records = await recordsOf(await written());
    const copies = records.flatMap((record): LibraryRecord[] =>
      'article' in record
        ? ['a', 'b', 'c'].map((name) => ({
            article: { ...record.article, url: `https://${name}.example/` },
          }))
        : [],
    );
    await restoreRecords(db, copies);
    expect(await readAgain(db, 2)).toEqual({ ok: true, value: 2 });
    expect(await countOutdated(db, RECORDS.article.engineVersion)).toBe(1);
    expect(await readAgain(db, 2)).toEqual({ ok: true, value: 1 });
    expect(await countOutdated(db, RECORDS.article.engineVersion)).toBe(0);
  });
});
