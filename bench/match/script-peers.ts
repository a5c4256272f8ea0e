import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { fill, type Peer, UNFINISHED } from './peer';

// Peers written in JavaScript alone: they run in a browser's background too (bench/match-browser/peer-worker.ts).

/** The fastest of the search libraries; scoreless. */
export const flexsearch: Peer = {
  name: 'FlexSearch (strict, context 2)',
  build: async (library) => {
    if (library.length > 200_000) return 'not tried above 200,000: it needs 7 kB of heap a quotation';
    const index = new FlexSearch.Index({
      tokenize: 'strict',
      context: { depth: 2, bidirectional: true, resolution: 9 },
    });
    if (!fill(library, (text, i) => index.add(i, text))) return UNFINISHED;
    return { ask: (query) => index.search(query, { limit: 10, suggest: true }) };
  },
};

/** `out`: words that are neither indexed nor looked for; `tuning`: which these are, in words. */
export function minisearch(tuning: string, out: ReadonlySet<string>): Peer {
  return {
    name: `MiniSearch (${tuning})`,
    build: async (library) => {
      const index = new MiniSearch({
        fields: ['text'],
        processTerm: (term: string) => (out.has(term.toLowerCase()) ? null : term.toLowerCase()),
      });
      if (!fill(library, (text, id) => index.add({ id, text }))) return UNFINISHED;
      return { ask: (query) => index.search(query, { combineWith: 'OR' }).slice(0, 10) };
    },
  };
}
