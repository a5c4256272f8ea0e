import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAnswerer } from '@/lib/messages/answer';
import { BACKGROUND } from '@/lib/messages/clients';
import { libraryMemory } from '@/lib/messages/library-memory';
import type { ExtensionPageToBackground, ToBackground } from '@/lib/messages/protocol';
import { PAGES_TO_BACKGROUND, TO_BACKGROUND } from '@/lib/messages/schemas';
import { libraryChanged } from '@/lib/messages/settings';
import { openDatabase } from '@/lib/store/database';
import { openMatchIndex } from '@/lib/store/match-index';
import { noteLibrary } from '@/lib/store/note-library';
import { IN_CHROMIUM, IN_FIREFOX } from '@/lib/store/part-reading';
import { createHandlers, createPageHandlers } from './handlers';
import { registerListeners } from './listeners';
import { openMatchLibrary } from './match-library';
import { once } from './once';
import { takeInSeeds } from './take-in-seeds';
import { tellStorageProblems } from './tell-storage-problems';

const reading = import.meta.env.FIREFOX ? IN_FIREFOX : IN_CHROMIUM;

/**
 * The background context. It may be stopped after any event and woken by the next, so that nothing is kept in memory
 * but the open database, and every listener is registered before anything is awaited.
 */
export default defineBackground({
  type: 'module',
  main() {
    const db = openDatabase({ changed: libraryChanged });
    const now = () => Date.now();
    const note = () => noteLibrary(db, libraryMemory, now()).catch((error: unknown) => console.error(error));
    const takeIn = async () => {
      // A private window's own background (Chromium's split mode) stores nothing, not even seeds.
      if (browser.extension.inIncognitoContext) return;
      const { version } = browser.runtime.getManifest();
      const done = await takeInSeeds({ db, now, version, read: readSeedFile });
      if (!done.ok) console.error(done.problem.message);
      // There is something to do in a library that is new, or that was lost.
      else if (done.value) await note();
    };
    const ready = once(takeIn);
    // A private window's own background stores nothing, not even an index.
    const index = browser.extension.inIncognitoContext
      ? undefined
      : openMatchIndex(db, undefined, { reading });
    const parts = { db, browser, now, note, library: () => openMatchLibrary(db, index) };
    const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/' as never) };
    browser.runtime.onMessage.addListener(
      createAnswerer<ToBackground>({
        to: BACKGROUND,
        schemas: TO_BACKGROUND,
        handlers: tellStorageProblems(createHandlers(parts)),
        from: ['content'],
        self,
      }) as never,
    );
    browser.runtime.onMessage.addListener(
      createAnswerer<ExtensionPageToBackground>({
        to: BACKGROUND,
        schemas: PAGES_TO_BACKGROUND,
        handlers: tellStorageProblems(createPageHandlers(parts)),
        from: ['extension'],
        self,
      }) as never,
    );
    registerListeners({ browser, db, ready, takeIn });
    void ready();
  },
});

async function readSeedFile(path: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/seeds/${path}` as never));
  return new Uint8Array(await response.arrayBuffer());
}
