/** The element that has the focus, through open shadow roots; null when nothing has it. */
export function focusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === document.body || focused === document.documentElement ? null : focused;
}

/**
 * Remembers where the focus is and returns what brings it back there. When nothing had it, or that place has
 * gone, nothing has it afterwards.
 */
export function rememberFocus(document: Document, own: Element): () => void {
  const before = focusedElement(document);
  return () => {
    if (before instanceof HTMLElement && before !== own && before.isConnected)
      before.focus({ preventScroll: true });
    else if (document.activeElement === own) (own as HTMLElement).blur();
  };
}
