import type { Database } from './database';
import { SOURCE_PREFIX } from './journal-middleware';
import { isQuoted } from './library-statements';

/** What the match index covers as one: an article, or a saved quotation. The key is the one of the journal. */
export interface Source {
  readonly key: string;
  /** Its statements that can be matched; none when it is not there any more. */
  readonly statements: readonly { readonly id: string; readonly words: string }[];
}

/** Keys of all sources of the library. */
export async function sourceKeysOf(db: Database): Promise<string[]> {
  return db.transaction('r', [db.articles, db.annotations], async () => {
    const [articles, annotations] = await Promise.all([
      db.articles.toCollection().primaryKeys(),
      db.annotations.toCollection().primaryKeys(),
    ]);
    return [
      ...articles.map((id) => SOURCE_PREFIX.articles + id),
      ...annotations.map((id) => SOURCE_PREFIX.annotations + id),
    ];
  });
}

/** How many statements of the library can be matched, without reading them. */
export async function countMatchable(db: Database): Promise<number> {
  const counts = await Promise.all([
    db.quotations.where('kind').equals('direct').count(),
    db.quotations.where('kind').equals('mixed').count(),
    db.annotations.count(),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Sources as they are stored now, in this order. Read in batches so small that neither their answers, which browsers hand over
 * in one go, nor the rows in them keep others waiting: an article is one answer with some dozens of rows.
 */
export async function* readSources(db: Database, keys: readonly string[]): AsyncGenerator<Source> {
  for (const batch of batchesOf(keys)) {
    const articles = batch.filter(isArticle).map(idOf);
    const annotations = batch.filter((key) => !isArticle(key)).map(idOf);
    const [quotations, saved] = await db.transaction('r', [db.quotations, db.annotations], () =>
      Promise.all([
        Promise.all(articles.map((id) => db.quotations.where('articleId').equals(id).toArray())),
        db.annotations.bulkGet(annotations),
      ]),
    );
    let article = 0;
    let annotation = 0;
    for (const key of batch) {
      if (isArticle(key)) yield { key, statements: (quotations[article++] ?? []).filter(isQuoted) };
      else {
        const one = saved[annotation++];
        yield { key, statements: one === undefined ? [] : [{ id: one.id, words: one.exact }] };
      }
    }
  }
}

/** Work of a batch: what a saved quotation costs is 1. */
const BATCH = 64;
const ARTICLE = 8;

/** How much work it is to read sources, without reading them: about their number of statements. */
export function workOf(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (isArticle(key) ? ARTICLE : 1), 0);
}

function batchesOf(keys: readonly string[]): string[][] {
  const batches: string[][] = [];
  let work = BATCH;
  for (const key of keys) {
    if (work >= BATCH) {
      batches.push([]);
      work = 0;
    }
    batches.at(-1)?.push(key);
    work += isArticle(key) ? ARTICLE : 1;
  }
  return batches;
}

function isArticle(key: string): boolean {
  return key.startsWith(SOURCE_PREFIX.articles);
}

function idOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
