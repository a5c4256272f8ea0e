import { createElement, renderedParentOf } from '@/lib/page/dom';
import { type Box, holds, shifted } from './box';
import { isCovered } from './cover';
import { createDisputedSign } from './disputed-sign';
import { MARK_STYLE } from './mark-style';
import type { OverlayHost } from './overlay-host';
import { isUpToDate, type PageMark } from './page-mark';
import { raiserOf } from './raise-over-modal';
import { signPlace } from './sign-place';
import { measureVisibleBoxes } from './visible-boxes';

/**
 * The marks on a page, drawn in the overlay's own coordinates: what scrolls with the page needs no work at all, the
 * rest is measured again once per animation frame, and only after something changed. Drawing writes after all
 * measuring is done, so a frame costs one layout. Marks never take pointer events: `at` answers by coordinates.
 */
export interface MarkLayer {
  /** Replaces all marks. */
  show(marks: readonly PageMark[]): void;
  /** Something may have moved: measures again before the next frame. `near` looks only at what is near the screen. */
  moved(what: 'all' | 'near'): void;
  /** The mark at a point of the outermost viewport, measured now; undefined where there is none, or it is covered. */
  at(x: number, y: number): number | undefined;
  /** The same by what was last measured, for following the pointer. */
  near(x: number, y: number): number | undefined;
  /** The lines of a mark in the outermost viewport, measured now; empty when it is out of date or cut off. */
  boxesOf(index: number): readonly Box[];
  /** Marks in the order of the page that are still up to date. */
  marks(): readonly PageMark[];
  /** Emphasises the mark under the pointer, or the current one of the keyboard; undefined for none. */
  emphasise(index: number | undefined, how: 'pointed' | 'current'): void;
}

/** Pixels around the screen in which marks are kept right while scrolling. */
const NEAR = 400;

export function createMarkLayer({ host, root }: OverlayHost, signal: AbortSignal): MarkLayer {
  const { ownerDocument: document } = host;
  const view = document.defaultView;
  if (view === null) throw new TypeError('a page without a window has no marks');
  const style = createElement(document, 'style');
  style.textContent = MARK_STYLE;
  const layer = createElement(document, 'div');
  layer.className = 'marks';
  layer.setAttribute('aria-hidden', 'true');
  root.append(style, layer);

  let drawn: Drawn[] = [];
  let pending: 'all' | 'near' | undefined;
  let pointed: number | undefined;
  let current: number | undefined;
  signal.addEventListener('abort', () => {
    drawn = [];
    layer.remove();
    style.remove();
  });

  const raise = raiserOf(layer, document);
  const measure = (what: 'all' | 'near') => {
    raise();
    const frame = frameOf(layer);
    const screen = {
      left: -NEAR,
      top: -NEAR,
      right: view.innerWidth + NEAR,
      bottom: view.innerHeight + NEAR,
    };
    const visible = measureVisibleBoxes();
    drawn = drawn.filter((one) => isUpToDate(one.mark) || one.erase());
    const due =
      what === 'all'
        ? drawn
        : drawn.filter(
            ({ place: { boxes } }) =>
              boxes.some((box) => isNear(toViewport(box, frame), screen)) || boxes.length === 0,
          );
    const seen = toLayer({ left: 0, top: 0, right: document.documentElement.clientWidth, bottom: 0 }, frame);
    const measured = due.map(({ mark }): Place => {
      const words = mark.pieces[0] === undefined ? null : renderedParentOf(mark.pieces[0].node);
      const boxes = visible
        .of(mark.pieces)
        .filter(
          (box) =>
            words === null || !isCovered(words, (box.left + box.right) / 2, (box.top + box.bottom) / 2, host),
        )
        .map((box) => toLayer(box, frame));
      const last = boxes.at(-1);
      return last === undefined ? NOWHERE : { boxes, sign: signPlace(last, directionOf(words), seen) };
    });
    due.forEach((one, i) => {
      one.draw(measured[i] ?? NOWHERE, emphasisOf(one.mark.index));
    });
  };
  const emphasisOf = (index: number) => (index === current ? 'current' : index === pointed ? 'pointed' : '');
  const runPending = () => {
    const what = pending;
    pending = undefined;
    if (what !== undefined && !signal.aborted) measure(what);
  };
  const moved = (what: 'all' | 'near') => {
    if (drawn.length === 0) return;
    if (pending === undefined) view.requestAnimationFrame(runPending);
    if (pending !== 'all') pending = what;
  };
  const indexAt = (x: number, y: number) => {
    const frame = frameOf(layer);
    // The innermost of nested quotations was drawn last.
    return drawn.findLast(({ place }) => place.boxes.some((box) => holds(toViewport(box, frame), x, y, 2)))
      ?.mark;
  };

  return {
    show(marks) {
      for (const one of drawn) one.erase();
      drawn = marks.slice(0, MARK_LIMIT).map((mark) => createDrawn(mark, layer));
      measure('all');
    },
    moved,
    at(x, y) {
      measure('near');
      const mark = indexAt(x, y);
      const words = mark?.pieces[0] === undefined ? null : renderedParentOf(mark.pieces[0].node);
      return words !== null && isCovered(words, x, y, host) ? undefined : mark?.index;
    },
    near: (x, y) => indexAt(x, y)?.index,
    boxesOf(index) {
      const mark = drawn.find((one) => one.mark.index === index)?.mark;
      return mark === undefined || !isUpToDate(mark) ? [] : measureVisibleBoxes().of(mark.pieces);
    },
    marks: () => drawn.map(({ mark }) => mark).filter(isUpToDate),
    emphasise(index, how) {
      if (how === 'current') current = index;
      else if (pointed === index) return;
      else pointed = index;
      for (const one of drawn) one.draw(one.place, emphasisOf(one.mark.index));
    },
  };
}

