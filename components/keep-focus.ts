/**
 * Keeps the keyboard in its place until the signal ends. What has the focus may leave the page (a deleted row, an entry
 * that was closed) or be moved in it (a list in another order); the browser then goes back to the page's beginning. We
 * give the focus to what was moved, or else to `content`, which takes it by script alone (`tabIndex={-1}`). A component
 * that knows a better place takes it in a layout effect, which comes first.
 */
export function keepFocus(content: HTMLElement, signal: AbortSignal): void {
  const { ownerDocument: document } = content;
  let last: HTMLElement | undefined;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof HTMLElement ? target : undefined;
  };
  // Who presses beside everything has left it on purpose.
  const forget = () => {
    last = undefined;
  };
  document.addEventListener('focusin', remember, { signal });
  document.addEventListener('pointerdown', forget, { signal });
  const observer = new MutationObserver(() => {
    if (last === undefined || !isLost(document)) return;
    (last.isConnected ? last : content).focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Whether nothing on the page has the keyboard's focus. */
export function isLost(document: Document): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
