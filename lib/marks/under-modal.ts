import { renderedParentOf } from '@/lib/page/dom';

/** The modal dialogs that the page shows, outside shadow roots; none is usual. */
export function modalsOf(document: Document): readonly Element[] {
  return [...Document.prototype.querySelectorAll.call(document, 'dialog:modal')];
}

/**
 * True when the page shows a modal dialog that the words do not stand in: they are out of the reader's reach then,
 * and so would their card be.
 */
export function isUnderModal(words: Element, document: Document): boolean {
  const dialogs = new Set(modalsOf(document));
  if (dialogs.size === 0) return false;
  for (let element: Element | null = words; element !== null; element = renderedParentOf(element))
    if (dialogs.has(element)) return false;
  return true;
}
