import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readArticlePage } from '@/lib/store/article-page';
import type { Database } from '@/lib/store/database';
import { countRelations, listRelations, readStatement } from '@/lib/store/library-lists';
import { listHiddenLinks } from '@/lib/store/own-links';
import { deleteArticle, putArticle } from '@/lib/store/put-article';
import { rebuildArticles } from '@/lib/store/rebuild-articles';
import {
  createLink,
  decideRelation,
  deleteLink,
  restoreLink,
  undoDecision,
  undoLink,
} from '@/lib/store/relation-decisions';
import { contentOf, seedRecords, testLibrary } from '@/tests/support/library';

const RECORDS = seedRecords();
const KERRY = RECORDS.quotations.find((q) => q.words.startsWith('I suggested to Foreign Minister'));
const DENIAL = RECORDS.quotations.find((q) => q.words.startsWith('We did not agree to exchange'));
if (KERRY === undefined || DENIAL === undefined) throw new Error('the seed has changed');
const LINK = RECORDS.relations.find((r) => r.fromId === DENIAL.id && r.toId === KERRY.id);
if (LINK === undefined) throw new Error('the denial is not linked');
const kerryId = KERRY.id;
const denialId = DENIAL.id;
const linkId = LINK.id;
const linkRule = LINK.rule;

async function library(): Promise<Database> {
  const db = testLibrary();
  await putArticle(db, RECORDS);
  return db;
}

/** Who stands against Kerry's statement, as the card would show it. */
async function against(db: Database): Promise<string[]> {
  const page = await readStatement(db, kerryId);
  return (page?.counters ?? []).filter((c) => c.direction === 'against').map((c) => c.statement.id);
}

/** What the engines do when they change: the same article, read again. */
async function readAgain(db: Database): Promise<void> {
  await rebuildArticles(db, 2_000, (article) => ({
    ...RECORDS,
    article: { ...article, engineVersion: 2_000 },
  }));
}

