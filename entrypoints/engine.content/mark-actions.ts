import { createCardOpener } from '@/lib/marks/card-opener';
import type { ContentRegistry } from '@/lib/marks/content-registry';
import { isCovered } from '@/lib/marks/cover';
import { rememberFocus } from '@/lib/marks/focus';
import type { MarkLayer } from '@/lib/marks/mark-layer';
import { createStepper } from '@/lib/marks/stepper';
import { isUnderModal } from '@/lib/marks/under-modal';
import { placeOfWindow } from '@/lib/marks/visible-boxes';
import { watchLayout } from '@/lib/marks/watch-layout';
import { watchPointer } from '@/lib/marks/watch-pointer';
import { renderedParentOf } from '@/lib/page/dom';
import { piecesOf } from '@/lib/page/page-text';
import { sameQuotation } from '@/lib/page/same-quotation';
import type { Span } from '@/lib/text/span';
import { type PageReading, SAVED } from './page-reading';

export interface MarkActionsOptions {
  readonly window: Window;
  readonly registry: ContentRegistry;
  readonly layer: MarkLayer;
  /** The reading that the marks show now. */
  readonly reading: () => PageReading | undefined;
  readonly fetchCard: () => Promise<unknown>;
  /** The reader wants to keep a quotation. */
  readonly save: (index: number) => void;
  /** The reader wants to see a record where it is kept. */
  readonly onOpenLibrary: (statementId: string) => void;
  readonly signal: AbortSignal;
}

/** What a reader does with the marks: pointing, clicking, stepping by keyboard, opening and closing cards. */
export interface MarkActions {
  /** Nothing happens for a quotation that is not in the library. */
  openCard(index: number): void;
  showNext(): void;
  /** Scrolls to a mark, or to a place of the text, when it is not on the screen. */
  bringIntoView(index: number, span?: Span): void;
  /** Another reading is shown: an open card stays with its quotation and says what is known of it now, or closes. */
  follow(before: PageReading | undefined, after: PageReading): void;
  moved(what: 'all' | 'near'): void;
  /** Listens on a window of the page, once. */
  watchWindow(window: Window): void;
}

