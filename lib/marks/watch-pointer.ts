/** What the pointer does, in coordinates of the outermost viewport. */
export interface PointerWatcher {
  /** A trusted click or tap that the page has no use for itself. */
  click(x: number, y: number): void;
  /** At most once per frame. */
  move(x: number, y: number): void;
}

/** Whoever clicks on these wants what they do. */
const USED_BY_PAGE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable=""], [contenteditable="true"]';

/**
 * Listens on a window, in the capture phase, without ever stopping or changing an event: the page notices nothing.
 * Clicks on links and controls stay the page's, and so do clicks that end a selection. `shift` gives a frame's
 * place in the outermost viewport; clicks on `own`, our host, are the card's. Ends with `signal`.
 */
export function watchPointer(
  window: Window,
  own: Element,
  { click, move }: PointerWatcher,
  signal: AbortSignal,
  shift: () => { readonly x: number; readonly y: number } = () => ({ x: 0, y: 0 }),
): void {
  const options = { capture: true, passive: true, signal } as const;
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || hasModifier(event)) return;
      const target = event.composedPath()[0] as Element | undefined;
      if (target === own || target?.closest?.(USED_BY_PAGE) != null) return;
      if (window.getSelection()?.isCollapsed === false) return;
      const { x, y } = shift();
      click(event.clientX + x, event.clientY + y);
    },
    options,
  );
  let last: { x: number; y: number } | undefined;
  window.addEventListener(
    'pointermove',
    (event) => {
      if (last === undefined)
        window.requestAnimationFrame(() => {
          if (last !== undefined && !signal.aborted) move(last.x, last.y);
          last = undefined;
        });
      const { x, y } = shift();
      last = { x: event.clientX + x, y: event.clientY + y };
    },
    options,
  );
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
