import type { Table } from 'dexie';
import type { AnnotationRecord, QuotationRecord } from '@/lib/model/records';
import { speakerIdsOf } from '@/lib/model/speakers-of';
import type { StatementView } from '@/lib/model/views';
import { isWithin } from '@/lib/text/typed-days';
import { counterViews, isDisputed } from '@/lib/view/counter-views';
import { statementView } from '@/lib/view/statement-view';
import type { ArticleHead, Database } from './database';
import { isStatement } from './library-statements';
import {
  fits,
  fitsSaved,
  type Search,
  type SearchFilters,
  searchOf,
  termsOfDays,
  wantedBy,
} from './search-filters';
import { dayAndOutlet, textOfAnnotation } from './search-terms';
import { createTermKeys, type TermKeys } from './term-keys';
import { loadViewRecords } from './view-records';

/** A statement that a search found. */
export interface FoundStatement {
  readonly view: StatementView;
  readonly disputed: boolean;
}

/** What a search finds, by kind, the last added first. */
export interface SearchResult {
  readonly articles: readonly ArticleHead[];
  readonly statements: readonly FoundStatement[];
  readonly annotations: readonly AnnotationRecord[];
  /** True when there may be more: asking with more `effort` shows it. */
  readonly more: boolean;
}

/** Of each kind as many are shown for one effort. */
const SHOWN = 50;
/** Articles whose statements are read for one effort: words that are common but never meet must not read the library. */
const READ = 200;
/** What it costs to look at a row that a filter then leaves out, of what it costs to read an article's statements. */
const GLANCE = 0.4;
/** Rows read at once: few at first, because common words need no more, then more and more. */
const FIRST_CHUNK = 4;
const LAST_CHUNK = 40;

/**
 * Everything in the library that holds all of these words, whole or by their beginning, and fits the filters: statements
 * by words, speaker, day and outlet; articles by headline, author and outlet; saved quotations with note and tags. No
 * articles where a speaker is asked for: nobody says an article. `effort` counts from 1 and says how much may be looked
 * at. Nothing for neither words nor filters.
 */
export async function searchLibrary(
  db: Database,
  text: string,
  effort = 1,
  filters: SearchFilters = {},
): Promise<SearchResult> {
  const search = searchOf(text, filters);
  if (search === undefined) return { articles: [], statements: [], annotations: [], more: false };
  const { articles, statements, annotations } = await findAll(db, search, effort);
  return {
    articles: articles.found,
    statements: await viewsOf(db, statements.found),
    annotations: annotations.found,
    more: articles.more || statements.more || annotations.more,
  };
}

/** How much a search finds with one effort, without reading what a list shows of it. */
export async function countFound(
  db: Database,
  text: string,
  filters: SearchFilters,
): Promise<{ readonly found: number; readonly more: boolean }> {
  const search = searchOf(text, filters);
  if (search === undefined) return { found: 0, more: false };
  const kinds = Object.values(await findAll(db, search, 1));
  return {
    found: kinds.reduce((sum, { found }) => sum + found.length, 0),
    more: kinds.some(({ more }) => more),
  };
}

/** Only statements, for choosing one: at most `limit`, of the articles last added. */
export async function searchStatements(db: Database, text: string, limit: number): Promise<StatementView[]> {
  const search = searchOf(text, {});
  if (search === undefined) return [];
  const { found } = await findStatements(db, search, createTermKeys(db), 1);
  return (await viewsOf(db, found.slice(0, limit))).map(({ view }) => view);
}

/** Rows that fit, and whether there may be more. */
interface Found<Row> {
  readonly found: readonly Row[];
  readonly more: boolean;
}

async function findAll(db: Database, search: Search, effort: number) {
  const keysOf = createTermKeys(db);
  const [articles, statements, annotations] = await Promise.all([
    findArticles(db, search, keysOf, effort),
    findStatements(db, search, keysOf, effort),
    findSaved(db, search, keysOf, effort),
  ]);
  return { articles, statements, annotations };
}

async function findArticles(
  db: Database,
  search: Search,
  keysOf: TermKeys,
  effort: number,
): Promise<Found<ArticleHead>> {
  const { words, speaker, outlet, days } = search;
  if (speaker !== undefined) return { found: [], more: false };
  let keys = await keysOf('head', wantedBy(words, outlet));
  if (days !== undefined) {
    // The day stands with the article's statements; their row is as old and belongs to the same article.
    const dated = await keysOf('statements', [...wantedBy(outlet), ...termsOfDays(days)]);
    const owners = new Set(dated.map(ownerOf));
    keys = keys.filter((key) => owners.has(ownerOf(key)));
  }
  return gather(keys, effort, async (ids) => {
    const heads = (await db.articles.bulkGet([...ids])).filter((head) => head !== undefined);
    const rows = heads.filter(
      (head) =>
        fits(words, textOfHead(head)) &&
        fits(outlet, head.outlet) &&
        (days === undefined || isWithin(days, head.published?.value)),
    );
    return { rows, cost: ids.length * GLANCE };
  });
}

