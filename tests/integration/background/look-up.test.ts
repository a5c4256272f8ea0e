import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { lookUp } from '@/entrypoints/background/look-up';
import { openMatchLibrary } from '@/entrypoints/background/match-library';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import type { PrintedQuotation } from '@/lib/messages/protocol';
import type { CounterView, MatchView } from '@/lib/model/views';
import { saveAnnotation } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { findVersions } from '@/lib/store/find-versions';
import { readStatement } from '@/lib/store/library-lists';
import { openMatchIndex } from '@/lib/store/match-index';
import { deleteArticle, putArticle } from '@/lib/store/put-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { seedRecords, testLibrary } from '@/tests/support/library';

const PAGE = { url: 'https://ledger.example/talks', title: 'After the talks', published: '2014-10-29' };

/** What the seeded article's speakers said, as other outlets print it. */
const KERRY =
  'I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation with respect to ISIL and other counterterrorism challenges of the region, and we agreed to do so.';
const KERRY_SHORTENED =
  'I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation with respect to ISIL … and we agreed to do so.';
const DENIAL_WITHOUT_NOT =
  'We did agree to exchange information within the framework of the U.S.-led coalition against the Islamic State, and neither did we agree that Russia would send its instructors to train the Iraqi army.';

function printed(words: string, speaker?: string): PrintedQuotation {
  const said = { kind: 'direct', words, confidence: 'high', before: '', after: '' } as const;
  return speaker === undefined ? said : { ...said, speaker };
}

async function ask(db: Database, ...quotations: PrintedQuotation[]): Promise<readonly (MatchView | null)[]> {
  const index = openMatchIndex(db, `${db.name} index`);
  const { matches } = await lookUp(db, await openMatchLibrary(db, index), { page: PAGE, quotations });
  index.close();
  return matches;
}

async function seeded(): Promise<Database> {
  const db = testLibrary();
  await putArticle(db, seedRecords());
  return db;
}

describe('a page asks for its quotations', () => {
  it('finds words that are printed as recorded, with who disputes them and why', async () => {
    const [match] = await ask(await seeded(), printed(KERRY, 'John Kerry'));
    expect(match).toMatchObject({
      verdict: 'verbatim',
      speakerDiffers: false,
      disputed: true,
      statement: {
        kind: 'direct',
        speaker: { name: 'John Kerry' },
        said: { from: '2014-10-14', to: '2014-10-14' },
        source: { byline: 'Patrick Goodenough', origin: 'seed' },
      },
    });
    expect(match?.statement.before).toContain('Afterwards, Kerry told reporters,');
    expect(match?.statement.source.url).toBeUndefined();
    const denial = match?.counters.find((c) => c.statement.words.startsWith('We did not agree to exchange'));
    expect(denial).toMatchObject({
      type: 'denies',
      direction: 'against',
      scopeShift: 'narrower',
      statement: { kind: 'direct', speaker: { name: 'Sergei Lavrov' } },
    });
    for (const { text, sentence } of denial?.evidence ?? []) expect(sentence).toContain(text);
    expect(match?.counters.map((c) => c.statement.kind)).toContain('indirect');
  });

  it('marks every quotation on the article’s own page, the shortest too, whenever it was published', async () => {
    const db = await seeded();
    const quoted = seedRecords().quotations.filter((q) => q.kind === 'direct' || q.kind === 'mixed');
    const library = await openMatchLibrary(db, undefined);
    const statements = await library.statements(quoted.map(({ id }) => id));
    const asPrinted = statements.flatMap((one) =>
      one === undefined ? [] : [{ ...printed(one.words, one.speaker), before: one.before, after: one.after }],
    );
    expect(asPrinted.map(({ words }) => words)).toContain('constructive.');
    const found = await ask(db, ...asPrinted);
    expect(asPrinted.filter((_, i) => found[i] == null).map(({ words }) => words)).toEqual([]);
  });

  it('tells what was cut', async () => {
    const [match] = await ask(await seeded(), printed(KERRY_SHORTENED, 'Kerry'));
    expect(match).toMatchObject({
      verdict: 'shortened',
      speakerDiffers: false,
      difference: { marked: true },
    });
  });

  it('tells that a “not” is missing and what the denial answers', async () => {
    const [match] = await ask(await seeded(), printed(DENIAL_WITHOUT_NOT, 'Sergei Lavrov'));
    expect(match?.verdict).toBe('edited');
    expect(match?.difference.flags).toContainEqual(
      expect.objectContaining({ what: 'negation', change: 'lost' }),
    );
    expect(match?.counters.some((c) => c.direction === 'answers' && c.statement.words === KERRY)).toBe(true);
  });

  it('tells that the page names another speaker', async () => {
    const [match] = await ask(await seeded(), printed(KERRY, 'Ilse Brandt'));
    expect(match).toMatchObject({
      verdict: 'verbatim',
      speakerDiffers: true,
      printed: { speaker: 'Ilse Brandt' },
      statement: { speaker: { name: 'John Kerry' } },
    });
  });

  it('does not hold a speaker against the library that the page’s reader is unsure of', async () => {
    const unsure = { ...printed(KERRY, 'Ilse Brandt'), confidence: 'low' } as const;
    const [match] = await ask(await seeded(), unsure);
    expect(match?.speakerDiffers).toBe(false);
  });

  it('finds nothing for words that are not in the library, in the order asked', async () => {
    const ferry = printed('The ferry will sail on Sunday whatever the weather does.', 'Ilse Brandt');
    const found = await ask(await seeded(), ferry, printed(KERRY), ferry);
    expect(found.map((match) => match?.verdict ?? null)).toEqual([null, 'verbatim', null]);
    expect(await ask(testLibrary(), ferry, ferry)).toEqual([null, null]);
  });

  it('takes a quotation apart that the page joined from two statements', async () => {
    const joined =
      'we intensify intelligence cooperation with respect to ISIL … neither did we agree that Russia would send its instructors';
    const [match] = await ask(await seeded(), printed(joined));
    expect(match?.verdict).toBe('merged');
    expect(match?.joinedFrom?.map(({ speaker }) => speaker.name)).toEqual(['John Kerry', 'Sergei Lavrov']);
  });

  it('knows the same words from several articles as one utterance', async () => {
    const db = await seeded();
    const records = seedRecords();
    const url = 'https://courier.example/a?id=1';
    const copy = { ...records.article, id: 'copy', url, outlet: 'The Courier' };
    const moved = <T extends { id: string }>(record: T): T => ({ ...record, id: `copy ${record.id}` });
    await putArticle(db, {
      article: copy,
      speakers: records.speakers.map((s) => ({ ...moved(s), articleId: 'copy' })),
      quotations: records.quotations.map((q) => ({
        ...moved(q),
        articleId: 'copy',
        ...(q.speakerId === undefined ? {} : { speakerId: `copy ${q.speakerId}` }),
      })),
      relations: [],
      disputes: [],
    });
    const [match] = await ask(db, printed(KERRY, 'John Kerry'));
    const outlets = [match?.statement.source, ...(match?.alsoIn ?? [])].map((source) => source?.outlet);
    expect(outlets.sort()).toEqual(['The Courier', undefined]);
    // The copy has no relations of its own; the seeded article's carry to it.
    expect(match?.disputed).toBe(true);
  });
});

