import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BrowserParts } from '@/entrypoints/background/browser-parts';

/** The extension as its own pages and messages name it. */
export const SELF = { id: 'on-record', origin: 'chrome-extension://on-record/' };

/** The parts of the browser that WXT's fake leaves out, remembering what was asked of them. */
export function parts(
  options: { readonly granted?: string[]; readonly canInject?: boolean; readonly tabs?: object[] } = {},
) {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
    };
  let scripts: { id: string }[] = [];
  const browser = {
    ...fakeBrowser,
    runtime: { ...fakeBrowser.runtime, getURL: (path: string) => SELF.origin + path.replace(/^\//u, '') },
    tabs: { ...fakeBrowser.tabs, create: note('open'), query: async () => options.tabs ?? [] },
    extension: { inIncognitoContext: false },
    action: { setBadgeText: note('badge'), setTitle: note('title') },
    permissions: { getAll: async () => ({ origins: options.granted ?? [] }) },
    scripting: {
      executeScript: async (injection: unknown) => {
        if (options.canInject === false) throw new Error('Cannot access contents of the page');
        calls.push(['inject', injection]);
      },
      getRegisteredContentScripts: async () => scripts,
      registerContentScripts: async (wanted: { id: string }[]) => {
        // As the browsers do.
        if (scripts.length > 0) throw new Error(`Duplicate script ID '${wanted[0]?.id}'`);
        scripts = wanted;
      },
      updateContentScripts: async (wanted: { id: string }[]) => {
        scripts = wanted;
      },
      unregisterContentScripts: async () => {
        scripts = [];
      },
    },
  } as unknown as BrowserParts;
  return { browser, calls, scripts: () => scripts };
}
