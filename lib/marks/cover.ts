import { renderedParentOf } from '@/lib/page/dom';

/**
 * True when something that stays in place while the page scrolls (a sticky header, a consent dialog) lies over
 * the words at a point of the outermost viewport. Other things over the words do not count: pages stretch
 * invisible links over whole cards. Points outside the viewport are not covered.
 */
export function isCovered(words: Element, x: number, y: number, host: Element): boolean {
  const { ownerDocument } = host;
  const hit = topmostAt(ownerDocument, x, y);
  if (hit === null || hit === host) return false;
  const around = new Set<Element>();
  for (let element: Element | null = words; element !== null; element = renderedParentOf(element))
    around.add(element);
  for (let element: Element | null = hit; element !== null; element = renderedParentOf(element)) {
    if (around.has(element)) return false;
    const position = element.ownerDocument.defaultView?.getComputedStyle(element).position;
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}

function topmostAt(document: Document, x: number, y: number): Element | null {
  let hit = Document.prototype.elementFromPoint.call(document, x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === hit) break;
    hit = inner;
  }
  return hit;
}