/** More marks than this help nobody, and a page may plant thousands. */
export const MARK_LIMIT = 500;

/** Where the layer's origin lies in the viewport, and how many viewport pixels one of its own is (a zoomed root). */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

function frameOf(layer: HTMLElement): Frame {
  const { left, top, width, height } = layer.getBoundingClientRect();
  return { x: left, y: top, scaleX: width / 100 || 1, scaleY: height / 100 || 1 };
}

function toLayer(box: Box, { x, y, scaleX, scaleY }: Frame): Box {
  const { left, top, right, bottom } = shifted(box, -x, -y);
  return { left: left / scaleX, top: top / scaleY, right: right / scaleX, bottom: bottom / scaleY };
}

function toViewport({ left, top, right, bottom }: Box, { x, y, scaleX, scaleY }: Frame): Box {
  return shifted(
    { left: left * scaleX, top: top * scaleY, right: right * scaleX, bottom: bottom * scaleY },
    x,
    y,
  );
}

function isNear(box: Box, screen: Box): boolean {
  return (
    box.left < screen.right && screen.left < box.right && box.top < screen.bottom && screen.top < box.bottom
  );
}

/** Pixels that a line is drawn below its words, so that it does not cut the tails of letters. */
const UNDER = 2;

/** Where a mark is drawn, in coordinates of the layer: its lines, and the sign where it has lines. */
interface Place {
  readonly boxes: readonly Box[];
  readonly sign?: Box;
}

const NOWHERE: Place = { boxes: [] };

/** The direction that words are written in, as the page styles them. */
function directionOf(words: Element | null): 'ltr' | 'rtl' {
  const direction =
    words === null ? 'ltr' : words.ownerDocument.defaultView?.getComputedStyle(words).direction;
  return direction === 'rtl' ? 'rtl' : 'ltr';
}

/** A mark with its elements in the overlay. */
interface Drawn {
  readonly mark: PageMark;
  readonly place: Place;
  draw(place: Place, emphasis: string): void;
  /** Removes its elements; always false. */
  erase(): false;
}

function createDrawn(mark: PageMark, layer: HTMLElement): Drawn {
  const { ownerDocument: document } = layer;
  const lines: HTMLElement[] = [];
  const sign = mark.disputed ? createDisputedSign(document) : undefined;
  const drawn = {
    mark,
    place: NOWHERE,
    draw(place: Place, emphasis: string) {
      drawn.place = place;
      const { boxes } = place;
      for (const line of lines.splice(boxes.length)) line.remove();
      boxes.forEach((box, i) => {
        const line = lines[i] ?? layer.appendChild(createElement(document, 'div'));
        lines[i] = line;
        setClass(line, `line ${mark.style} ${emphasis}`);
        setBox(line, { ...box, bottom: box.bottom + UNDER });
      });
      if (sign === undefined) return;
      if (place.sign === undefined) return sign.remove();
      if (!sign.isConnected) layer.append(sign);
      setBox(sign, place.sign);
    },
    erase(): false {
      for (const line of lines) line.remove();
      sign?.remove();
      return false;
    },
  };
  return drawn;
}

/** Written only when it differs: an unchanged mark costs no style work. */
function setClass(element: HTMLElement, name: string): void {
  if (element.className !== name) element.className = name;
}

function setBox(element: HTMLElement, { left, top, right, bottom }: Box): void {
  const place = { left, top, width: right - left, height: bottom - top };
  for (const [side, pixels] of Object.entries(place)) {
    const value = `${Math.round(pixels * 100) / 100}px`;
    if (element.style.getPropertyValue(side) !== value) element.style.setProperty(side, value);
  }
}
