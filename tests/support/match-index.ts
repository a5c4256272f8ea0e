import Dexie from 'dexie';
import { createGenerator } from '@/bench/match/generator';
import { matchQuotations } from '@/lib/match/match-quotations';
import type { Database } from '@/lib/store/database';
import { type MatchIndex, openMatchIndex } from '@/lib/store/match-index';
import { annotationRow } from './annotation-row';
import { testLibrary } from './library';

/** Libraries of invented quotations and their match index, for tests. */

const generator = createGenerator(11);

/** Statements of at least twelve words, each findable by its own words. */
export const TEXTS: readonly string[] = Array.from({ length: 400 }, () => generator.quotation('fresh'))
  .filter((text) => text.split(' ').length >= 12)
  .slice(0, 120);

/** More texts than a small library has, none of them of `TEXTS`. */
const OTHERS: readonly string[] = Array.from({ length: 520 }, () => generator.quotation('fresh'));

let opened = 0;

/** An index of the library under a name of its own. */
export function freshIndex(db: Database): { readonly index: MatchIndex; readonly name: string } {
  opened += 1;
  const name = `match-${opened}`;
  return { index: openMatchIndex(db, name), name };
}

/** An empty library and its index. */
export function libraryWithIndex(): {
  readonly db: Database;
  readonly index: MatchIndex;
  readonly name: string;
} {
  const db = testLibrary();
  return { db, ...freshIndex(db) };
}

/** The first so many numbers. */
export function all(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** Saves those of `TEXTS`, under the ids n0, n1… */
export function save(db: Database, which: readonly number[]): Promise<unknown> {
  return saveTexts(db, new Map(which.map((i) => [`n${i}`, TEXTS[i] ?? ''])));
}

/** Saves so many quotations, none of `TEXTS`, that a small library needs a new generation. */
export function saveOthers(db: Database): Promise<unknown> {
  return saveTexts(db, new Map(OTHERS.map((text, i) => [`m${i}`, text])));
}

/** Saves texts under these ids. */
export function saveTexts(db: Database, texts: ReadonlyMap<string, string>): Promise<unknown> {
  return db.annotations.bulkPut([...texts].map(([id, exact]) => annotationRow(id, exact)));
}

/** Which of `TEXTS` the index finds by their own words. */
export async function foundBy(index: MatchIndex): Promise<number[]> {
  const answers = await matchQuotations(
    TEXTS.map((words) => ({ words })),
    await index.open(),
  );
  return answers.flatMap((matches, i) => (matches[0]?.statement.id === `n${i}` ? [i] : []));
}

/** Work on a table of the index's database through another door. */
export async function withTable<T>(
  name: string,
  table: string,
  work: (table: Dexie.Table) => Promise<T>,
): Promise<T> {
  const door = await new Dexie(name).open();
  try {
    return await work(door.table(table));
  } finally {
    door.close();
  }
}

/** Work on the segments as they lie in the store. */
export function withSegments(name: string, work: (table: Dexie.Table) => Promise<unknown>): Promise<unknown> {
  return withTable(name, 'segments', work);
}

/** The generations as they lie in the store. */
export function generationsOf(name: string): Promise<unknown[]> {
  return withTable(name, 'generations', (table) => table.toArray());
}

/** What lies in the index's store beside its segments. Stray pages belong to no segment: what a write leaves that is not done as a whole. */
export async function contentOfIndex(name: string): Promise<{
  readonly wholeGenerations: number;
  readonly otherGenerations: number;
  readonly strayPages: readonly string[];
}> {
  const door = await new Dexie(name).open();
  const keysOf = async (table: string): Promise<string[]> =>
    (await door.table(table).toCollection().primaryKeys()).map(String);
  const owners = new Set(await keysOf('segments'));
  const pages = [...(await keysOf('names')), ...(await keysOf('sources'))];
  const generations: { whole: boolean }[] = await door.table('generations').toArray();
  door.close();
  const wholeGenerations = generations.filter(({ whole }) => whole).length;
  return {
    wholeGenerations,
    otherGenerations: generations.length - wholeGenerations,
    strayPages: pages.filter((key) => !owners.has(key.split('/')[0] ?? '')),
  };
}
