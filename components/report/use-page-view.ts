import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from './situation';

/** How the popup and the side panel reach the page in front of the reader; entrypoints bring it along. */
export interface PagePort {
  /** How things stand now. Never rejects. */
  readonly look: () => Promise<PageView>;
  /** Calls when another page may be in front, until the signal ends; absent where the page cannot change. */
  readonly watch?: (changed: () => void, signal: AbortSignal) => void;
}

/** Pause between two questions while a page is being read, and how often we ask before we leave it at that. */
const PAUSE_MS = 400;
const PATIENCE = 150;

const ASKING: PageView = { page: '', situation: { kind: 'asking' }, privateWindow: false };

/**
 * The state of the page in front of the reader, asked once and again while it is being read or when the port says
 * that it changed. `again` asks at once, for after an action. An answer that was overtaken by a newer question is dropped.
 */
export function usePageView(port: PagePort): { readonly view: PageView; readonly again: () => void } {
  const [view, setView] = useState<PageView>(ASKING);
  const [question, setQuestion] = useState(0);
  const patience = useRef(PATIENCE);
  const again = useCallback(() => {
    patience.current = PATIENCE;
    setQuestion((n) => n + 1);
  }, []);

  useEffect(() => {
    let overtaken = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await port.look();
      if (overtaken) return;
      setView(answer);
      if (answer.situation.kind === 'reading' && patience.current-- > 0) timer = setTimeout(ask, PAUSE_MS);
    };
    void ask();
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [port, question]);

  useEffect(() => {
    const stop = new AbortController();
    port.watch?.(again, stop.signal);
    return () => stop.abort();
  }, [port, again]);

  return { view, again };
}