export function createMarkActions(options: MarkActionsOptions): MarkActions {
  const { window, registry, layer, reading, fetchCard, save, onOpenLibrary, signal } = options;
  const { overlay } = registry;
  const { document } = window;
  /** The quotation whose card is open, and the one that the keyboard stands on. */
  let opened: number | undefined;
  let current: number | undefined;
  let leave = () => {};

  const card = createCardOpener(
    registry,
    () => (opened === undefined ? [] : layer.boxesOf(opened)),
    fetchCard,
  );
  signal.addEventListener('abort', () => card.close());

  const isReachable = (index: number) => {
    const node = layer.marks().find((mark) => mark.index === index)?.pieces[0]?.node;
    const words = node === undefined ? null : renderedParentOf(node);
    return words === null || !isUnderModal(words, document);
  };
  const open = async (index: number) => {
    const match = reading()?.matches[index];
    if (match == null || !isReachable(index)) return;
    closeCard();
    opened = index;
    layer.emphasise(index, 'current');
    const onSave = () => {
      if (opened !== undefined) save(opened);
    };
    const isOpen = await card.open({ match, onSave, onOpenLibrary, onClose: backToMark });
    if (!isOpen && opened === index) closeCard();
  };
  const closeCard = () => {
    card.close();
    opened = undefined;
    layer.emphasise(current, 'current');
  };
  /** Esc: whoever came by keyboard goes on from the mark. */
  const backToMark = () => {
    closeCard();
    if (current !== undefined) standOn(current);
  };
  const stepper = createStepper(overlay, signal, {
    open: () => {
      if (current !== undefined) void open(current);
    },
    leave: () => {
      endSteps();
      leave();
    },
  });
  const endSteps = () => {
    current = undefined;
    stepper.hide();
    layer.emphasise(opened, 'current');
  };
  const steps = () => layer.marks().filter(({ index }) => index !== SAVED);
  const standOn = (index: number) => {
    const match = reading()?.matches[index];
    const marks = steps();
    const place = marks.findIndex((mark) => mark.index === index);
    if (match == null || place < 0) return endSteps();
    current = index;
    layer.emphasise(index, 'current');
    stepper.focus(`Quotation ${place + 1} of ${marks.length}: ${match.mark.label}`);
  };
  const showNext = () => {
    closeCard();
    if (!stepper.hasFocus()) leave = rememberFocus(document, overlay.host);
    const marks = steps();
    const next = marks.find(({ index }) => current !== undefined && index > current) ?? marks[0];
    if (next === undefined) return;
    bringIntoView(next.index);
    standOn(next.index);
  };
  const bringIntoView = (index: number, span = reading()?.quotations[index]?.spans[0]) => {
    const now = reading();
    const piece = now === undefined || span === undefined ? undefined : piecesOf(now.text.runs, span)[0];
    const words = piece && renderedParentOf(piece.node);
    if (!words) return;
    const { innerHeight, scrollY } = window;
    const isSeen = () => {
      const line = layer.boxesOf(index)[0];
      if (line === undefined || line.top < 0 || line.bottom > innerHeight) return false;
      return !isCovered(words, (line.left + line.right) / 2, line.top, overlay.host);
    };
    if (isSeen()) return;
    words.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // Words of a dialog that stands still need no more; the page behind it is not to move.
    if (scrollY === window.scrollY && isSeen()) return;
    // To the upper quarter, where a card has room below; further down where a bar of the page's covers that.
    for (let share = 4; share > 1 && !(share < 4 && isSeen()); share--) {
      const line = layer.boxesOf(index)[0];
      if (line !== undefined) window.scrollBy({ top: line.top - innerHeight / share, behavior: 'instant' });
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const { altKey, shiftKey, ctrlKey, metaKey, code, key } = event;
    const isShortcut = altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyQ';
    const isEscape = key === 'Escape' && card.isOpen();
    if (!isShortcut && !isEscape) return;
    event.preventDefault();
    event.stopPropagation();
    if (isShortcut) showNext();
    else backToMark();
  };
  const clicked = (x: number, y: number) => {
    endSteps();
    const index = layer.at(x, y);
    if (index === undefined) closeCard();
    else void open(index);
  };
  const moved = (what: 'all' | 'near') => {
    layer.moved(what);
    if (card.isOpen()) window.requestAnimationFrame(() => card.moved());
  };
  const watched = new WeakSet<Window>();

  return {
    openCard: (index) => {
      endSteps();
      void open(index);
    },
    showNext,
    bringIntoView,
    follow(before, after) {
      const indexAfter = (index: number | undefined) => {
        if (index === undefined || before === undefined) return undefined;
        const place = sameQuotation(before.quotations, index, after.quotations);
        return place === undefined || after.matches[place] == null ? undefined : place;
      };
      const wasOpen = opened !== undefined;
      const stood = current !== undefined;
      opened = indexAfter(opened);
      current = indexAfter(current);
      const match = opened === undefined ? null : after.matches[opened];
      if (match != null) card.show(match);
      else if (wasOpen) closeCard();
      if (stood && current === undefined) {
        const hadFocus = stepper.hasFocus();
        endSteps();
        if (hadFocus) leave();
      }
      layer.emphasise(opened ?? current, 'current');
      card.moved();
    },
    moved,
    watchWindow(one) {
      if (watched.has(one)) return;
      watched.add(one);
      watchLayout(one, moved, signal);
      const pointer = {
        click: clicked,
        move: (x: number, y: number) => {
          const index = layer.near(x, y);
          layer.emphasise(index !== undefined && isReachable(index) ? index : undefined, 'pointed');
        },
      };
      watchPointer(one, overlay.host, pointer, signal, () => placeOfWindow(one));
      one.addEventListener('keydown', onKey, { capture: true, signal });
    },
  };
}
