import { findTextQuote } from '@/lib/anchor/find-text-quote';
import { type CardOpener, createCardOpener } from '@/lib/marks/card-opener';
import type { ContentRegistry, PageAnswers } from '@/lib/marks/content-registry';
import { rememberFocus } from '@/lib/marks/focus';
import { markLabel } from '@/lib/marks/mark-label';
import { createMarkLayer } from '@/lib/marks/mark-layer';
import { createStepper } from '@/lib/marks/stepper';
import { placeOfWindow } from '@/lib/marks/visible-boxes';
import { watchLayout } from '@/lib/marks/watch-layout';
import { watchPointer } from '@/lib/marks/watch-pointer';
import type { Caller } from '@/lib/messages/call';
import type { SavedPlace, ToBackground } from '@/lib/messages/protocol';
import type { Result } from '@/lib/model/result';
import { articleOfPage, pageInfoOf } from '@/lib/page/article-of-page';
import { renderedParentOf } from '@/lib/page/dom';
import { followPage } from '@/lib/page/follow-page';
import { afterFrame, idleTimeOf, inSlices } from '@/lib/page/in-slices';
import { piecesOf } from '@/lib/page/page-text';
import { readPageSteps } from '@/lib/page/read-page';
import { readQuotationsSteps } from '@/lib/page/read-quotations';
import {
  draftOfQuotation,
  draftOfSelection,
  entriesOf,
  markOfSaved,
  marksOf,
  type PageReading,
  printedOf,
  SAVED,
  whatIsMissing,
} from './page-reading';

export interface PageSessionOptions {
  readonly window: Window;
  readonly registry: ContentRegistry;
  readonly background: Caller<ToBackground>;
  readonly onLibraryChanged: (changed: () => void, signal: AbortSignal) => void;
  /** True when the extension was updated or removed under the page. */
  readonly isOrphaned: () => boolean;
}

const SWITCHED_OFF = 'On Record was switched off on this page. Load it again to see its marks.';

/** The background may be stopped while it answers; it is woken by the next call. Milliseconds between them. */
const RETRIES = [200, 1_000, 3_000] as const;

/**
 * One page's life with the engine: reads it, asks the library once per page state, marks what matches, opens cards,
 * and answers the extension's own pages. Ends with the registry's life, or when it is turned off.
 */
