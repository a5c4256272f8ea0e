import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startPageSession } from '@/entrypoints/engine.content/page-session';
import { mountOverlayHost } from '@/lib/marks/overlay-host';
import type { LookUpRequest } from '@/lib/messages/protocol';
import { success } from '@/lib/model/result';
import { matchView } from '../../support/views';

let life = new AbortController();
let lookedUp = 0;
let switchSite: (off: boolean) => void = () => {};

function start(off: boolean, privateWindow = false) {
  const overlay = mountOverlayHost(document, life.signal, () => {});
  return startPageSession({
    window,
    registry: { life, overlay, isOrphaned: () => false },
    background: {
      lookUp: async ({ quotations }: LookUpRequest) => {
        lookedUp++;
        return success({ matches: quotations.map(() => matchView()) });
      },
      injectEngine: async () => success(undefined),
      injectCard: async () => success(undefined),
      reportCount: async () => success(undefined),
      openSaveForm: async () => success(undefined),
      openInLibrary: async () => success(undefined),
    },
    onLibraryChanged: () => {},
    privateWindow,
    watchSiteOff: async (_, changed) => {
      switchSite = changed;
      changed(off);
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  window.requestIdleCallback = (callback) =>
    Number(setTimeout(() => callback({ didTimeout: true, timeRemaining: () => 5 }), 1));
  life = new AbortController();
  lookedUp = 0;
  document.body.innerHTML = '<article><p>“The pier stays where it is,” Ann Tolley said.</p></article>';
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const isMatched = async (session: ReturnType<typeof start>) => {
  await vi.advanceTimersByTimeAsync(5_000);
  return (await session.readPageState())?.entries.map(({ match }) => match !== null);
};

it('takes the marks away when the site is switched off elsewhere, and shows them again', async () => {
  const session = start(false);
  expect(await isMatched(session)).toEqual([true]);
  switchSite(true);
  expect(await isMatched(session)).toEqual([]);
  expect((await session.readPageState())?.status).toBe('reading');
  switchSite(false);
  expect(await isMatched(session)).toEqual([true]);
});

it('reads a page of a site that is switched off for saving, and asks nothing', async () => {
  const session = start(true);
  await vi.advanceTimersByTimeAsync(5_000);
  const words = document.querySelector('p')?.firstChild;
  if (words == null) throw new Error('no words');
  window.getSelection()?.setBaseAndExtent(words, 1, words, 9);
  const draft = session.readSelection();
  await vi.advanceTimersByTimeAsync(6_000);
  expect((await draft)?.exact).toBe('The pier');
  expect(lookedUp).toBe(0);
});

it('finds a quotation in two parts as it was saved, and says when a part of it is gone', async () => {
  document.body.innerHTML =
    '<article><p>“We did not know the bridge was unsafe,” Ana Ortega told the council. ' +
    '<span>“The engineers never told us.”</span></p></article>';
  const session = start(false);
  await vi.advanceTimersByTimeAsync(5_000);
  const draft = await session.readDraft({ index: 0 });
  if (draft === undefined) throw new Error('no draft');
  expect(await session.showSaved(draft)).toBe('exact');
  document.querySelector('span')?.remove();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await session.showSaved(draft)).toBe('part');
  document.querySelector('p')?.remove();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await session.showSaved(draft)).toBe('gone');
});

it.each([true, undefined])('says of a page whether its window is private: %s', async (isPrivate) => {
  const session = start(false, isPrivate);
  expect((await session.readPageState())?.page.privateWindow).toBe(isPrivate);
  await vi.advanceTimersByTimeAsync(5_000);
  expect((await session.readPageState())?.page.privateWindow).toBe(isPrivate);
  expect((await session.readDraft({ index: 0 }))?.page.privateWindow).toBe(isPrivate);
  expect((await session.readArticle())?.page.privateWindow).toBe(isPrivate);
});
