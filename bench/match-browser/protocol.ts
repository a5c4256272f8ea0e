/** What the benchmark's page asks of its worker, which is the extension's matching and nothing else. */
export type Question =
  | { readonly ask: 'ping' }
  /** Open the library and its index, and answer these quotations. */
  | { readonly ask: 'match'; readonly queries: readonly string[] }
  /** Only what the browser itself needs: open the index's database and read all of it. */
  | { readonly ask: 'floor' }
  /** One more article of these quotations, taken into the index. */
  | { readonly ask: 'add'; readonly words: readonly string[]; readonly first: number };

export interface Answer {
  /** Differs from worker to worker. */
  readonly born: number;
  /** Quotations found, or bytes read. */
  readonly found: number;
  /** Milliseconds inside the worker. */
  readonly took: number;
  /** Rows written into the index until the answer. */
  readonly puts: number;
  /** Longest time, in milliseconds, in which the worker could do nothing else, while it tidied up too. */
  readonly blocked: number;
}

export const LIBRARY_NAME = 'bench-library';
export const INDEX_NAME = 'bench-index';

/** Id of the benchmark's n-th quotation. */
export function idOf(n: number): string {
  return `q${n}`;
}
