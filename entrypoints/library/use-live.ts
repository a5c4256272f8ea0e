import { type Inputs, useEffect, useState } from 'preact/hooks';
import { watch } from '@/lib/store/live';

/** A live answer of the library: not there yet, there, or why not. */
export type Live<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: string };

const WAITING = { state: 'waiting' } as const;
const NONE: Inputs = [];

/**
 * Keeps a query's answer up to date with every write, in any context. Asks anew when `inputs` change, and forgets the
 * former answer: it is of something else. When only `refinements` change, the former answer stays until the better one
 * is there, so that nothing a person is writing on the page is taken away.
 */
export function useLive<T>(query: () => Promise<T>, inputs: Inputs, refinements: Inputs = NONE): Live<T> {
  const [live, setLive] = useState<Live<T>>(WAITING);
  useEffect(() => setLive(WAITING), inputs);
  useEffect(() => {
    const stop = new AbortController();
    watch(
      query,
      (value) => setLive({ state: 'ready', value }),
      (problem) => setLive({ state: 'failed', problem }),
      stop.signal,
    );
    return () => stop.abort();
  }, [...inputs, ...refinements]);
  return live;
}