async function findSaved(
  db: Database,
  search: Search,
  keysOf: TermKeys,
  effort: number,
): Promise<Found<AnnotationRecord>> {
  const keys = await keysOf('saved', wantedBy(search.words, search.speaker, search.outlet));
  return gather(keys, effort, async (ids) => {
    const saved = (await db.annotations.bulkGet([...ids])).filter((row) => row !== undefined);
    const rows = saved.filter((row) => fits(search.words, textOfAnnotation(row)) && fitsSaved(search, row));
    return { rows: rows.map(({ wordsKey: _, ...annotation }) => annotation), cost: ids.length * GLANCE };
  });
}

async function findStatements(
  db: Database,
  search: Search,
  keysOf: TermKeys,
  effort: number,
): Promise<Found<QuotationRecord>> {
  const { words, speaker, outlet, days } = search;
  const keys = await keysOf('statements', [...wantedBy(words, speaker, outlet), ...termsOfDays(days)]);
  return gather(keys, effort, (ids) => statementsIn(db, ids, search));
}

/** Goes through the owners of these rows in order until enough fit or enough was looked at. */
async function gather<Row>(
  keys: readonly string[],
  effort: number,
  read: (ids: readonly string[]) => Promise<{ readonly rows: readonly Row[]; readonly cost: number }>,
): Promise<Found<Row>> {
  const limit = SHOWN * effort;
  const found: Row[] = [];
  let looked = 0;
  let left = READ * effort;
  let size = FIRST_CHUNK;
  while (looked < keys.length && found.length < limit && left > 0) {
    const chunk = keys.slice(looked, looked + Math.min(size, Math.ceil(left)));
    const { rows, cost } = await read(chunk.map(ownerOf));
    found.push(...rows);
    looked += chunk.length;
    left -= cost;
    size = Math.min(LAST_CHUNK, size * 2);
  }
  return { found: found.slice(0, limit), more: looked < keys.length || found.length > limit };
}

/** Statements of these articles that fit, in the order of the articles and of reading. */
async function statementsIn(
  db: Database,
  articleIds: readonly string[],
  { words, speaker, outlet, days }: Search,
): Promise<{ readonly rows: readonly QuotationRecord[]; readonly cost: number }> {
  // One question an article: the browser answers each at once, and goes through “any of these” entry by entry.
  const ofEach = <Row>(table: Table<Row, string>, ids: readonly string[]) =>
    Promise.all(ids.map((id) => table.where('articleId').equals(id).toArray()));
  const heads = (await db.articles.bulkGet([...articleIds])).filter((head) => head !== undefined);
  const about = new Map(heads.filter((head) => fits(outlet, head.outlet)).map((head) => [head.id, head]));
  const people = (await ofEach(db.speakers, [...about.keys()])).flat();
  // As written, and without the marks over letters.
  const names = new Map(people.map(({ id, name, key }) => [id, `${name} ${key}`]));
  const wanted = people.filter(({ id }) => fits(speaker, names.get(id)));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const withSpeaker = new Set(wanted.map(({ articleId }) => articleId));
  const ids = [...about.keys()].filter((id) => speaker === undefined || withSpeaker.has(id));
  const textOf = (quotation: QuotationRecord) => {
    const { from, to } = quotation.circumstances.date?.value ?? {};
    const said = speakerIdsOf(quotation).map((id) => names.get(id));
    const head = about.get(quotation.articleId);
    return [quotation.words, ...said, from, to, head && dayAndOutlet(head)].join(' ');
  };
  const isFitting = (quotation: QuotationRecord) => {
    const { from, to } = quotation.circumstances.date?.value ?? {};
    const dates = [about.get(quotation.articleId)?.published?.value, from, to];
    return (
      isStatement(quotation) &&
      (speaker === undefined || speakerIdsOf(quotation).some((id) => wantedIds.has(id))) &&
      (days === undefined || dates.some((date) => isWithin(days, date))) &&
      (words === undefined || words.isIn(textOf(quotation)))
    );
  };
  const found = await ofEach(db.quotations, ids);
  return {
    rows: found.flatMap((quotations) => quotations.filter(isFitting).sort((a, b) => a.order - b.order)),
    cost: ids.length + (articleIds.length - ids.length) * GLANCE,
  };
}

async function viewsOf(db: Database, statements: readonly QuotationRecord[]): Promise<FoundStatement[]> {
  const records = await loadViewRecords(
    db,
    statements.map(({ id }) => id),
  );
  return statements.map((quotation) => ({
    view: statementView(quotation, records),
    disputed: isDisputed(counterViews(quotation, records)),
  }));
}

function textOfHead({ headline, byline, outlet }: ArticleHead): string {
  return [headline, byline, outlet].filter((part) => part !== undefined).join(' ');
}

function ownerOf(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}
