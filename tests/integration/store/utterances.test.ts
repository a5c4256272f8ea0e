import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { exportAnnotations } from '@/lib/exchange/export-annotations';
import { parseSameness } from '@/lib/exchange/parse-sameness';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import type { ArticleRecords } from '@/lib/model/records';
import {
  deleteAnnotation,
  importAnnotations,
  restoreAnnotation,
  saveAnnotation,
} from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { deleteArticle, putArticle } from '@/lib/store/put-article';
import { rebuildArticles } from '@/lib/store/rebuild-articles';
import { decideSameness, listSameness, undoSameness } from '@/lib/store/sameness';
import { groupMissing } from '@/lib/store/utterances';
import { documentOfPlainText } from '@/lib/text/document-text';
import { testLibrary } from '@/tests/support/library';

const WHOLE =
  'The old dam above Torrel will be repaired before the winter storms reach the valley, and every farmer will get a letter';
const CUT = 'repaired before the winter storms reach the valley';
const OTHER = 'Nobody on this council has ever seen the contract that the harbour company signed';

/** An article of one outlet with one quotation, printed that day. */
function article(outlet: string, words: string, published = '2025-03-01'): ArticleRecords {
  return ingestArticle(
    {
      document: documentOfPlainText(
        `${outlet} reports\n\n“${words},” Mayor Ida Holm told the council in Torrel.`,
      ),
      outlet,
      published: { value: published },
      provenance: { origin: 'saved-page' },
    },
    1_000,
  );
}

const LEDGER = article('The Ledger', WHOLE);
const COURIER = article('The Courier', CUT, '2025-03-02');
const POST = article('The Post', OTHER);
const ALL = [LEDGER, COURIER, POST];
const idOf = ({ quotations }: ArticleRecords): string => quotations[0]?.id ?? '';
const [ledger, courier, post] = [idOf(LEDGER), idOf(COURIER), idOf(POST)];
const DRAFT = { prefix: '', suffix: '', before: '', after: '', note: '', tags: [] };

async function library(records: readonly ArticleRecords[] = ALL): Promise<Database> {
  const db = testLibrary();
  for (const one of records) await putArticle(db, one);
  return db;
}

/** Utterances as lists of ids, in order. */
async function utterancesOf(db: Database): Promise<string[][]> {
  const groups = new Map<string, string[]>();
  for (const { id, utteranceId } of await db.members.toArray())
    groups.set(utteranceId, [...(groups.get(utteranceId) ?? []), id].sort());
  return [...groups.values()].sort();
}

const sorted = (...groups: readonly (readonly string[])[]) => groups.map((group) => [...group].sort()).sort();

/** What the engines do when they change: every article read again. */
async function readAgain(db: Database): Promise<void> {
  await rebuildArticles(db, 2_000, (head) => {
    const records = ALL.find((one) => one.article.id === head.id) ?? LEDGER;
    return { ...records, article: { ...head, engineVersion: 2_000 } };
  });
}