describe('an excerpt of a disputed statement', () => {
  const EXCERPT =
    'the foreign minister indeed acknowledged their preparedness to help with respect to arms, weapons – they are doing that now and they already have provided some';
  const told = ({ statement, aboutUnprinted }: CounterView) => [statement.words.slice(0, 12), aboutUnprinted];

  it('has last what stands against words that are not printed, and what is said of the whole before it', async () => {
    const [match] = await ask(await seeded(), printed(EXCERPT, 'John Kerry'));
    expect(match?.verdict).toBe('shortened');
    expect(match?.counters.map(told)).toEqual([
      ['Not so on bo', undefined],
      ['We did not a', true],
    ]);
    expect(match?.disputed).toBe(true);
  });

  it('has no sign where nothing stands against what is printed', async () => {
    const db = await seeded();
    await db.relations.filter(({ rule }) => rule === 'points-back').delete();
    const [match, whole] = await ask(
      db,
      printed(EXCERPT, 'John Kerry'),
      printed(
        `We also agreed to explore whether Russia could do more to support Iraqi security forces, and ${EXCERPT}`,
      ),
    );
    expect(match).toMatchObject({ disputed: false, counters: [{ aboutUnprinted: true }] });
    expect(match?.mark.label).not.toContain('Disputed');
    expect(whole).toMatchObject({ disputed: true });
  });
});

