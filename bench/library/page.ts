/**
 * The library's store in a page of its own, filled with invented articles: bundled by bench/library.ts and run in a
 * real browser, because IndexedDB is what is measured.
 */
import { priorWeights } from '@/lib/match/word-weights';
import { articleIdOf, placeKeyOf, quotationIdOf, speakerIdOf } from '@/lib/model/ids';
import type { ArticleRecords, QuotationRecord } from '@/lib/model/records';
import { openDatabase } from '@/lib/store/database';
import { countLibrary, listArticles } from '@/lib/store/library-lists';
import { putArticle } from '@/lib/store/put-article';
import type { SearchFilters } from '@/lib/store/search-filters';
import { searchLibrary, searchStatements } from '@/lib/store/search-library';
import { whyNothing } from '@/lib/store/search-nothing';
import { suggestOutlets, suggestSpeakers } from '@/lib/store/search-suggestions';
import { termsOfArticle } from '@/lib/store/search-terms';
import { listAllSpeakers, readSpeaker } from '@/lib/store/speaker-lists';
import { foldName, foldWords } from '@/lib/text/fold';
import { copyOf } from '@/lib/utterances/copies';
import type { Member } from '@/lib/utterances/regroup';
import { utteranceKeysOf } from '@/lib/utterances/utterance-keys';
import { createGenerator, type TextGenerator } from '../match/generator';
import { createRandom, type Random } from '../match/random';

declare global {
  interface Window {
    /** Set by this bundle. */
    libraryBench?: typeof libraryBench;
  }
}

const STATEMENTS = 20;
const SPEAKERS = 4;
const OUTLETS = 40;
const DAY = 86_400_000;
/** The first article's day; one article a day follows. */
const FIRST_DAY = Date.UTC(2010, 0, 1);

const db = openDatabase({ name: 'bench' });
const generator = createGenerator(7);
const random = createRandom(11);
const weights = priorWeights();

