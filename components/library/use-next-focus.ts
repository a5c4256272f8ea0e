import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isLost } from '../keep-focus';

/**
 * Where the keyboard goes on when a row of a list is deleted: to the first button of the row that takes its place, of the
 * last row, or to the heading of an emptied list. The function that comes back is told which row is being deleted.
 */
export function useNextFocus(
  section: RefObject<HTMLElement | null>,
  rows: readonly { readonly id: string }[],
): (id: string) => void {
  const leaving = useRef<{ readonly id: string; readonly place: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const gone = leaving.current;
    if (gone === undefined || rows.some(({ id }) => id === gone.id)) return;
    leaving.current = undefined;
    if (!isLost(document)) return;
    const drawn = section.current?.querySelectorAll('article') ?? [];
    const next = drawn[Math.min(gone.place, drawn.length - 1)]?.querySelector('button');
    (next ?? section.current?.querySelector('h1'))?.focus();
  }, [rows]);
  return (id) => {
    leaving.current = { id, place: rows.findIndex((row) => row.id === id) };
  };
}
