import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { keepFocus } from './keep-focus';

/** `keepFocus` for as long as the component is there. */
export function useKeptFocus(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stop = new AbortController();
    if (content.current !== null) keepFocus(content.current, stop.signal);
    return () => stop.abort();
  }, [content]);
}
