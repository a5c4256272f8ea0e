import { renderedParentOf } from '@/lib/page/dom';

/**
 * True when the page shows a modal dialog that the words do not stand in: they are out of the reader's reach then,
 * and so would their card be.
 */
export function isUnderModal(words: Element, document: Document): boolean {
  const dialogs = new Set(Document.prototype.querySelectorAll.call(document, 'dialog:modal'));
  if (dialogs.size === 0) return false;
  for (let element: Element | null = words; element !== null; element = renderedParentOf(element))
    if (dialogs.has(element)) return false;
  return true;
}
