import { useEffect, useState } from 'preact/hooks';
import { type LibraryHistory, watchHistory } from '@/lib/messages/library-memory';

/** What is remembered of the library beside it, followed as it changes; undefined until it is known. */
export function useHistory(): LibraryHistory | undefined {
  const [history, setHistory] = useState<LibraryHistory>();
  useEffect(() => {
    const stop = new AbortController();
    void watchHistory(setHistory, stop.signal);
    return () => stop.abort();
  }, []);
  return history;
}
