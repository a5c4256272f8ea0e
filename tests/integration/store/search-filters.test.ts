import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { restoreAnnotation } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { putArticle } from '@/lib/store/put-article';
import type { SearchFilters } from '@/lib/store/search-filters';
import { searchLibrary } from '@/lib/store/search-library';
import { whyNothing } from '@/lib/store/search-nothing';
import { suggestOutlets, suggestSpeakers } from '@/lib/store/search-suggestions';
import { documentOfPlainText } from '@/lib/text/document-text';
import { SAVED } from '@/tests/fixtures/saved-annotation';
import { testLibrary } from '@/tests/support/library';

interface Told {
  readonly speaker: string;
  readonly words: string;
  readonly outlet?: string;
  readonly published?: string;
}

const PIER = { speaker: 'Ada Morrow', words: 'The old pier opens in spring.', outlet: 'The Harbour Post' };
const LAMP = { speaker: 'Ilse Vane', words: 'The pier keeps its old lamp for now.', outlet: 'Coast Daily' };

/** A library of articles in which one person each says one thing, the last of them last added. */
async function libraryOf(...told: readonly Told[]): Promise<Database> {
  const db = testLibrary();
  for (const [n, { speaker, words, outlet, published }] of told.entries())
    await putArticle(
      db,
      ingestArticle(
        {
          document: documentOfPlainText(`“${words}” ${speaker} said.`, 'en'),
          url: `https://harbour.example/${n}`,
          headline: `Pier news ${n}`,
          ...(outlet === undefined ? {} : { outlet }),
          ...(published === undefined ? {} : { published: { value: published } }),
          provenance: { origin: 'saved-page' },
        },
        1_000 * n,
      ),
    );
  return db;
}

function twoPapers(): Promise<Database> {
  return libraryOf({ ...PIER, published: '2013-09-05' }, { ...LAMP, published: '2014-02-28T08:00:00Z' });
}

async function said(db: Database, words: string, filters: SearchFilters): Promise<string[]> {
  return (await searchLibrary(db, words, 1, filters)).statements.map(({ view }) => view.words);
}

const year = (from: string, to = from) => ({ from: `${from}-01-01`, to: `${to}-12-31` });

describe('statements narrowed down', () => {
  const cases: readonly (readonly [
    what: string,
    words: string,
    filters: SearchFilters,
    found: readonly string[],
  ])[] = [
    ['a last name', 'pier', { speaker: 'morrow' }, [PIER.words]],
    ['a whole name, without words', '', { speaker: 'Ilse Vane' }, [LAMP.words]],
    ['the beginning of a name, which is not the name', '', { speaker: 'Morr' }, []],
    ['a name that stands in the words only', '', { speaker: 'pier' }, []],
    ['words of two names', '', { speaker: 'Ilse Morrow' }, []],
    ['an outlet', 'old', { outlet: 'harbour post' }, [PIER.words]],
    ['an outlet whose name is in the headline only', '', { outlet: 'News' }, []],
    ['a year', 'old', { days: year('2013') }, [PIER.words]],
    ['a year without words', '', { days: year('2014') }, [LAMP.words]],
    ['a day', '', { days: { from: '2014-02-28', to: '2014-02-28' } }, [LAMP.words]],
    ['the day before', '', { days: { from: '2014-02-27', to: '2014-02-27' } }, []],
    ['a month', '', { days: { from: '2013-09-01', to: '2013-09-30' } }, [PIER.words]],
    ['several years', 'pier', { days: year('2012', '2014') }, [LAMP.words, PIER.words]],
    ['since a day', '', { days: { from: '2013-09-06' } }, [LAMP.words]],
    ['until a day', '', { days: { to: '2013-09-05' } }, [PIER.words]],
    ['all of them', 'pier', { speaker: 'Vane', outlet: 'Coast Daily', days: year('2014') }, [LAMP.words]],
    ['one that does not go with the others', 'pier', { speaker: 'Vane', days: year('2013') }, []],
    ['a filter without a letter fits nothing', 'pier', { speaker: '…' }, []],
    ['neither words nor filters', ' ', {}, []],
  ];
  it.each(cases)('%s', async (_what, words, filters, found) =>
    expect(await said(await twoPapers(), words, filters)).toEqual(found),
  );

  it('a year that only the words name is not the day of a statement', async () => {
    const db = await libraryOf({ ...PIER, words: 'The pier burnt down in 2009.', published: '2013-09-05' });
    expect(await said(db, '2009', {})).toHaveLength(1);
    expect(await said(db, '', { days: year('2009') })).toEqual([]);
  });

  it('a statement is found by the day on which it was said, also where it was printed in another year', async () => {
    const db = await twoPapers();
    const [pier] = (await db.quotations.toArray()).filter(({ words }) => words === PIER.words);
    const article = await db.articles.get(pier?.articleId ?? '');
    const records = ingestArticle(
      {
        document: documentOfPlainText('“It opens on Sunday,” Ada Morrow said on 30 December 2012.', 'en'),
        published: { value: '2013-01-02' },
        provenance: { origin: 'saved-page' },
      },
      9,
    );
    await putArticle(db, records);
    const day = records.quotations[0]?.circumstances.date?.value.from;
    expect([article?.published?.value, day]).toEqual(['2013-09-05', '2012-12-30']);
    expect(await said(db, '', { days: year('2012') })).toEqual([records.quotations[0]?.words]);
    expect(await said(db, 'sunday', { days: year('2013') })).toHaveLength(1);
  });

  it('one of several who said it together is enough, and words are of the same statement', async () => {
    const db = await libraryOf(
      { speaker: 'Ada Morrow and Ilse Vane', words: 'We open the pier together.' },
      LAMP,
    );
    expect(await said(db, 'together', { speaker: 'Vane' })).toHaveLength(1);
    expect(await said(db, 'together', { speaker: 'Morrow' })).toHaveLength(1);
    expect(await said(db, 'lamp', { speaker: 'Morrow' })).toEqual([]);
  });

  it('finds the few of one speaker behind many who only name them', async () => {
    const others = Array.from({ length: 300 }, (_, n) => ({
      speaker: 'Ilse Vane',
      words: `Ask Morrow about pier number ${n} today.`,
    }));
    const db = await libraryOf(PIER, ...others);
    expect(await said(db, 'pier', { speaker: 'Morrow' })).toEqual([PIER.words]);
  });

  it('says that there is more, and finds it with more effort', async () => {
    const db = await libraryOf(
      ...Array.from({ length: 70 }, (_, n) => ({ ...PIER, words: `Pier number ${n} opens today.` })),
    );
    const first = await searchLibrary(db, '', 1, { speaker: 'Morrow' });
    expect([first.statements.length, first.more]).toEqual([50, true]);
    const second = await searchLibrary(db, '', 2, { speaker: 'Morrow' });
    expect([second.statements.length, second.more]).toEqual([70, false]);
  });
});

