import { rangeOf } from '@/lib/anchor/ranges';
import { localNameOf, renderedParentOf } from '@/lib/page/dom';
import type { TextPiece } from '@/lib/page/page-text';
import { type Box, intersection, linesOf, shifted } from './box';

/**
 * Where words are on the screen. Problem: a range's rectangles know nothing of the scrollers that cut them off,
 * nor of the frame they stand in. Way: the rectangles of each text node, cut by every scroller around it (as the
 * containing blocks of CSS go, not simply as the tree goes), then moved by the frames around it. All of it is
 * read-only, so one pass costs one layout; ancestors are remembered for the pass.
 */
export interface VisibleBoxes {
  /** One box per visible line of the words, in coordinates of the outermost viewport. Empty when out of sight. */
  of(pieces: readonly TextPiece[]): readonly Box[];
}

/** One pass of measuring: remembers what it looked up, so make a new one after every change of the layout. */
export function measureVisibleBoxes(): VisibleBoxes {
  const clips = new Map<Element, Clip>();
  const shown = new Map<Element, boolean>();

  const isShown = (element: Element): boolean => {
    const known = shown.get(element);
    if (known !== undefined) return known;
    const visible = element.checkVisibility({ visibilityProperty: true });
    shown.set(element, visible);
    return visible;
  };
  const clipOf = (element: Element): Clip => {
    const known = clips.get(element);
    if (known !== undefined) return known;
    const clip = clipInside(element, clipOf);
    clips.set(element, clip);
    return clip;
  };

  return {
    of(pieces) {
      const boxes: Box[] = [];
      for (const piece of pieces) {
        const element = renderedParentOf(piece.node);
        const range = element !== null && isShown(element) ? rangeOf([piece]) : undefined;
        if (range === undefined || element === null) continue;
        const { box, x, y } = clipOf(element);
        for (const rect of range.getClientRects()) {
          const seen = box === 'nothing' ? undefined : box === 'all' ? rect : intersection(rect, box);
          if (seen !== undefined && seen.right - seen.left > 0) boxes.push(shifted(seen, x, y));
        }
      }
      return linesOf(boxes);
    },
  };
}

/** What can be seen inside an element, in coordinates of its own window; and the way to the outermost window. */
interface Clip {
  readonly box: Box | 'all' | 'nothing';
  readonly x: number;
  readonly y: number;
}

const UNCUT: Clip = { box: 'all', x: 0, y: 0 };

function clipInside(element: Element, clipOf: (element: Element) => Clip): Clip {
  const style = styleOf(element);
  const container = containerOf(element, style);
  const outer = container === undefined ? frameClip(element, clipOf) : clipOf(container);
  return cuts(element, style) ? cut(outer, paddingBox(element)) : outer;
}

/** The element whose scrolling and cutting applies to this one; undefined when only the window's does. */
function containerOf(element: Element, style: CSSStyleDeclaration | undefined): Element | undefined {
  let parent = parentInWindow(element);
  if (style?.position === 'fixed') return ancestor(parent, holdsFixed);
  if (style?.position !== 'absolute') return parent;
  parent = ancestor(parent, (one) => styleOf(one)?.position !== 'static' || holdsFixed(one));
  return parent;
}

function ancestor(from: Element | undefined, test: (element: Element) => boolean): Element | undefined {
  let element = from;
  while (element !== undefined && !test(element)) element = parentInWindow(element);
  return element;
}

/** Elements that contain what is positioned against the viewport. */
function holdsFixed(element: Element): boolean {
  const style = styleOf(element);
  return (
    style !== undefined &&
    (style.transform !== 'none' ||
      style.filter !== 'none' ||
      /paint|layout|strict|content/.test(style.contain))
  );
}

function parentInWindow(element: Element): Element | undefined {
  const parent = renderedParentOf(element);
  return parent === null || parent.ownerDocument !== element.ownerDocument ? undefined : parent;
}

/** A scroller cuts what is in it; the root's and the body's overflow belongs to the window instead. */
function cuts(element: Element, style: CSSStyleDeclaration | undefined): boolean {
  if (style === undefined || style.display === 'contents' || style.display === 'inline') return false;
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return false;
  const name = localNameOf(element);
  if (name === 'html') return false;
  if (name !== 'body') return true;
  const root = parentInWindow(element);
  return root !== undefined && styleOf(root)?.overflowY !== 'visible';
}

function cut(outer: Clip, box: Box): Clip {
  if (outer.box === 'nothing') return outer;
  return { ...outer, box: outer.box === 'all' ? box : (intersection(outer.box, box) ?? 'nothing') };
}

/** The window's own edge: none for the outermost (its marks scroll with the page), the frame's box for a frame. */
function frameClip(element: Element, clipOf: (element: Element) => Clip): Clip {
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (frame === null || frame === undefined) return UNCUT;
  const outer = clipOf(frame);
  const inner = contentBox(frame);
  const seen =
    outer.box === 'nothing' ? undefined : outer.box === 'all' ? inner : intersection(outer.box, inner);
  return {
    box: seen === undefined ? 'nothing' : shifted(seen, -inner.left, -inner.top),
    x: outer.x + inner.left,
    y: outer.y + inner.top,
  };
}

/** Where a window's viewport begins in the outermost one; (0, 0) for the outermost itself. */
export function placeOfWindow(window: Window): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  for (
    let frame = window.frameElement;
    frame !== null;
    frame = frame.ownerDocument.defaultView?.frameElement ?? null
  ) {
    const { left, top } = contentBox(frame);
    x += left;
    y += top;
  }
  return { x, y };
}

function paddingBox(element: Element): Box {
  const { left, top } = element.getBoundingClientRect();
  const x = left + element.clientLeft;
  const y = top + element.clientTop;
  return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight };
}

function contentBox(frame: Element): Box {
  const box = paddingBox(frame);
  const style = styleOf(frame);
  const pad = (side: string | undefined) => Number.parseFloat(side ?? '0') || 0;
  return {
    left: box.left + pad(style?.paddingLeft),
    top: box.top + pad(style?.paddingTop),
    right: box.right - pad(style?.paddingRight),
    bottom: box.bottom - pad(style?.paddingBottom),
  };
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
