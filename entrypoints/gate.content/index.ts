import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { contentRegistry, openContentRegistry } from '@/lib/marks/content-registry';
import { mountOverlayHost } from '@/lib/marks/overlay-host';
import { createAnswerer } from '@/lib/messages/answer';
import { backgroundOfContent, PAGE } from '@/lib/messages/clients';
import { patiently } from '@/lib/messages/patiently';
import type { ToPage } from '@/lib/messages/protocol';
import { TO_PAGE } from '@/lib/messages/schemas';
import { followPage } from '@/lib/page/follow-page';
import { idleTimeOf, inSlices } from '@/lib/page/in-slices';
import { quotationMarksSteps } from '@/lib/page/quotation-gate';
import { createGateHandlers } from './gate-handlers';

/**
 * The gate: what runs on every page. It mounts the host, looks whether the page holds quotation marks at all, and
 * asks for the engine when it does, now or after the page has changed. Injected twice, it runs once.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    if (!/html/.test(document.contentType)) return;
    if (contentRegistry() !== undefined) return;
    const life = new AbortController();
    const overlay = mountOverlayHost(document, life.signal, () => life.abort());
    const isOrphaned = () => browser.runtime?.id === undefined;
    openContentRegistry({ life, overlay, isOrphaned });

    const background = backgroundOfContent();
    const watching = new AbortController();
    life.signal.addEventListener('abort', () => watching.abort());
    const idle = idleTimeOf(window);
    const endIfOrphaned = () => {
      if (isOrphaned()) life.abort();
    };
    // Until the engine is there the page stays watched: its next change asks again.
    let fetching: Promise<void> | undefined;
    const fetchEngine = () => {
      fetching ??= patiently(() => background.injectEngine(), life.signal).then((reply) => {
        fetching = undefined;
        if (reply.ok) watching.abort();
        endIfOrphaned();
      });
      return fetching;
    };

    const answer = createAnswerer<ToPage>({
      to: PAGE,
      schemas: TO_PAGE,
      handlers: createGateHandlers(document, contentRegistry, fetchEngine),
      from: ['extension'],
      self: { id: browser.runtime.id, origin: browser.runtime.getURL('') },
    });
    browser.runtime.onMessage.addListener(answer);
    life.signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(answer));

    followPage({
      window,
      signal: watching.signal,
      async read() {
        endIfOrphaned();
        const found = await inSlices(quotationMarksSteps(document), idle, watching.signal);
        if (found) await fetchEngine();
        return found === true;
      },
    });
  },
});
