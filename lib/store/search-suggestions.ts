import type { Database } from './database';
import { parseQuery, type TermsKind, type WantedTerm } from './search-terms';
import { createTermKeys } from './term-keys';

/** So many names are offered at once. */
const OFFERED = 20;
/** Of each kind so many rows are looked at, the last added first: who types on gets nearer. */
const LOOKED_AT = 100;

/**
 * Speakers whose name has words that begin like these, by name; those of the articles last added while nothing is typed.
 * Found through the index of the words, for there may be many thousand names.
 */
export async function suggestSpeakers(db: Database, typed: string): Promise<readonly string[]> {
  const query = parseQuery(typed);
  const ownersOf = createOwners(db, query?.wanted ?? []);
  const [articleIds, savedIds] = await Promise.all([ownersOf('statements'), ownersOf('saved')]);
  const [speakers, saved] = await Promise.all([
    Promise.all(articleIds.map((id) => db.speakers.where('articleId').equals(id).toArray())),
    db.annotations.bulkGet([...savedIds]),
  ]);
  const fits = (text: string) => query === undefined || query.isIn(text);
  return offered([
    ...speakers.flat().flatMap(({ name, key }) => (fits(`${name} ${key}`) ? [name] : [])),
    ...saved.flatMap((row) => (row?.speaker !== undefined && fits(row.speaker) ? [row.speaker] : [])),
  ]);
}

/** Outlets whose name has words that begin like these; those of what was last added while nothing is typed. */
export async function suggestOutlets(db: Database, typed: string): Promise<readonly string[]> {
  const query = parseQuery(typed);
  const ownersOf = createOwners(db, query?.wanted ?? []);
  const [articleIds, savedIds] = await Promise.all([ownersOf('head'), ownersOf('saved')]);
  const [heads, saved] = await Promise.all([
    db.articles.bulkGet([...articleIds]),
    db.annotations.bulkGet([...savedIds]),
  ]);
  return offered(
    [...heads, ...saved].flatMap((row) =>
      row?.outlet !== undefined && (query === undefined || query.isIn(row.outlet)) ? [row.outlet] : [],
    ),
  );
}

/** Owners of the rows that were last added and may hold these terms. */
function createOwners(db: Database, wanted: readonly WantedTerm[]) {
  const keysOf = createTermKeys(db);
  return async (kind: TermsKind) =>
    (await keysOf(kind, wanted)).slice(0, LOOKED_AT).map((key) => key.slice(key.lastIndexOf(' ') + 1));
}

/** Each name once, those met first, in the order of the alphabet. */
function offered(names: readonly string[]): readonly string[] {
  return [...new Set(names)].slice(0, OFFERED).sort((a, b) => a.localeCompare(b, 'en'));
}
