import { DatabaseSync } from 'node:sqlite';
import search from 'approx-string-match';
import { fill, type Peer, UNFINISHED } from './peer';
import { flexsearch, minisearch } from './script-peers';
import { commonestOf, countWords, effectOf, plainWords, stopWordsOf, type WordCounts } from './stop-words';
import { trigramPeer } from './trigram-peer';

/** Texts of a library whose words are counted. */
const COUNTED = 20_000;
/** So many commonest words cover the share of all words that stop words cover in English. */
const COMMONEST = 120;

/** What the library is compared with, in the order of asking. */
export function peersFor(library: readonly string[]): Peer[] {
  const counts = countWords(library.slice(0, COUNTED));
  const stops = stopWordsOf(counts);
  const commonest = commonestOf(counts, COMMONEST);
  return [
    flexsearch,
    minisearch(`stop words out: ${described(stops, counts)}`, stops),
    minisearch(`commonest words out: ${described(commonest, counts)}`, commonest),
    fts5('OR of three-word phrases', threeWordPhrases),
    fts5('OR of words, stop words out', (words) => words.filter((word) => !stops.has(word))),
    approx,
    trigramPeer,
  ];
}

function described(out: ReadonlySet<string>, counts: WordCounts): string {
  const { share, work } = effectOf(out, counts);
  return `${out.size}, ${(100 * share).toFixed(0)} % of all, 1/${(1 / work).toFixed(0)} of the work left`;
}

/** `termsOf`: what of a query's words is looked for; one of them is enough. */
function fts5(manner: string, termsOf: (words: readonly string[]) => readonly string[]): Peer {
  return {
    name: `SQLite FTS5 (${manner})`,
    build: async (library) => {
      const db = new DatabaseSync(':memory:');
      db.exec('create virtual table q using fts5(text)');
      const insert = db.prepare('insert into q(rowid, text) values (?, ?)');
      db.exec('begin');
      const done = fill(library, (text, i) => insert.run(i + 1, text));
      db.exec('commit');
      if (!done) return UNFINISHED;
      const asked = db.prepare('select rowid from q where q match ? order by rank limit 10');
      return {
        ask: (query) => {
          const terms = termsOf(plainWords(query)).map((term) => `"${term}"`);
          return terms.length === 0 ? [] : asked.all(terms.join(' OR '));
        },
      };
    },
  };
}

function threeWordPhrases(words: readonly string[]): string[] {
  return words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '));
}

const approx: Peer = {
  name: 'approx-string-match (every text)',
  build: async (library) => {
    if (library.length > 200_000) return 'not asked above 200,000: it reads every text';
    return {
      ask: (query) => {
        const errors = Math.floor(query.length / 4);
        return library.reduce((hits, text) => hits + (search(text, query, errors).length > 0 ? 1 : 0), 0);
      },
    };
  },
};