describe('decisions on relations', () => {
  it('a suggested denial is shown', async () => {
    expect(await against(await library())).toContain(denialId);
  });

  it('a rejected one is not, nor after the engines read the article again', async () => {
    const db = await library();
    await decideRelation(db, linkId, { state: 'rejected' }, 5_000);
    expect(await against(db)).not.toContain(denialId);
    await readAgain(db);
    expect(await against(db)).not.toContain(denialId);
  });

  it('a rejected one stays rejected in a copy of the article from another address', async () => {
    const db = await library();
    await decideRelation(db, linkId, { state: 'rejected' }, 5_000);
    await deleteArticle(db, RECORDS.article.id);
    await putArticle(db, RECORDS);
    expect(await against(db)).not.toContain(denialId);
  });

  it('undo brings back what stood before', async () => {
    const db = await library();
    const first = await decideRelation(db, linkId, { state: 'confirmed', type: 'disputes' }, 5_000);
    const second = await decideRelation(db, linkId, { state: 'rejected' }, 6_000);
    if (!first.ok || !second.ok) throw new Error('not decided');
    await undoDecision(db, second.value);
    expect(await db.decisions.toArray()).toMatchObject([{ state: 'confirmed', type: 'disputes' }]);
    await undoDecision(db, first.value);
    expect(await db.decisions.count()).toBe(0);
  });

  it('a person may call it something else or turn it round', async () => {
    const db = await library();
    await decideRelation(db, linkId, { state: 'confirmed', type: 'corrects', swapped: true }, 5_000);
    const page = await readStatement(db, kerryId);
    const counter = page?.counters.find((c) => c.relationId === linkId);
    expect(counter).toMatchObject({ type: 'corrects', direction: 'answers' });
  });

  it('lists rejected ones with their decision, so that they can be taken back', async () => {
    const db = await library();
    await decideRelation(db, linkId, { state: 'rejected' }, 5_000);
    const entry = (await listRelations(db)).find((e) => e.relation.id === linkId);
    expect(entry?.decision?.state).toBe('rejected');
    expect(entry?.from.id).toBe(denialId);
  });

  it('a rule that was rejected in most of its last thirty cases is no longer shown by itself', async () => {
    const db = await library();
    const decided = (n: number, state: 'confirmed' | 'rejected') =>
      Array.from({ length: n }, (_, i) => ({ key: `${state} ${i}`, state, rule: linkRule, at: i }));
    await db.decisions.bulkPut([...decided(10, 'confirmed'), ...decided(20, 'rejected')]);
    expect(await against(db)).not.toContain(denialId);
    await decideRelation(db, linkId, { state: 'confirmed' }, 5_000);
    expect(await against(db)).toContain(denialId);
  });

  it('says so when the relation is gone', async () => {
    const decided = await decideRelation(testLibrary(), linkId, { state: 'rejected' }, 5_000);
    expect(decided).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});

describe("a person's own links", () => {
  const draft = { fromId: kerryId, toId: denialId, type: 'responds', why: 'He came back to it.' } as const;

  it('are shown, survive a rebuild, and can be removed with undo', async () => {
    const db = await library();
    const made = await createLink(db, draft, 5_000);
    if (!made.ok) throw new Error('not made');
    const shown = async () => (await listRelations(db)).some((e) => e.relation.id === made.value.link.id);
    await readAgain(db);
    expect(await shown()).toBe(true);
    const removed = await deleteLink(db, made.value.link.id);
    expect(await shown()).toBe(false);
    if (!removed.ok) throw new Error('not removed');
    await restoreLink(db, removed.value);
    expect(await shown()).toBe(true);
  });

  it('are shown as the reader’s own; making one again replaces it, and undo brings back what was', async () => {
    const db = await library();
    const shown = async () => {
      const page = await readStatement(db, denialId);
      return page?.counters.filter((c) => c.byReader === true).map((c) => [c.direction, c.type]);
    };
    const first = await createLink(db, draft, 5_000);
    expect(await shown()).toEqual([['against', 'responds']]);
    const second = await createLink(db, { ...draft, type: 'disputes' }, 6_000);
    expect(await shown()).toEqual([['against', 'disputes']]);
    if (!first.ok || !second.ok) throw new Error('not made');
    await undoLink(db, second.value);
    expect(await shown()).toEqual([['against', 'responds']]);
    await undoLink(db, first.value);
    expect(await shown()).toEqual([]);
    expect(await deleteLink(db, first.value.link.id)).toMatchObject({ ok: false });
  });

  it('are kept, and not shown, while one end is missing', async () => {
    const db = await library();
    await createLink(db, draft, 5_000);
    expect(await readArticlePage(db, RECORDS.article.id)).toMatchObject({ ownLinks: 1 });
    const before = await countRelations(db);
    await deleteArticle(db, RECORDS.article.id);
    expect(await listRelations(db)).toEqual([]);
    expect(await countRelations(db)).toBe(0);
    expect(await listHiddenLinks(db)).toHaveLength(1);
    await putArticle(db, RECORDS);
    expect(await countRelations(db)).toBe(before);
    expect(await listHiddenLinks(db)).toEqual([]);
  });

  const said = (id: string) => RECORDS.quotations.find((one) => one.id === id)?.words ?? 'nothing';

  it('keep the words of their statements when the article goes, and lose them with the link', async () => {
    const db = await library();
    const made = await createLink(db, draft, 5_000);
    if (!made.ok) throw new Error('not made');
    await deleteArticle(db, RECORDS.article.id);
    expect(await listHiddenLinks(db)).toMatchObject([
      {
        link: { id: made.value.link.id, type: 'responds' },
        from: { words: said(kerryId), speaker: 'John Kerry', headline: RECORDS.article.headline },
        to: { words: said(denialId), kind: 'direct' },
      },
    ]);
    await deleteLink(db, made.value.link.id);
    expect(JSON.stringify(await contentOf(db))).not.toContain(said(kerryId));
  });

  it('that were made before words were kept get them when the article goes', async () => {
    const db = await library();
    const made = await createLink(db, draft, 5_000);
    if (!made.ok) throw new Error('not made');
    const { ends: _, ...older } = made.value.link;
    await db.links.put(older);
    await deleteArticle(db, RECORDS.article.id);
    expect(await listHiddenLinks(db)).toMatchObject([
      { from: { words: said(kerryId) }, to: { words: said(denialId) } },
    ]);
  });

  it('with an end that was never known show the other', async () => {
    const db = await library();
    const made = await createLink(db, draft, 5_000);
    if (!made.ok) throw new Error('not made');
    const { ends: _, ...older } = made.value.link;
    await db.links.put({ ...older, toId: 'gone before' });
    const [hidden, ...others] = await listHiddenLinks(db);
    expect(others).toEqual([]);
    expect(hidden?.from?.words).toBe(said(kerryId));
    expect(hidden?.to).toBeUndefined();
  });

  it.each([
    ['a statement with itself', { ...draft, toId: kerryId }, 'invalid'],
    ['with a statement that is not there', { ...draft, toId: 'nowhere' }, 'not-found'],
  ])('are refused: %s', async (_, link, code) => {
    expect(await createLink(await library(), link, 5_000)).toMatchObject({ ok: false, problem: { code } });
  });
});