export function startPageSession(options: PageSessionOptions): PageAnswers {
  const { window, registry, background, onLibraryChanged, isOrphaned } = options;
  const { document } = window;
  const { overlay, life } = registry;
  const session = new AbortController();
  const { signal } = session;
  life.signal.addEventListener('abort', () => session.abort());

  const idle = idleTimeOf(window);
  const layer = createMarkLayer(overlay, signal);
  const card: CardOpener = createCardOpener(registry, layer, () => background.injectCard());
  signal.addEventListener('abort', () => card.close());

  let reading: PageReading | undefined;
  let problem: string | undefined;
  let asked: string | undefined;
  let asking = 0;
  let current: number | undefined;
  let saved: SavedPlace | undefined;
  let leaveSteps = () => {};

  const show = (next: PageReading) => {
    reading = next;
    const place = saved === undefined ? undefined : findTextQuote(next.text.document.text, saved);
    layer.show(place === undefined ? marksOf(next) : [...marksOf(next), markOfSaved(next, place.span)]);
    card.moved();
    return place;
  };
  const lookUp = async (next: PageReading): Promise<boolean> => {
    const own = ++asking;
    const { info, quotations } = next;
    const reply =
      quotations.length === 0
        ? { ok: true as const, value: { matches: [] } }
        : await patiently(
            () => background.lookUp({ page: info, quotations: quotations.map(printedOf) }),
            signal,
          );
    if (own !== asking || signal.aborted) return false;
    if (!reply.ok) {
      if (isOrphaned()) life.abort();
      problem = reply.problem.message;
      asked = undefined;
      return false;
    }
    problem = undefined;
    const { matches } = reply.value;
    show({ ...next, matches });
    const found = matches.filter((match) => match !== null);
    void background.reportCount({
      matches: found.length,
      disputed: found.filter(({ disputed }) => disputed).length,
    });
    return true;
  };
  const read = async (): Promise<boolean> => {
    if (isOrphaned()) life.abort();
    await afterFrame(window);
    const text = await inSlices(readPageSteps(document), idle, signal);
    if (text === undefined) return false;
    for (const root of text.roots) watchRoot(root);
    const quotations = await inSlices(readQuotationsSteps(text, idle.now), idle, signal);
    if (quotations === undefined) return false;
    const info = pageInfoOf(document, text);
    const state = JSON.stringify([info, quotations.map(printedOf)]);
    const next = { info, text, quotations, matches: reading?.matches ?? [] };
    if (state === asked && reading !== undefined) {
      show(next);
      return false;
    }
    asked = state;
    return lookUp(next);
  };
  const readOrSay = async (): Promise<boolean> => {
    try {
      return await read();
    } catch (error) {
      problem = 'This page could not be read.';
      console.error('On Record', error);
      return false;
    }
  };

  const openCard = async (index: number, fromSteps = false) => {
    const match = reading?.matches[index];
    if (match == null) return;
    if (!fromSteps) endSteps();
    await card.open(index, { match, onSave: () => save(index), onClose: closeCard });
  };
  const save = (index: number) => {
    const draft = reading === undefined ? undefined : draftOfQuotation(reading, index);
    if (draft !== undefined) void background.openSaveForm(draft);
  };
  const stepper = createStepper(overlay, signal, {
    open: () => {
      if (current !== undefined) void openCard(current, true);
    },
    leave: () => {
      endSteps();
      leaveSteps();
    },
  });
  const endSteps = () => {
    current = undefined;
    stepper.hide();
    layer.emphasise(undefined, 'current');
  };
  const showNext = () => {
    if (!card.isOpen() && !stepper.hasFocus()) leaveSteps = rememberFocus(document, overlay.host);
    card.close();
    const marks = layer.marks().filter(({ index }) => index !== SAVED);
    const next = marks.find(({ index }) => current !== undefined && index > current) ?? marks[0];
    const match = next === undefined ? undefined : reading?.matches[next.index];
    if (next === undefined || match == null) return;
    current = next.index;
    bringIntoView(next.index);
    layer.emphasise(next.index, 'current');
    stepper.focus(markLabel(match, marks.indexOf(next) + 1, marks.length));
  };
  /** Scrolls only when the words are not on the screen. */
  const bringIntoView = (index: number, span = reading?.quotations[index]?.spans[0]) => {
    if (reading === undefined || span === undefined) return;
    const piece = piecesOf(reading.text.runs, span)[0];
    const element = piece === undefined ? null : renderedParentOf(piece.node);
    const isSeen = () => {
      const line = layer.boxesOf(index)[0];
      return line !== undefined && line.top >= 0 && line.bottom <= window.innerHeight;
    };
    if (!isSeen()) element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const line = layer.boxesOf(index)[0];
    // In a very long paragraph the middle is elsewhere than the words.
    if (line !== undefined && !isSeen())
      window.scrollBy({ top: line.top - window.innerHeight / 3, behavior: 'instant' });
  };

  const moved = (what: 'all' | 'near') => {
    layer.moved(what);
    if (card.isOpen()) window.requestAnimationFrame(() => card.moved());
  };
  const watched = new WeakSet<Window>();
  const watchWindow = (one: Window) => {
    if (watched.has(one)) return;
    watched.add(one);
    watchLayout(one, moved, signal);
    watchPointer(
      one,
      overlay.host,
      {
        click(x, y) {
          const index = layer.at(x, y);
          if (index === undefined) card.close();
          else void openCard(index);
        },
        move: (x, y) => layer.emphasise(layer.near(x, y), 'pointed'),
      },
      signal,
      () => placeOfWindow(one),
    );
    one.addEventListener('keydown', onKey, { capture: true, signal });
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const isShortcut =
      event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyQ';
    const isEscape = event.key === 'Escape' && card.isOpen();
    if (!isShortcut && !isEscape) return;
    event.preventDefault();
    event.stopPropagation();
    if (isShortcut) showNext();
    else closeCard();
  };
  const closeCard = () => {
    card.close();
    // Whoever came by keyboard goes on from the mark.
    const match = current === undefined ? undefined : reading?.matches[current];
    if (current === undefined || match == null) return;
    layer.emphasise(current, 'current');
    const marks = layer.marks();
    stepper.focus(markLabel(match, marks.findIndex(({ index }) => index === current) + 1, marks.length));
  };

  const follower = followPage({ window, signal, read: readOrSay, changed: () => moved('all') });
  const watchRoot = (root: Node) => {
    follower.watch(root);
    const inner = (root as Partial<Document>).defaultView;
    if (inner != null) watchWindow(inner);
  };
  watchWindow(window);
  onLibraryChanged(() => {
    if (reading !== undefined) void lookUp(reading);
  }, signal);

  /** The present reading, or the first one when it is not done yet. */
  const whenRead = async (): Promise<PageReading | undefined> => {
    for (let waited = 0; reading === undefined && problem === undefined && waited < 50; waited++)
      await pause(100, signal);
    return reading;
  };
  return {
    readPageState() {
      const fallback = { url: document.URL.replace(/#.*$/s, ''), title: document.title };
      if (signal.aborted)
        return { status: 'failed', problem: SWITCHED_OFF, page: reading?.info ?? fallback, entries: [] };
      if (problem !== undefined)
        return { status: 'failed', problem, page: reading?.info ?? fallback, entries: [] };
      if (reading === undefined) return { status: 'reading', page: fallback, entries: [] };
      const entries = entriesOf(reading);
      const missing = whatIsMissing(reading);
      const note = missing === undefined ? {} : { problem: missing };
      return {
        status: entries.length === 0 ? 'nothing-found' : 'ready',
        ...note,
        page: reading.info,
        entries,
      };
    },
    jumpTo({ index }) {
      bringIntoView(index);
      void openCard(index);
    },
    async readSelection() {
      const now = await whenRead();
      return now === undefined ? undefined : draftOfSelection(now, window.getSelection());
    },
    async readDraft({ index }) {
      const now = await whenRead();
      return now === undefined ? undefined : draftOfQuotation(now, index);
    },
    async readArticle() {
      const now = await whenRead();
      return now === undefined ? undefined : articleOfPage(now.info, now.text);
    },
    async showSaved(place) {
      saved = place;
      const now = await whenRead();
      const found = now === undefined ? undefined : show(now);
      if (found === undefined) return 'gone';
      bringIntoView(SAVED, found.span);
      return found.how;
    },
    showNext,
    turnOff() {
      session.abort();
      void background.reportCount({ matches: 0, disputed: 0 });
    },
  };
}

/** Asks again when nobody answered: a background that was stopped in the middle wakes for the next call. */
async function patiently<T>(ask: () => Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  let reply = await ask();
  for (const wait of RETRIES) {
    if (reply.ok || reply.problem.code !== 'no-answer' || signal.aborted) break;
    await pause(wait, signal);
    reply = await ask();
  }
  return reply;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    setTimeout(resolve, milliseconds);
  });
}
