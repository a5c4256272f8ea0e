import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { contentRegistry } from '@/lib/marks/content-registry';
import { backgroundOfContent } from '@/lib/messages/clients';
import { onLibraryChanged, watchSiteOff } from '@/lib/messages/settings';
import { startPageSession } from './page-session';

/** The engine, brought into pages with quotation marks. Injected twice, or without the gate, it does nothing. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    const registry = contentRegistry();
    if (registry === undefined || registry.page !== undefined) return;
    registry.page = startPageSession({
      window,
      registry,
      background: backgroundOfContent(),
      onLibraryChanged,
      watchSiteOff,
      privateWindow: browser.extension?.inIncognitoContext === true,
    });
  },
});
