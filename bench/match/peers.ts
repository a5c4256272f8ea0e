import { DatabaseSync } from 'node:sqlite';
import search from 'approx-string-match';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';

/** A library to compare with: `build` gives a function that answers one query, or a sentence why it does not. */
export interface Peer {
  readonly name: string;
  readonly build: (library: readonly string[]) => Promise<((query: string) => unknown) | string>;
}

const BUILD_LIMIT_MS = 180_000;
const UNFINISHED = 'did not finish building in 180 s';

/** Adds documents until done or out of time. */
function fill(library: readonly string[], add: (text: string, i: number) => void): boolean {
  const until = performance.now() + BUILD_LIMIT_MS;
  for (const [i, text] of library.entries()) {
    add(text, i);
    if (i % 1000 === 0 && performance.now() > until) return false;
  }
  return true;
}

const flexsearch: Peer = {
  name: 'FlexSearch (strict, context 2)',
  build: async (library) => {
    if (library.length > 200_000) return 'not tried above 200,000: it needs 7 kB of heap a quotation';
    const index = new FlexSearch.Index({
      tokenize: 'strict',
      context: { depth: 2, bidirectional: true, resolution: 9 },
    });
    if (!fill(library, (text, i) => index.add(i, text))) return UNFINISHED;
    return (query) => index.search(query, { limit: 10, suggest: true });
  },
};

const minisearch: Peer = {
  name: 'MiniSearch (common words out)',
  build: async (library) => {
    const counts = new Map<string, number>();
    for (const text of library.slice(0, 20_000))
      for (const w of tokens(text)) counts.set(w, (counts.get(w) ?? 0) + 1);
    const common = new Set(
      [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 120)
        .map(([w]) => w),
    );
    const index = new MiniSearch({
      fields: ['text'],
      processTerm: (term: string) => (common.has(term.toLowerCase()) ? null : term.toLowerCase()),
    });
    if (!fill(library, (text, id) => index.add({ id, text }))) return UNFINISHED;
    return (query) => index.search(query, { combineWith: 'OR' }).slice(0, 10);
  },
};

const fts5: Peer = {
  name: 'SQLite FTS5 (OR of three-word phrases)',
  build: async (library) => {
    const db = new DatabaseSync(':memory:');
    db.exec('create virtual table q using fts5(text)');
    const insert = db.prepare('insert into q(rowid, text) values (?, ?)');
    db.exec('begin');
    const done = fill(library, (text, i) => insert.run(i + 1, text));
    db.exec('commit');
    if (!done) return UNFINISHED;
    const ask = db.prepare('select rowid from q where q match ? order by rank limit 10');
    return (query) => {
      const words = tokens(query);
      const phrases: string[] = [];
      for (let i = 0; i + 3 <= words.length; i++) phrases.push(`"${words.slice(i, i + 3).join(' ')}"`);
      return phrases.length === 0 ? [] : ask.all(phrases.join(' OR '));
    };
  },
};

const approx: Peer = {
  name: 'approx-string-match (every text)',
  build: async (library) => (query) => {
    const errors = Math.floor(query.length / 4);
    return library.reduce((hits, text) => hits + (search(text, query, errors).length > 0 ? 1 : 0), 0);
  },
};

const trigrams: Peer = {
  name: 'PostgreSQL pg_trgm',
  build: async () => 'not run: this command starts no server',
};

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/gu) ?? [];
}

export const PEERS: readonly Peer[] = [flexsearch, minisearch, fts5, approx, trigrams];
