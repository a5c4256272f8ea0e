export type ForcedReading = 'whole' | 'by pages';

/** What the benchmark's page asks of its worker, which is the extension's matching and nothing else (worker.ts). */
export type Question =
  | { readonly ask: 'ping' }
  /** Open the library and its index, and answer these quotations. */
  | {
      readonly ask: 'match';
      readonly queries: readonly string[];
      /** How large segments are read; absent: as the extension reads them. */
      readonly reading?: ForcedReading;
    }
  /** Only what the browser itself needs: open the index's database and read all of it. */
  | { readonly ask: 'floor' }
  /** One more article of these quotations, taken into the index. Watching what it blocks keeps the processor busy all the time. */
  | {
      readonly ask: 'add';
      readonly words: readonly string[];
      readonly first: number;
      readonly isWatched: boolean;
    }
  /** Write the row that was last put into the index once more, by IndexedDB alone. */
  | { readonly ask: 'put' };

export interface Answer {
  /** Differs from worker to worker. */
  readonly born: number;
  /** Quotations found, or bytes read. */
  readonly found: number;
  /** Milliseconds inside the worker. */
  readonly took: number;
  /** Rows written into the index until the answer, and milliseconds of the transactions that wrote. */
  readonly puts: number;
  readonly putting: number;
  /** Segments of the index when all was tidied up; 0 unless asked to add. */
  readonly segments: number;
  /** Longest time, in milliseconds, in which the worker could do nothing else, while it tidied up too; 0 unless watched. */
  readonly blocked: number;
}

/** What it asks of the other worker, which has peers and nothing else (peer-worker.ts): nothing, or to build one and keep it. */
export interface PeerQuestion {
  readonly hold?: 'MiniSearch' | 'FlexSearch';
  /** Quotations of the invented library. */
  readonly n: number;
}

export interface PeerAnswer {
  /** Why it was not built. */
  readonly problem?: string;
}

export const LIBRARY_NAME = 'bench-library';
export const INDEX_NAME = 'bench-index';
/** Where rows are written by IndexedDB alone. */
export const RAW_NAME = 'bench-raw';

/** Id of the benchmark's n-th quotation. */
export function idOf(n: number): string {
  return `q${n}`;
}