describe('articles and saved quotations narrowed down', () => {
  const headlines = async (db: Database, words: string, filters: SearchFilters) =>
    (await searchLibrary(db, words, 1, filters)).articles.map(({ headline }) => headline);

  it('articles have an outlet and a day, and nobody says them', async () => {
    const db = await twoPapers();
    expect(await headlines(db, 'news', { days: year('2013') })).toEqual(['Pier news 0']);
    expect(await headlines(db, '', { outlet: 'Coast Daily' })).toEqual(['Pier news 1']);
    expect(await headlines(db, 'news', { outlet: 'Coast Daily', days: year('2013') })).toEqual([]);
    expect(await headlines(db, 'news', { speaker: 'Morrow' })).toEqual([]);
  });

  it('saved quotations have a speaker, an outlet and a day', async () => {
    const db = testLibrary();
    const published = { value: '2013-09-05' };
    await restoreAnnotation(db, { ...SAVED, speaker: 'Ada Morrow', outlet: 'Coast Daily', published });
    const found = async (filters: SearchFilters) =>
      (await searchLibrary(db, '', 1, filters)).annotations.length;
    expect(await found({ speaker: 'Morrow', outlet: 'Coast Daily', days: year('2013') })).toBe(1);
    expect(await found({ days: { from: '2013-09-05' } })).toBe(1);
    expect(await found({ days: year('2014') })).toBe(0);
    expect(await found({ speaker: 'Vane' })).toBe(0);
    expect(await found({ outlet: 'Harbour' })).toBe(0);
  });
});

describe('why a search found nothing', () => {
  it('each part alone, and what the others find without it', async () => {
    const db = await twoPapers();
    expect(await whyNothing(db, 'pier', { speaker: 'Nobody', days: year('2013') })).toEqual([
      { part: 'words', alone: true, without: { found: 0, more: false } },
      { part: 'speaker', alone: false, without: { found: 2, more: false } },
      { part: 'days', alone: true, without: { found: 0, more: false } },
    ]);
  });

  it('nothing to say of one part', async () => {
    const db = await twoPapers();
    expect(await whyNothing(db, 'zzyzx', {})).toEqual([]);
    expect(await whyNothing(db, ' ', { speaker: 'Nobody' })).toEqual([]);
  });
});

describe('names to choose from', () => {
  it('by the beginning of any of their words, without marks too, of articles and saved quotations', async () => {
    const db = await libraryOf(PIER, LAMP, { ...PIER, speaker: 'Zoë Mortensen', outlet: 'Le Phare' });
    await restoreAnnotation(db, { ...SAVED, speaker: 'Ada Morrison', outlet: 'Harbour Watch' });
    expect(await suggestSpeakers(db, 'mor')).toEqual(['Ada Morrison', 'Ada Morrow', 'Zoë Mortensen']);
    expect(await suggestSpeakers(db, 'zoe')).toEqual(['Zoë Mortensen']);
    expect(await suggestSpeakers(db, 'ada morrow')).toEqual(['Ada Morrow']);
    expect(await suggestSpeakers(db, 'pier')).toEqual([]);
    expect(await suggestOutlets(db, 'harb')).toEqual(['Harbour Watch', 'The Harbour Post']);
    expect(await suggestOutlets(db, '')).toEqual([
      'Coast Daily',
      'Harbour Watch',
      'Le Phare',
      'The Harbour Post',
    ]);
  });
});
