import type { ContentRegistry, PageAnswers } from '@/lib/marks/content-registry';
import { createMarkLayer } from '@/lib/marks/mark-layer';
import type { Caller } from '@/lib/messages/call';
import { patiently, pause } from '@/lib/messages/patiently';
import type { FoundPlace, SavedPlace, ToBackground } from '@/lib/messages/protocol';
import { success } from '@/lib/model/result';
import { articleOfPage, pageInfoOf } from '@/lib/page/article-of-page';
import { followPage } from '@/lib/page/follow-page';
import { afterFrame, idleTimeOf, inSlices } from '@/lib/page/in-slices';
import { readPageSteps } from '@/lib/page/read-page';
import { readQuotationsSteps } from '@/lib/page/read-quotations';
import { createMarkActions } from './mark-actions';
import {
  draftOfQuotation,
  draftOfSelection,
  entriesOf,
  findSaved,
  markOfSaved,
  marksOf,
  type PageReading,
  placeOfQuotation,
  printedOf,
  SAVED,
  whatIsMissing,
} from './page-reading';

export interface PageSessionOptions {
  readonly window: Window;
  readonly registry: ContentRegistry;
  readonly background: Caller<ToBackground>;
  readonly onLibraryChanged: (changed: () => void, signal: AbortSignal) => void;
  readonly privateWindow: boolean;
  /** Tells whether the reader has switched the site off, once before it resolves and after each change. */
  readonly watchSiteOff: (
    site: string,
    changed: (off: boolean) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}

const ENDED = 'On Record has ended on this page; load the page again.';

/**
 * One page's life with the engine: reads it, asks the library once per page state, shows the marks, and answers the
 * extension's own pages. Ends with the registry's life.
 */
export function startPageSession(options: PageSessionOptions): PageAnswers {
  const { window, registry, background, onLibraryChanged, watchSiteOff } = options;
  const { document } = window;
  const { overlay, life, isOrphaned } = registry;
  const { signal } = life;
  // Where marks are gone, the toolbar's number goes too.
  signal.addEventListener('abort', () => void background.reportCount({ matches: 0, disputed: 0 }));

  const windowKind = options.privateWindow ? { privateWindow: true } : {};
  const idle = idleTimeOf(window);
  const layer = createMarkLayer(overlay, signal);
  /** What the marks show; and what was read last, which the library may still be asked about. */
  let shown: PageReading | undefined;
  let latest: PageReading | undefined;
  let problem: string | undefined;
  let asking = 0;
  /** On a site that is switched off the page is read only for what the reader saves: nothing is asked or marked. */
  let isOff = false;
  let saved: SavedPlace | undefined;

  const actions = createMarkActions({
    window,
    registry,
    layer,
    reading: () => shown,
    async fetchCard() {
      await patiently(() => background.injectCard(), signal);
      if (isOrphaned()) life.abort();
    },
    save(index) {
      const draft = shown === undefined ? undefined : draftOfQuotation(shown, index);
      if (draft !== undefined) void background.openSaveForm(draft);
    },
    onOpenLibrary: (statementId) => void background.openInLibrary({ statementId }),
    signal,
  });

  /** Replaces the marks; returns where the saved place that was asked for is now. */
  const show = (next: PageReading) => {
    const before = shown;
    shown = next;
    const place = saved === undefined ? undefined : findSaved(next, saved);
    const savedMarks = place === undefined || isOff ? [] : [markOfSaved(next, place.spans)];
    layer.show([...marksOf(next), ...savedMarks]);
    actions.follow(before, next);
    return place;
  };
  const lookUp = async (next: PageReading): Promise<boolean> => {
    latest = next;
    const own = ++asking;
    const { info: page, quotations } = next;
    const ask = () => background.lookUp({ page, quotations: quotations.map(printedOf) });
    const reply = isOff || quotations.length === 0 ? success({ matches: [] }) : await patiently(ask, signal);
    if (own !== asking || signal.aborted) return false;
    if (!reply.ok) {
      problem = reply.problem.message;
      if (isOrphaned()) life.abort();
      return false;
    }
    problem = undefined;
    const { matches } = reply.value;
    show({ ...next, matches });
    const found = matches.filter((match) => match !== null);
    const disputed = found.filter((match) => match.disputed).length;
    void background.reportCount({ matches: found.length, disputed });
    return true;
  };
  const askAgain = () => {
    if (latest !== undefined) void lookUp(latest);
  };
  const siteIsKnown = watchSiteOff(
    window.location.hostname,
    (off) => {
      if (off === isOff) return;
      isOff = off;
      askAgain();
    },
    signal,
  );
  const read = async (): Promise<boolean> => {
    if (isOrphaned()) life.abort();
    await siteIsKnown;
    await afterFrame(window);
    const text = await inSlices(readPageSteps(document), idle, signal);
    if (text === undefined) return false;
    for (const root of text.roots) watchRoot(root);
    const quotations = await inSlices(readQuotationsSteps(text), idle, signal);
    if (quotations === undefined) return false;
    const info = { ...pageInfoOf(document, text), ...windowKind };
    const state = JSON.stringify([info, quotations.map(printedOf)]);
    if (shown?.state !== state) return lookUp({ state, info, text, quotations, matches: [] });
    // The same words, maybe in other nodes: only the places are new.
    latest = { ...shown, text, quotations };
    show(latest);
    return false;
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

  const follower = followPage({ window, signal, read: readOrSay, changed: () => actions.moved('all') });
  const watchRoot = (root: Node) => {
    follower.watch(root);
    const inner = (root as Partial<Document>).defaultView;
    if (inner != null) actions.watchWindow(inner);
  };
  actions.watchWindow(window);
  onLibraryChanged(askAgain, signal);

  /** Marks a place of its own, whatever the library says to it, and scrolls to it; how it was found. */
  const showPlace = (place: SavedPlace): FoundPlace => {
    saved = place;
    const found = shown === undefined ? undefined : show(shown);
    if (found === undefined) return 'gone';
    actions.bringIntoView(SAVED, found.spans[0]);
    return found.how;
  };
  /** The present reading, or the first one when it is not done yet. */
  const whenRead = async (): Promise<PageReading | undefined> => {
    for (let waited = 0; shown === undefined && problem === undefined && waited < 50; waited++)
      await pause(100, signal);
    return shown;
  };
  return {
    readPageState() {
      const page = shown?.info ?? {
        url: document.URL.replace(/#.*$/s, ''),
        title: document.title,
        ...windowKind,
      };
      const failed = signal.aborted ? ENDED : problem;
      if (failed !== undefined) return { status: 'failed', problem: failed, page, entries: [] };
      // Nobody asks of a site that is off: it was switched on this moment, and this page has yet to hear of it.
      if (isOff || shown === undefined) return { status: 'reading', page, entries: [] };
      const entries = entriesOf(shown);
      const missing = whatIsMissing(shown);
      const note = missing === undefined ? {} : { problem: missing };
      return { status: entries.length === 0 ? 'nothing-found' : 'ready', ...note, page, entries };
    },
    jumpTo({ index }) {
      if (shown?.matches[index] == null) {
        // There is no card for what is not in the library: its place is marked instead.
        const place = shown === undefined ? undefined : placeOfQuotation(shown, index);
        if (place !== undefined) showPlace(place);
        return;
      }
      actions.bringIntoView(index);
      actions.openCard(index);
    },
    async readSelection() {
      const reading = await whenRead();
      return reading === undefined ? undefined : draftOfSelection(reading, window.getSelection());
    },
    async readDraft({ index }) {
      const reading = await whenRead();
      return reading === undefined ? undefined : draftOfQuotation(reading, index);
    },
    async readArticle() {
      const reading = await whenRead();
      return reading === undefined ? undefined : articleOfPage(reading.info, reading.text);
    },
    async showSaved(place) {
      await whenRead();
      return showPlace(place);
    },
    showNext: actions.showNext,
  };
}