const libraryBench = {
  /**
   * Writes articles `from` to `to` as they lie in a library, in one transaction and without looking at what is there:
   * every statement is an utterance by itself.
   */
  async fill(from: number, to: number): Promise<void> {
    const all = Array.from({ length: to - from }, (_, i) => inventedArticle(from + i, generator, random));
    await db.transaction('rw', db.tables, () =>
      Promise.all([
        db.articles.bulkAdd(all.map(({ article: { document: _, ...head } }) => head)),
        db.texts.bulkAdd(all.map(({ article: { id, document } }) => ({ id, document }))),
        db.speakers.bulkAdd(all.flatMap(({ speakers }) => [...speakers])),
        db.quotations.bulkAdd(all.flatMap(({ quotations }) => [...quotations])),
        db.members.bulkAdd(all.flatMap(loneMembers)),
        db.terms.bulkAdd(all.flatMap((one) => [...termsOfArticle(one, one.article.addedAt)])),
      ]),
    );
  },
  /** Takes in article `n` as the program does; milliseconds, and how many statements it has. */
  async takeIn(n: number): Promise<readonly [ms: number, found: number]> {
    const records = inventedArticle(n, generator, random);
    const start = performance.now();
    const put = await putArticle(db, records);
    if (!put.ok) throw new Error(put.problem.message);
    return [performance.now() - start, records.quotations.length];
  },
  /** Words to search for: a common one, a middling one, a rare one, and the beginning of one. */
  async words(): Promise<Readonly<Record<string, string>>> {
    const counts = new Map<string, number>();
    const rows = await db.quotations.limit(3000).toArray();
    for (const { words } of rows)
      for (const word of new Set(foldWords(words).split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts].filter(([word]) => word.length > 4).sort((a, b) => b[1] - a[1]);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.[0] ?? '';
    const common = [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 2)
      .map(([word]) => word);
    return {
      'a rare word': at(1),
      'a middling word': at(0.05),
      'the commonest word': common[0] ?? '',
      'the two commonest': common.join(' '),
      'the beginning of a word': at(0.05).slice(0, 4),
      'two words that never meet': `${at(0.9)} ${at(0.99)}`,
      'a word that is not there': 'zzyzx',
    };
  },
  async search(query: string): Promise<readonly [ms: number, found: number]> {
    const start = performance.now();
    const { statements } = await searchLibrary(db, query);
    return [performance.now() - start, statements.length];
  },
  /** Searches narrowed down, by what they are; for each that finds nothing the reasons are asked for too. */
  async filters(): Promise<Readonly<Record<string, readonly [words: string, filters: SearchFilters]>>> {
    const words = await libraryBench.words();
    const common = words['the commonest word'] ?? '';
    const row = await db.quotations.orderBy('articleId').first();
    const theirs = row === undefined ? undefined : await db.speakers.get(row.speakerId ?? '');
    const speaker = theirs?.name ?? '';
    const head = await db.articles.get(row?.articleId ?? '');
    const year = head?.published?.value.slice(0, 4) ?? '';
    const days = { from: `${year}-01-01`, to: `${year}-12-31` };
    const since = { from: days.from };
    const day = { from: head?.published?.value ?? '', to: head?.published?.value ?? '' };
    return {
      'a common word, speaker, year': [common, { speaker, days }],
      'a middling word, speaker, year': [words['a middling word'] ?? '', { speaker, days }],
      'a word of theirs, speaker, outlet, year': [
        row?.words.split(' ')[0] ?? '',
        { speaker, outlet: head?.outlet ?? '', days },
      ],
      'a common word, year': [common, { days }],
      speaker: ['', { speaker }],
      'speaker, year': ['', { speaker, days }],
      'a name that half of all have': ['', { speaker: 'Speaker', days }],
      outlet: ['', { outlet: head?.outlet ?? '' }],
      year: ['', { days }],
      'since a year': ['', { days: since }],
      'a day': ['', { days: day }],
      'a common word, nobody': [common, { speaker: 'Nobody', days }],
      'a speaker who is mentioned only': [common, { speaker: 'Courier' }],
    };
  },
  async narrowed(query: string, filters: SearchFilters = {}): Promise<readonly [ms: number, found: number]> {
    const start = performance.now();
    const { statements } = await searchLibrary(db, query, 1, filters);
    return [performance.now() - start, statements.length];
  },
  async why(query: string, filters: SearchFilters = {}): Promise<readonly [ms: number, found: number]> {
    const start = performance.now();
    const parts = await whyNothing(db, query, filters);
    return [performance.now() - start, parts.length];
  },
  async suggest(typed: string): Promise<readonly [ms: number, found: number]> {
    const start = performance.now();
    const found = await Promise.all([suggestSpeakers(db, typed), suggestOutlets(db, typed)]);
    return [performance.now() - start, found.flat().length];
  },
  async choose(query: string): Promise<readonly [ms: number, found: number]> {
    const start = performance.now();
    const found = await searchStatements(db, query, 21);
    return [performance.now() - start, found.length];
  },
  async counts(): Promise<readonly [ms: number, found: number]> {
    const start = performance.now();
    const { quotations } = await countLibrary(db);
    return [performance.now() - start, quotations];
  },
  async articles(): Promise<readonly [ms: number, found: number]> {
    const middle = Math.floor((await db.articles.count()) / 2);
    const start = performance.now();
    const rows = await listArticles(db, middle, 50);
    return [performance.now() - start, rows.length];
  },
  async speakers(): Promise<readonly [ms: number, found: number]> {
    const start = performance.now();
    const { total } = await listAllSpeakers(db, 50, 50);
    return [performance.now() - start, total];
  },
  async speaker(): Promise<readonly [ms: number, found: number]> {
    const first = await db.speakers.limit(1).first();
    const start = performance.now();
    const found = await readSpeaker(db, first?.key ?? '');
    return [performance.now() - start, found?.statements.length ?? 0];
  },
};
window.libraryBench = libraryBench;

/** Where its statements belong when nobody else has said the same. */
function loneMembers({ article, quotations, speakers }: ArticleRecords): Member[] {
  return quotations.map(({ id, words, speakerId }) => {
    const speaker = speakers.find((one) => one.id === speakerId)?.name;
    const place = placeKeyOf(article.id, foldWords(words));
    const statement = { id, words, quoted: true, place, ...(speaker === undefined ? {} : { speaker }) };
    const keys = utteranceKeysOf(statement, weights);
    return { id, place, keys, copy: copyOf(statement), utteranceId: id, lineId: id };
  });
}

/** An article of 20 statements by 4 speakers out of 2,000, whom some articles share. */
function inventedArticle(n: number, { quotation, word }: TextGenerator, { below }: Random): ArticleRecords {
  const all = Array.from({ length: STATEMENTS }, () => quotation(below(2) === 0 ? 'fresh' : 'echo'));
  const text = all.join('\n\n');
  const articleId = articleIdOf(text, `https://bench.example/${n}`);
  const speakers = Array.from({ length: SPEAKERS }, (_, i) => {
    const name = `Speaker N${(n * SPEAKERS + i * 7) % 2_000}`;
    const key = foldName(name);
    return { id: speakerIdOf(articleId, key), articleId, name, key, kind: 'person' as const, mentions: [] };
  });
  let start = 0;
  const quotations = all.map((words, order): QuotationRecord => {
    const span = { start, end: start + words.length };
    start = span.end + 2;
    const speaker = speakers[order % SPEAKERS];
    return {
      id: quotationIdOf(articleId, [span]),
      articleId,
      order,
      kind: 'direct',
      parts: [{ outer: span, inner: span }],
      words,
      ...(speaker === undefined ? {} : { speakerId: speaker.id }),
      confidence: 'high',
      circumstances: {},
      before: all[order - 1] ?? '',
      after: all[order + 1] ?? '',
      trace: [],
    };
  });
  const article = {
    id: articleId,
    document: { text, blocks: [] },
    url: `https://bench.example/${n}`,
    headline: [word(), word(), word()].join(' '),
    outlet: `Courier C${n % OUTLETS}`,
    published: { value: new Date(FIRST_DAY + n * DAY).toISOString().slice(0, 10) },
    provenance: { origin: 'imported-file' as const },
    addedAt: 1_700_000_000_000 + n * DAY,
    engineVersion: 1,
  };
  return { article, speakers, quotations, relations: [], disputes: [] };
}
