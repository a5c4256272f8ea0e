import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SeenLibrary } from '@/lib/model/own-work';
import { deleteAnnotation, saveAnnotation } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { type LibraryMemory, noteLibrary } from '@/lib/store/note-library';
import { countOwnWork, countOwnWorkSince } from '@/lib/store/own-work';
import { putArticle } from '@/lib/store/put-article';
import { createLink, decideRelation } from '@/lib/store/relation-decisions';
import { markSeedTaken } from '@/lib/store/seed-records';
import { wipeLibrary } from '@/lib/store/wipe-library';
import { seedRecords, testLibrary } from '@/tests/support/library';

const SEED = seedRecords();
const [first, , third] = SEED.quotations.filter(({ kind }) => kind === 'direct');
if (first === undefined || third === undefined) throw new Error('the seed has changed');

/** A copy of the article that a reader saved, at this time. */
const saved = (at: number) => {
  const id = `saved at ${at}`;
  const article = { ...SEED.article, id, addedAt: at, provenance: { origin: 'saved-page' as const } };
  return { article, speakers: [], quotations: [], relations: [], disputes: [] };
};

const DRAFT = {
  exact: 'The ferry sails.',
  prefix: '',
  suffix: '',
  before: '',
  after: '',
  note: '',
  tags: [],
};

/** What stays when the database goes. */
let kept: { seen?: SeenLibrary; loss?: SeenLibrary };
const memory: LibraryMemory = {
  seen: async () => kept.seen,
  keepSeen: async (seen) => void Object.assign(kept, { seen }),
  keepLoss: async (loss) => void Object.assign(kept, { loss }),
};
beforeEach(() => {
  kept = {};
});

/** A library with the seed, an article, a saved quotation, a decision and a link. */
async function worked(): Promise<Database> {
  const db = testLibrary();
  await putArticle(db, SEED);
  await markSeedTaken(db, { file: 'seed.txt', digest: 'one', articleId: SEED.article.id });
  await putArticle(db, saved(2_000));
  await saveAnnotation(db, DRAFT, 3_000);
  await decideRelation(db, SEED.relations[0]?.id ?? '', { state: 'confirmed' }, 4_000);
  await createLink(db, { fromId: first?.id ?? '', toId: third?.id ?? '', type: 'responds', why: '' }, 5_000);
  return db;
}

describe('what is one’s own in the library', () => {
  it('is counted without what came with On Record', async () => {
    expect(await countOwnWork(await worked())).toEqual({ articles: 1, saved: 1, decisions: 2 });
    expect(await countOwnWork(testLibrary())).toEqual({ articles: 0, saved: 0, decisions: 0 });
  });

  it('is counted from a moment on', async () => {
    const db = await worked();
    const since = (at: number) => countOwnWorkSince(db, at);
    expect(await since(0)).toEqual({ articles: 1, saved: 1, decisions: 2 });
    expect(await since(2_000)).toEqual({ articles: 0, saved: 1, decisions: 2 });
    expect(await since(4_000)).toEqual({ articles: 0, saved: 0, decisions: 1 });
    expect(await since(5_000)).toEqual({ articles: 0, saved: 0, decisions: 0 });
  });
});

describe('a library that is noted', () => {
  it('was not lost when it is new, when it grew, and when its reader deleted or emptied it', async () => {
    const db = testLibrary();
    await noteLibrary(db, memory, 1);
    await saveAnnotation(db, DRAFT, 2);
    await noteLibrary(db, memory, 3);
    expect(kept.seen).toEqual({ work: { articles: 0, saved: 1, decisions: 0 }, at: 3 });
    const [annotation] = await db.annotations.toArray();
    await deleteAnnotation(db, annotation?.id ?? '');
    await noteLibrary(db, memory, 4);
    await saveAnnotation(db, DRAFT, 5);
    await noteLibrary(db, memory, 6);
    await wipeLibrary(db, 'no index');
    await noteLibrary(db, memory, 7);
    expect(kept).toEqual({ seen: { work: { articles: 0, saved: 0, decisions: 0 }, at: 7 } });
  });

  it('was lost when another is in its place; what it held stays told, and is told once', async () => {
    await noteLibrary(await worked(), memory, 1);
    const held = { work: { articles: 1, saved: 1, decisions: 2 }, at: 1 };
    const empty = testLibrary();
    await noteLibrary(empty, memory, 2);
    expect(kept.loss).toEqual(held);
    delete kept.loss;
    await noteLibrary(empty, memory, 3);
    expect(kept.loss).toBeUndefined();
    expect(kept.seen?.work).toEqual({ articles: 0, saved: 0, decisions: 0 });
  });

  it('was not lost when nothing of one’s own was in it', async () => {
    const db = testLibrary();
    await putArticle(db, SEED);
    await markSeedTaken(db, { file: 'seed.txt', digest: 'one', articleId: SEED.article.id });
    await noteLibrary(db, memory, 1);
    await noteLibrary(testLibrary(), memory, 2);
    expect(kept.loss).toBeUndefined();
  });

  it('that was lost is found out again when the finding was cut off', async () => {
    await noteLibrary(await worked(), memory, 1);
    const empty = testLibrary();
    const full = { ...memory, keepLoss: () => Promise.reject(new Error('stopped')) };
    await expect(noteLibrary(empty, full, 2)).rejects.toThrow('stopped');
    await noteLibrary(empty, memory, 3);
    expect(kept.loss?.work.saved).toBe(1);
  });

  it('is not written down again while it stays the same', async () => {
    const db = await worked();
    await noteLibrary(db, memory, 1);
    await noteLibrary(db, memory, 2);
    expect(kept.seen?.at).toBe(1);
  });
});