describe('a page that is itself on record', () => {
  it('is known by headline, day and words where the record has no address', async () => {
    const db = await seeded();
    const [article] = await db.articles.toArray();
    const page = { ...PAGE, title: article?.headline ?? '', published: '2014-10-28' };
    const index = openMatchIndex(db, `${db.name} index`);
    const library = await openMatchLibrary(db, index);
    const on = async (at: typeof page, ...words: string[]) =>
      (await lookUp(db, library, { page: at, quotations: words.map((one) => printed(one)) })).matches.map(
        (match) => match?.fromThisPage,
      );
    expect(await on(page, KERRY)).toEqual(['whole']);
    expect(await on({ ...page, published: '2014-10-29' }, KERRY)).toEqual([undefined]);
    expect(await on({ ...page, title: 'Another headline' }, KERRY)).toEqual([undefined]);
    // The same headline over other words is another text.
    expect(await on(page, KERRY_SHORTENED, DENIAL_WITHOUT_NOT)).toEqual([undefined, undefined]);
    index.close();
  });

  /** The page's article, saved from it with what it prints. */
  async function save(db: Database, text: string): Promise<void> {
    const records = ingestArticle(
      {
        document: documentOfPlainText(text),
        url: PAGE.url,
        published: { value: PAGE.published },
        provenance: { origin: 'saved-page' },
      },
      2_000,
    );
    await putArticle(db, records);
  }

  it('still says what is missing and whose words they are, after it was saved too', async () => {
    const db = await seeded();
    const asked = [printed(DENIAL_WITHOUT_NOT, 'Sergei Lavrov'), printed(KERRY, 'Ilse Brandt')];
    const before = await ask(db, ...asked);
    await save(
      db,
      `After the talks\n\n“${DENIAL_WITHOUT_NOT}” Sergei Lavrov said.\n\n“${KERRY}” Ilse Brandt said.`,
    );
    const after = await ask(db, ...asked);
    const told = (match: MatchView | null) => [match?.verdict, match?.speakerDiffers, match?.statement.id];
    expect(after.map(told)).toEqual(before.map(told));
    expect(after.map((match) => match?.fromThisPage)).toEqual([undefined, undefined]);
    expect(after.flatMap((match) => match?.alsoIn.map(({ url }) => url))).not.toContain(PAGE.url);
  });

  it('says of words that nothing else has that they were recorded from it', async () => {
    const db = await seeded();
    const words = 'The ferry will sail on Sunday whatever the weather does to us.';
    await save(db, `After the talks\n\n“${words}” Ilse Brandt said.`);
    const [match] = await ask(db, printed(words, 'Ilse Brandt'));
    expect(match).toMatchObject({ verdict: 'verbatim', fromThisPage: 'whole' });
  });
});

describe('another translation of a denial on record', () => {
  const OTHER =
    'We never agreed to share information in the framework of the coalition led by the United States against the Islamic State, nor to dispatch Russian instructors for training the Iraqi army.';

  /** The other outlet's article in the library, beside the seeded one. It says nothing of a dispute. */
  async function withOther(words: string, speaker = 'Sergei Lavrov'): Promise<[Database, string]> {
    const db = await seeded();
    const records = ingestArticle(
      {
        document: documentOfPlainText(
          `Moscow tells it another way\n\n“${words}” Russian Foreign Minister ${speaker} said on Sunday.`,
        ),
        outlet: 'The Strait Observer',
        published: { value: '2014-10-27' },
        provenance: { origin: 'saved-page' },
      },
      2_000,
    );
    await putArticle(db, records);
    return [db, records.quotations.find((q) => q.kind === 'direct')?.id ?? ''];
  }

  async function countersOf(db: Database, id: string): Promise<readonly CounterView[]> {
    const library = await openMatchLibrary(db, undefined);
    const statements = (await library.statements([id])).filter((one) => one !== undefined);
    const versions = await findVersions(db, library, statements);
    return (await readStatement(db, id, versions.get(id)))?.counters ?? [];
  }

  it('shows on a page what it denies, and that the link was made for other words', async () => {
    const [match] = await ask(await seeded(), printed(OTHER, 'Sergei Lavrov'));
    expect(match?.verdict).toBe('edited');
    expect(match?.counters.find((c) => c.statement.words === KERRY)).toMatchObject({
      direction: 'answers',
      type: 'denies',
      viaOtherWording: true,
    });
  });

  it('shows the link where it is itself on record, through the wording that has it, and no surer than that', async () => {
    const [db, id] = await withOther(`${OTHER.slice(0, -1)},`);
    const toKerry = (await countersOf(db, id)).find((c) => c.statement.words === KERRY);
    expect(toKerry).toMatchObject({
      direction: 'answers',
      viaOtherWording: true,
      standing: 'possible',
      foundThrough: { likeness: 'possibly-same', source: { byline: 'Patrick Goodenough' } },
    });
    expect(toKerry?.foundThrough?.words).toContain('We did not agree to exchange information');
    const [match] = await ask(db, printed(OTHER, 'Sergei Lavrov'));
    expect(match?.statement.id).toBe(id);
    expect(match?.counters.some((c) => c.foundThrough?.likeness === 'possibly-same')).toBe(true);
  });

  it.each([
    ['the same words without their “not”', DENIAL_WITHOUT_NOT.slice(0, -1), 'Sergei Lavrov'],
    ['another speaker', OTHER.slice(0, -1), 'Anton Veselov'],
  ])('carries nothing to %s', async (_, words, speaker) => {
    const [db, id] = await withOther(`${words},`, speaker);
    expect(id).not.toBe('');
    expect((await countersOf(db, id)).filter((c) => c.foundThrough !== undefined)).toEqual([]);
  });
});

