import type { Collection } from 'dexie';
import type { Database } from './database';
import { isOfKind, type TermsKind, type TermsRow, type WantedTerm } from './search-terms';

/** So few rows are read rather than narrowed down by one more term. */
const FEW = 40;

/** Keys of the rows of a kind that may hold all of these terms, the last added first; every row of it for no terms. */
export type TermKeys = (kind: TermsKind, wanted: readonly WantedTerm[]) => Promise<readonly string[]>;

/**
 * Looks terms up for one search: the rarest first, so that the common ones are hardly ever, and each at most once,
 * though statements, headlines and saved quotations are asked for one after another.
 */
export function createTermKeys(db: Database): TermKeys {
  const sizeOf = remembered((wanted) => rowsWith(db, wanted).count());
  const keysOf = remembered((wanted) => rowsWith(db, wanted).primaryKeys());
  return async (kind, wanted) => {
    if (wanted.length === 0) return db.terms.where('key').startsWith(`${kind} `).primaryKeys();
    const sized = await Promise.all(wanted.map(async (one) => ({ one, size: await sizeOf(one) })));
    let keys: ReadonlySet<string> | undefined;
    for (const { one } of sized.sort((a, b) => a.size - b.size)) {
      if (keys !== undefined && keys.size <= FEW) break;
      const before: ReadonlySet<string> | undefined = keys;
      const found = (await keysOf(one)).filter((key) => isOfKind(key, kind) && before?.has(key) !== false);
      keys = new Set(found);
    }
    return [...(keys ?? [])].sort();
  };
}

function rowsWith(db: Database, wanted: WantedTerm): Collection<TermsRow, string> {
  const terms = db.terms.where('terms');
  switch (wanted.how) {
    case 'whole':
      return terms.equals(wanted.term);
    case 'beginning':
      return terms.startsWith(wanted.term);
    case 'range':
      return terms.between(wanted.term, wanted.last, true, true);
  }
}

/** Asks for each term once. */
function remembered<T>(ask: (wanted: WantedTerm) => Promise<T>): (wanted: WantedTerm) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (wanted) => {
    const name = JSON.stringify(wanted);
    const answer = asked.get(name) ?? ask(wanted);
    asked.set(name, answer);
    return answer;
  };
}
