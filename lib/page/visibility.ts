import { allOf, attributeOf, localNameOf, parentNodeOf } from './dom';
import { INLINE } from './page-roles';

/** How an element is laid out, as far as reading needs it. */
export interface Layout {
  /** Nothing of it, and nothing in it, is on the screen. */
  readonly hidden: boolean;
  /** Its own text is invisible, though something in it may be visible. */
  readonly unseen: boolean;
  /** Its text runs on in the line it stands in. */
  readonly inline: boolean;
  /** White space is kept as typed. */
  readonly preserved: boolean;
}

/**
 * The layout of an element from its computed style: one style look-up per element, no forced layout. Hidden are
 * `display: none`, skipped contents, the closed part of `details` and the "visually hidden" patterns. Text that
 * is only transparent or not scrolled into view yet counts as visible: pages fade paragraphs in.
 */
export function layoutOf(element: Element, name: string): Layout {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style === undefined) return HIDDEN;
  const { display } = style;
  if (display === 'none' || isClosedDetails(element, name) || isClippedAway(style)) return HIDDEN;
  if (style.contentVisibility === 'hidden') return HIDDEN;
  const inline =
    display === ''
      ? INLINE.has(name)
      : /^(?:inline|contents|ruby)/.test(display) || isDropCap(element, name, style);
  return {
    hidden: false,
    unseen: style.visibility === 'hidden' || style.visibility === 'collapse',
    inline,
    preserved: /^(?:pre|break-spaces)/.test(style.whiteSpace),
  };
}

/**
 * True while a page keeps its whole body invisible: until its fonts or its experiments are there, or for good when the
 * script that should lift the curtain failed. Nobody reads an empty page, so `visibility` then says nothing about parts.
 */
export function isBehindCurtain(root: Document): boolean {
  const [body] = allOf(root, 'body');
  const style = body && root.defaultView?.getComputedStyle(body);
  return style !== undefined && style.visibility === 'hidden';
}

const HIDDEN: Layout = { hidden: true, unseen: true, inline: true, preserved: false };

/** All but the first summary of closed details. */
function isClosedDetails(element: Element, name: string): boolean {
  const parent = parentNodeOf(element) as Element | null;
  if (parent === null || parent.nodeType !== 1 || localNameOf(parent) !== 'details') return false;
  return name !== 'summary' && attributeOf(parent, 'open') === null;
}

/** Text for screen readers only: cut to nothing while out of the flow. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return (
    /^rect\((?:0px|1px),? (?:0px|1px),? (?:0px|1px),? (?:0px|1px)\)$/.test(style.clip) ||
    /^inset\((?:50|100)%/.test(style.clipPath)
  );
}

/** A floating first letter is a block by its style, and yet the beginning of a word. */
function isDropCap(element: Element, name: string, style: CSSStyleDeclaration): boolean {
  return (
    style.float !== 'none' &&
    style.float !== '' &&
    INLINE.has(name) &&
    (element.textContent?.length ?? 9) <= 3
  );
}