describe('a saved quotation', () => {
  const draft = {
    exact: '“The ferry will sail on Sunday whatever the weather does.”',
    prefix: '',
    suffix: '',
    url: 'https://harbour.example/ferry-news',
    headline: 'Ferry to sail',
    speaker: 'Ilse Brandt',
    before: 'She smiled.',
    after: '',
    note: 'Compare with May.',
    tags: ['ferry', 'promise'],
  } as const;

  it('is marked when its words are met again, with its note and a link to the words', async () => {
    const db = await seeded();
    await saveAnnotation(db, draft, 1_000);
    const [match] = await ask(
      db,
      printed('The ferry will sail on Sunday whatever the weather does.', 'Brandt'),
    );
    expect(match).toMatchObject({
      statement: {
        kind: 'direct',
        words: 'The ferry will sail on Sunday whatever the weather does.',
        speaker: { name: 'Ilse Brandt' },
        source: {
          origin: 'saved-quotation',
          url: draft.url,
          urlAtWords: `${draft.url}#:~:text=The%20ferry%20will%20sail%20on%20Sunday%20whatever%20the%20weather%20does`,
        },
      },
      disputed: false,
      note: { text: 'Compare with May.', tags: ['ferry', 'promise'] },
    });
  });

  it('adds its note to an article’s quotation of the same words', async () => {
    const db = await seeded();
    await saveAnnotation(db, { ...draft, exact: KERRY, speaker: 'John Kerry' }, 1_000);
    const [match] = await ask(db, printed(KERRY, 'John Kerry'));
    expect(match?.note?.text).toBe('Compare with May.');
    expect(match?.disputed).toBe(true);
  });

  it('of which only a part was saved says so on its page, and claims no change', async () => {
    const db = await seeded();
    const exact = 'The ferry will sail on Sunday';
    const after = 'whatever the weather might do,” Ilse Brandt said. It rained.';
    await saveAnnotation(db, { ...draft, url: PAGE.url, exact, after }, 1_000);
    const [match] = await ask(db, {
      ...printed('The ferry will sail on Sunday whatever the weather might do.', 'Ilse Brandt'),
      after: 'Ilse Brandt said. It rained.',
    });
    expect(match).toMatchObject({
      fromThisPage: 'part',
      mark: { style: 'verbatim' },
      difference: { flags: [] },
    });
  });

  it('says when its page has other words now in the same place', async () => {
    const db = await seeded();
    const exact = 'The ferry will not sail on Sunday whatever the weather might do.';
    await saveAnnotation(db, { ...draft, url: PAGE.url, exact }, 1_000);
    const [match] = await ask(db, {
      ...printed('The ferry will sail on Sunday whatever the weather might do.', 'Ilse Brandt'),
      before: draft.before,
      after: draft.after,
    });
    expect(match).toMatchObject({ fromThisPage: 'changed', mark: { style: 'changed' } });
    expect(match?.difference.flags).toMatchObject([{ what: 'negation', change: 'lost' }]);
  });
});

describe('the match index', () => {
  it('is only a copy: without it the same is found', async () => {
    const db = await seeded();
    const written = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const full = () => Promise.reject(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }));
    const request = { page: PAGE, quotations: [printed(KERRY, 'John Kerry')] };
    const found = await lookUp(db, await openMatchLibrary(db, { open: full }), request);
    expect(found.matches[0]).toMatchObject({ verdict: 'verbatim', disputed: true });
    expect(written).toHaveBeenCalledOnce();
    written.mockRestore();
  });

  it('is done without, too, when it fails while it is asked', async () => {
    const db = await seeded();
    const written = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { size, weights, statements } = await openMatchLibrary(db, undefined);
    const candidates = () => Promise.reject(new Error('lost'));
    const failing = { open: async () => ({ size, weights, statements, candidates }) };
    const request = { page: PAGE, quotations: [printed(KERRY, 'John Kerry')] };
    const found = await lookUp(db, await openMatchLibrary(db, failing), request);
    expect(found.matches[0]).toMatchObject({ verdict: 'verbatim' });
    expect(written).toHaveBeenCalled();
    written.mockRestore();
  });

  it('knows at once what was taken in, read again or deleted', async () => {
    const db = testLibrary();
    const quotation = printed(KERRY, 'John Kerry');
    expect(await ask(db, quotation)).toEqual([null]);
    await putArticle(db, seedRecords());
    expect(await ask(db, quotation)).toMatchObject([{ verdict: 'verbatim' }]);
    await deleteArticle(db, seedRecords().article.id);
    expect(await ask(db, quotation)).toEqual([null]);
  });
});
