import { createElement, documentElementOf } from '@/lib/page/dom';

/**
 * The one thing we add to a page: an empty `div` at the end of the document's root, without any attribute, with a
 * closed shadow root. It is there on every page where the extension runs, with and without matches, so that its
 * presence says nothing. A `div`, because a page may define what an element with a hyphen is.
 * The page cannot look inside, style what is in it, or grow by it; what it may do is remove it.
 */
export interface OverlayHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** A page that removes the host more often than this does not want it. */
const REMOUNTS = 3;

/** Adds the host, puts it back when the page removes it, at most three times, then calls `onGone`. Ends with `signal`. */
export function mountOverlayHost(document: Document, signal: AbortSignal, onGone: () => void): OverlayHost {
  const host = createElement(document, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = createElement(document, 'style');
  style.textContent = HOST_STYLE;
  root.append(style);
  let left = REMOUNTS;
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    if (left-- > 0) return place();
    observer.disconnect();
    onGone();
  });
  const place = () => {
    const parent = documentElementOf(document);
    if (parent === null) return;
    parent.append(host);
    observer.disconnect();
    // Only the root's own children: the page's content may change as it likes without waking us.
    observer.observe(parent, { childList: true });
    observer.observe(document, { childList: true });
  };
  place();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  return { host, root };
}

/**
 * Important declarations of a shadow root win over the page's important ones, so no style of the page reaches the
 * host. `contain` keeps marks from making the page longer, which a page could measure.
 */
const HOST_STYLE = `
:host {
  all: initial !important;
  /* Not reset by "all": a page written from right to left would turn our card round. */
  direction: ltr !important;
  unicode-bidi: isolate !important;
  contain: layout size style !important;
  position: absolute !important;
  top: 0 !important;
  left: 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  pointer-events: none !important;
}
@media print {
  :host { display: none !important; }
}
`;
