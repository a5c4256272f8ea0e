import type { Table } from 'dexie';
import type { AnnotationRecord, QuotationRecord } from '@/lib/model/records';
import { speakerIdsOf } from '@/lib/model/speakers-of';
import type { StatementView } from '@/lib/model/views';
import { counterViews, isDisputed } from '@/lib/view/counter-views';
import { statementView } from '@/lib/view/statement-view';
import type { ArticleHead, Database } from './database';
import { isStatement } from './library-statements';
import {
  dayAndOutlet,
  isOfKind,
  parseQuery,
  type Query,
  textOfAnnotation,
  type WantedTerm,
} from './search-terms';
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
/** Articles read at once: few at first, because common words need no more, then more and more. */
const FIRST_CHUNK = 4;
const LAST_CHUNK = 40;
/** So few candidates are read rather than narrowed down by one more word. */
const FEW = 40;

/**
 * Everything in the library that holds all of these words, whole or by their beginning: statements by words, speaker,
 * day and outlet; articles by headline, author and outlet; saved quotations with note and tags. `effort` counts from 1
 * and says how much may be looked at. Nothing for no words.
 */
export async function searchLibrary(db: Database, text: string, effort = 1): Promise<SearchResult> {
  const query = parseQuery(text);
  if (query === undefined) return { articles: [], statements: [], annotations: [], more: false };
  const limit = SHOWN * effort;
  const keys = await candidates(db, query.wanted);
  const owners = (kind: 'head' | 'saved') => keys.filter((key) => isOfKind(key, kind)).map(ownerOf);
  const [heads, saved] = [owners('head'), owners('saved')];
  const [articles, annotations, found] = await Promise.all([
    db.articles.bulkGet(heads.slice(0, limit)),
    db.annotations.bulkGet(saved.slice(0, limit)),
    findStatements(db, query, keys, effort),
  ]);
  return {
    articles: articles.filter((head) => head !== undefined && query.isIn(textOfHead(head))) as ArticleHead[],
    statements: await viewsOf(db, found.statements),
    annotations: annotations.flatMap((row) => {
      if (row === undefined || !query.isIn(textOfAnnotation(row))) return [];
      const { wordsKey: _, ...annotation } = row;
      return [annotation];
    }),
    more: found.more || heads.length > limit || saved.length > limit,
  };
}

/** Only statements, for choosing one: at most `limit`, of the articles last added. */
export async function searchStatements(db: Database, text: string, limit: number): Promise<StatementView[]> {
  const query = parseQuery(text);
  if (query === undefined) return [];
  const { statements } = await findStatements(db, query, await candidates(db, query.wanted), 1);
  return (await viewsOf(db, statements.slice(0, limit))).map(({ view }) => view);
}

/** Keys of the rows that may hold all of these, in order. The rarest is looked up first and the common ones hardly ever. */
async function candidates(db: Database, wanted: readonly WantedTerm[]): Promise<readonly string[]> {
  const rowsOf = ({ term, how }: WantedTerm) =>
    how === 'whole' ? db.terms.where('terms').equals(term) : db.terms.where('terms').startsWith(term);
  const sized = await Promise.all(wanted.map(async (one) => ({ one, size: await rowsOf(one).count() })));
  let keys: ReadonlySet<string> | undefined;
  for (const { one } of sized.sort((a, b) => a.size - b.size)) {
    if (keys !== undefined && keys.size <= FEW) break;
    const found = new Set(await rowsOf(one).primaryKeys());
    const before: ReadonlySet<string> | undefined = keys;
    keys = before === undefined ? found : new Set([...found].filter((key) => before.has(key)));
  }
  return [...(keys ?? [])].sort();
}

async function findStatements(
  db: Database,
  query: Query,
  keys: readonly string[],
  effort: number,
): Promise<{ readonly statements: readonly QuotationRecord[]; readonly more: boolean }> {
  const owners = keys.filter((key) => isOfKind(key, 'statements')).map(ownerOf);
  const statements: QuotationRecord[] = [];
  const limit = SHOWN * effort;
  const end = Math.min(owners.length, READ * effort);
  let read = 0;
  for (
    let size = FIRST_CHUNK;
    read < end && statements.length < limit;
    size = Math.min(LAST_CHUNK, size * 2)
  ) {
    const chunk = owners.slice(read, Math.min(end, read + size));
    read += chunk.length;
    statements.push(...(await statementsIn(db, chunk, query)));
  }
  return {
    statements: statements.slice(0, limit),
    more: read < owners.length || statements.length > limit,
  };
}

/** Statements of these articles that hold the words, in the order of the articles and of reading. */
async function statementsIn(
  db: Database,
  articleIds: readonly string[],
  query: Query,
): Promise<QuotationRecord[]> {
  // One question an article: the browser answers each at once, and goes through “any of these” entry by entry.
  const ofEach = <Row>(table: Table<Row, string>) =>
    Promise.all(articleIds.map((id) => table.where('articleId').equals(id).toArray()));
  const [found, people, heads] = await Promise.all([
    ofEach(db.quotations),
    ofEach(db.speakers),
    db.articles.bulkGet([...articleIds]),
  ]);
  // As written, and without the marks over letters.
  const names = new Map(people.flat().map(({ id, name, key }) => [id, `${name} ${key}`]));
  const about = new Map(heads.flatMap((head) => (head === undefined ? [] : [[head.id, dayAndOutlet(head)]])));
  const textOf = (quotation: QuotationRecord) => {
    const { words, circumstances, articleId } = quotation;
    const { from, to } = circumstances.date?.value ?? {};
    const said = speakerIdsOf(quotation).map((id) => names.get(id));
    return [words, ...said, from, to, about.get(articleId)].join(' ');
  };
  return found.flatMap((quotations) =>
    quotations
      .filter((quotation) => isStatement(quotation) && query.isIn(textOf(quotation)))
      .sort((a, b) => a.order - b.order),
  );
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
