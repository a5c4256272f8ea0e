import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { OPPOSING_TYPES } from '@/lib/model/relation';
import { editAnnotation, listAnnotations, saveAnnotation } from '@/lib/store/annotations';
import { countArticles, readArticlePage, readText } from '@/lib/store/article-page';
import { countLibrary, countRelations, listArticles } from '@/lib/store/library-lists';
import { readAllStatements } from '@/lib/store/library-statements';
import { putArticle } from '@/lib/store/put-article';
import { decideRelation } from '@/lib/store/relation-decisions';
import { listAllSpeakers, readSpeaker } from '@/lib/store/speaker-lists';
import { documentOfPlainText } from '@/lib/text/document-text';
import { seedRecords, testLibrary } from '@/tests/support/library';

async function seeded() {
  const db = testLibrary();
  const records = seedRecords();
  await putArticle(db, records);
  return { db, records, id: records.article.id };
}

describe('an article’s page', () => {
  it('holds every statement in reading order, the disputes with their words, and the text', async () => {
    const { db, records, id } = await seeded();
    const page = await readArticlePage(db, id);
    expect(page?.statements.map(({ view }) => view.id)).toEqual(
      [...records.quotations].sort((a, b) => a.order - b.order).map((quotation) => quotation.id),
    );
    expect(page?.text).toBe(records.article.document.text);
    expect(page?.disputes).toHaveLength(records.disputes.length);
    for (const { words, sentence } of page?.disputes ?? []) expect(sentence).toContain(words);
    expect(page?.source.headline).toContain('Russian FM Disputes');
    expect(page?.source.urlAtWords).toBeUndefined();
  });

  it('says which statements are disputed, Kerry’s among them', async () => {
    const { db, id } = await seeded();
    const disputed = (await readArticlePage(db, id))?.statements.filter((statement) => statement.disputed);
    expect(disputed?.some(({ view }) => view.words.startsWith('I suggested to Foreign Minister'))).toBe(true);
  });

  it('is absent when the article is not there', async () => {
    const { db } = await seeded();
    expect(await readArticlePage(db, 'nothing')).toBeUndefined();
    expect(await readText(db, 'nothing')).toBeUndefined();
  });

  it('is counted in the list', async () => {
    const { db, records } = await seeded();
    const [row] = await countArticles(db, await listArticles(db));
    const statements = records.quotations.filter(({ kind }) => kind !== 'not-speech');
    expect(statements.length).toBeLessThan(records.quotations.length);
    expect(row?.quotations).toBe(statements.length);
    expect((await countLibrary(db)).quotations).toBe(statements.length);
  });

  it('counts a statement as disputed once, whatever opposes it, until all of that is rejected', async () => {
    const { db, records } = await seeded();
    const opposing = records.relations.filter(({ type }) => OPPOSING_TYPES.has(type));
    const opposed = new Set(opposing.map(({ toId }) => toId));
    expect(opposed.size).toBeLessThan(opposing.length);
    // The library's count and that of its only article.
    const counted = async () => [
      (await countLibrary(db)).disputed,
      (await countArticles(db, await listArticles(db)))[0]?.disputed,
    ];
    expect(await counted()).toEqual([opposed.size, opposed.size]);
    const several = opposing.find(({ toId }, i) => opposing.findIndex((one) => one.toId === toId) < i);
    const against = opposing.filter(({ toId }) => toId === several?.toId);
    const [first, ...others] = against;
    await decideRelation(db, first?.id ?? '', { state: 'rejected' }, 5_000);
    expect(await counted()).toEqual([opposed.size, opposed.size]);
    for (const { id } of others)
      await decideRelation(db, id, { state: 'confirmed', type: 'responds' }, 5_000);
    expect(await counted()).toEqual([opposed.size - 1, opposed.size - 1]);
    expect(await countRelations(db)).toBe(records.relations.length);
  });
});

describe('speakers', () => {
  it('are listed once each by name, with what they say', async () => {
    const { db, records } = await seeded();
    const { rows, total } = await listAllSpeakers(db);
    expect(total).toBe(new Set(records.speakers.map((speaker) => speaker.key)).size);
    expect(rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key).sort());
    const said = records.quotations.filter((quotation) => quotation.speakerId !== undefined).length;
    expect(rows.reduce((sum, { statements }) => sum + statements, 0)).toBe(said);
  });

  it('who said a thing together each have it, and are named together', async () => {
    const db = testLibrary();
    const text = 'Harbour news\n\n“We open the quay at nine,” said Ada Morrow and Peter Bell.';
    const source = {
      document: documentOfPlainText(text, 'en'),
      provenance: { origin: 'imported-file' },
    } as const;
    await putArticle(db, ingestArticle(source, 1_000));
    for (const key of ['ada morrow', 'peter bell']) {
      const { statements = [] } = (await readSpeaker(db, key)) ?? {};
      expect(statements.map(({ view }) => view.speaker.name)).toEqual(['Ada Morrow and Peter Bell']);
    }
    const { rows } = await listAllSpeakers(db);
    expect(rows.map(({ name, statements }) => [name, statements])).toEqual([
      ['Ada Morrow', 1],
      ['Peter Bell', 1],
    ]);
    expect((await readAllStatements(db)).map(({ speaker }) => speaker)).toEqual([
      'Ada Morrow and Peter Bell',
    ]);
  });

  it('come page by page', async () => {
    const { db } = await seeded();
    const all = await listAllSpeakers(db, 0, 100);
    const pages = [await listAllSpeakers(db, 0, 2), await listAllSpeakers(db, 2, 2)];
    expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows.slice(0, 4));
    expect((await listAllSpeakers(db, 0, 0)).total).toBe(all.total);
  });

  it('have a page with their statements; nobody has none', async () => {
    const { db } = await seeded();
    const { rows } = await listAllSpeakers(db);
    const kerry = rows.find(({ name }) => name === 'John Kerry');
    const page = await readSpeaker(db, kerry?.key ?? '');
    expect(page?.statements).toHaveLength(kerry?.statements ?? -1);
    expect(page?.statements.every(({ view }) => view.speaker.name === 'John Kerry')).toBe(true);
    expect(await readSpeaker(db, 'nobody')).toBeUndefined();
  });
});

it('an emptied speaker is removed from a saved quotation, and kept when it is not touched', async () => {
  const db = testLibrary();
  const draft = {
    exact: 'The ferry sails.',
    prefix: '',
    suffix: '',
    before: '',
    after: '',
    note: '',
    tags: [],
  };
  const saved = await saveAnnotation(db, { ...draft, speaker: 'Ada Lind' }, 1);
  if (!saved.ok) throw new Error(saved.problem.message);
  const { id } = saved.value.annotation;
  await editAnnotation(db, id, { note: 'Yes.' }, 2);
  expect((await listAnnotations(db))[0]?.speaker).toBe('Ada Lind');
  await editAnnotation(db, id, { speaker: '' }, 3);
  expect((await listAnnotations(db))[0]).not.toHaveProperty('speaker');
});