describe('utterances of a library', () => {
  it('are the same in whatever order articles come, and after one is taken out and in', async () => {
    const expected = sorted([ledger, courier], [post]);
    for (const order of [ALL, [...ALL].reverse(), [COURIER, POST, LEDGER]]) {
      const db = await library(order);
      expect(await utterancesOf(db)).toEqual(expected);
      await deleteArticle(db, LEDGER.article.id);
      expect(await utterancesOf(db)).toEqual(sorted([courier], [post]));
      await putArticle(db, LEDGER);
      expect(await utterancesOf(db)).toEqual(expected);
    }
  });

  it('hold no unnamed and no uncertain speaker against a named one', async () => {
    const unnamed = {
      ...COURIER,
      speakers: COURIER.speakers.map((s) => ({ ...s, name: 'a town official', kind: 'unnamed' as const })),
    };
    const unsure = {
      ...COURIER,
      speakers: COURIER.speakers.map((s) => ({ ...s, name: 'Jon Beck' })),
      quotations: COURIER.quotations.map((q) => ({ ...q, confidence: 'low' as const })),
    };
    const other = { ...unsure, quotations: COURIER.quotations };
    expect(await utterancesOf(await library([LEDGER, unnamed]))).toEqual(sorted([ledger, courier]));
    expect(await utterancesOf(await library([LEDGER, unsure]))).toEqual(sorted([ledger, courier]));
    expect(await utterancesOf(await library([LEDGER, other]))).toEqual(sorted([ledger], [courier]));
  });

  it('take in a saved quotation, and let it go', async () => {
    const db = await library([LEDGER]);
    const saved = await saveAnnotation(db, { ...DRAFT, exact: CUT, speaker: 'Ida Holm' }, 5);
    if (!saved.ok) throw new Error(saved.problem.message);
    const { annotation } = saved.value;
    expect(await utterancesOf(db)).toEqual(sorted([ledger, annotation.id]));
    await deleteAnnotation(db, annotation.id);
    expect(await utterancesOf(db)).toEqual([[ledger]]);
    await restoreAnnotation(db, annotation);
    expect(await utterancesOf(db)).toEqual(sorted([ledger, annotation.id]));
  });

  it('obey a split for ever: after a rebuild, and when the article is taken out and in', async () => {
    const db = await library();
    expect(await decideSameness(db, [ledger, courier], 'different', 10)).toMatchObject({ ok: true });
    const parted = sorted([ledger], [courier], [post]);
    expect(await utterancesOf(db)).toEqual(parted);
    await readAgain(db);
    expect(await utterancesOf(db)).toEqual(parted);
    await deleteArticle(db, COURIER.article.id);
    await putArticle(db, COURIER);
    expect(await utterancesOf(db)).toEqual(parted);
  });

  it('obey a merge in the same way, and take it back', async () => {
    const db = await library();
    const merged = await decideSameness(db, [courier, post], 'same', 10);
    if (!merged.ok) throw new Error(merged.problem.message);
    expect(await utterancesOf(db)).toEqual(sorted([ledger, courier, post]));
    await readAgain(db);
    await deleteArticle(db, POST.article.id);
    await putArticle(db, POST);
    expect(await utterancesOf(db)).toEqual(sorted([ledger, courier, post]));
    await undoSameness(db, merged.value);
    expect(await utterancesOf(db)).toEqual(sorted([ledger, courier], [post]));
    expect(await db.sameness.count()).toBe(0);
  });

  it('take back the later of two decisions to the earlier', async () => {
    const db = await library();
    await decideSameness(db, [ledger, courier], 'different', 10);
    const second = await decideSameness(db, [courier, ledger], 'same', 20);
    if (!second.ok) throw new Error(second.problem.message);
    expect(await utterancesOf(db)).toEqual(sorted([ledger, courier], [post]));
    await undoSameness(db, second.value);
    expect(await utterancesOf(db)).toEqual(sorted([ledger], [courier], [post]));
  });

  it('are made anew for a library that has none, step by step, with what a person decided', async () => {
    const db = await library();
    await decideSameness(db, [courier, post], 'same', 10);
    const before = await db.members.toArray();
    await db.members.clear();
    expect(await groupMissing(db)).toEqual({ ok: true, value: 3 });
    expect(await db.members.toArray()).toEqual(before);
    expect(await groupMissing(db)).toEqual({ ok: true, value: 0 });
  });

  it('obey in another library what a person decided in this one', async () => {
    const db = await library();
    const file = async () => JSON.stringify(exportAnnotations([], await listSameness(db)));
    await decideSameness(db, [courier, post], 'same', 10);
    const old = parseSameness(await file());
    await decideSameness(db, [ledger, courier], 'different', 20);
    const latest = parseSameness(await file());
    if (!old.ok || !latest.ok) throw new Error('the file cannot be read');
    const other = await library([COURIER, POST]);
    expect(await importAnnotations(other, [], latest.value)).toMatchObject({ ok: true });
    expect(await utterancesOf(other)).toEqual(sorted([courier, post]));
    // What the file says of an article that comes later holds for it too.
    await putArticle(other, LEDGER);
    expect(await utterancesOf(other)).toEqual(await utterancesOf(db));
    await importAnnotations(other, [], old.value);
    expect(await listSameness(other)).toEqual(latest.value);
  });

  it('refuse a decision on what is not there', async () => {
    const db = await library();
    const refused = await decideSameness(db, [ledger, 'gone'], 'same', 1);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(await db.sameness.count()).toBe(0);
  });
});
