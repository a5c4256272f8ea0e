import { type Inputs, useEffect, useState } from 'preact/hooks';
import { watch } from '@/lib/store/live';

/** A live answer of the library: not there yet, there, or why not. */
export type Live<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: string };

/** Keeps a query's answer up to date with every write, in any context. Asks anew when `inputs` change. */
export function useLive<T>(query: () => Promise<T>, inputs: Inputs): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'waiting' });
  useEffect(() => {
    const stop = new AbortController();
    setLive({ state: 'waiting' });
    watch(
      query,
      (value) => setLive({ state: 'ready', value }),
      (error) =>
        setLive({ state: 'failed', problem: error instanceof Error ? error.message : String(error) }),
      stop.signal,
    );
    return () => stop.abort();
  }, inputs);
  return live;
}
