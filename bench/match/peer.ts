/** A library to compare with. */
export interface Peer {
  readonly name: string;
  /** Takes the texts in; gives a sentence instead when it cannot. */
  readonly build: (library: readonly string[]) => Promise<OpenPeer | string>;
}

export interface OpenPeer {
  /** Answers a query, now or as a promise. */
  readonly ask: (query: string) => unknown;
  /** Milliseconds of processor time its own process has had since it was born to build; absent when all is done here. */
  readonly processor?: () => number;
  readonly close?: () => Promise<void>;
}

/** Wall clock. */
export const BUILD_LIMIT_MS = 180_000;
export const UNFINISHED = `did not finish building in ${BUILD_LIMIT_MS / 1000} s`;

/** Adds texts until done or out of time; says whether it is done. */
export function fill(library: readonly string[], add: (text: string, i: number) => void): boolean {
  const until = performance.now() + BUILD_LIMIT_MS;
  for (const [i, text] of library.entries()) {
    add(text, i);
    if (i % 1000 === 0 && performance.now() > until) return false;
  }
  return true;
}
