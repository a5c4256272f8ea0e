import { modalsOf } from './under-modal';

/**
 * Keeps the marks visible in a modal dialog of the page, which the browser draws above everything else: while one is
 * shown the layer lies in the browser's top layer too, as a popover (it takes no pointer events either way), and is
 * put on top again when another one opens. What is returned looks and acts; call it before measuring.
 */
export function raiserOf(layer: HTMLElement, document: Document): () => void {
  let known: readonly Element[] = [];
  return () => {
    const modals = modalsOf(document);
    if (modals.length === known.length && modals.every((one, i) => one === known[i])) return;
    known = modals;
    // Without the attribute it is no popover, and back in its place.
    layer.removeAttribute('popover');
    if (modals.length === 0) return;
    layer.setAttribute('popover', 'manual');
    layer.showPopover();
  };
}
