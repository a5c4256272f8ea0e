import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BrowserParts } from '@/entrypoints/background/browser-parts';
import { enterOpenPages, syncSites } from '@/entrypoints/background/sites';
import { setSiteOff } from '@/lib/messages/settings';
import { parts } from '@/tests/support/browser-parts';

// The browser is not ours: WXT's fake one stands in, also for the modules that import it.
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});

beforeEach(() => fakeBrowser.reset());

describe('sites', () => {
  const granted = ['https://ledger.example/*', 'https://courier.example/*', 'chrome://favicon/*'];

  it('registers the gate for what is granted, without what is switched off', async () => {
    const { browser, scripts } = parts({ granted });
    await setSiteOff('courier.example', true);
    await syncSites(browser);
    await syncSites(browser);
    expect(scripts()).toEqual([
      {
        id: 'gate',
        js: ['/content-scripts/gate.js'],
        matches: granted.slice(0, 2),
        excludeMatches: ['*://courier.example/*'],
        runAt: 'document_idle',
      },
    ]);
  });

  it('registers once, however many events come together', async () => {
    const { browser, scripts } = parts({ granted });
    await Promise.all([syncSites(browser), syncSites(browser), syncSites(browser)]);
    expect(scripts()).toMatchObject([{ id: 'gate', matches: granted.slice(0, 2) }]);
  });

  it('brings up to date what another of our workers registered meanwhile', async () => {
    const { browser, scripts } = parts({ granted });
    let looked = 0;
    const scripting = {
      ...browser.scripting,
      getRegisteredContentScripts: async () => (looked++ === 0 ? [] : scripts()),
    };
    await browser.scripting.registerContentScripts([
      { id: 'gate', js: [], css: [], matches: ['https://old.example/*'] },
    ]);
    await syncSites({ ...browser, scripting } as unknown as BrowserParts);
    expect(scripts()).toMatchObject([{ id: 'gate', matches: granted.slice(0, 2) }]);
  });

  it('goes on after a sync that failed', async () => {
    const { browser, scripts } = parts({ granted });
    const permissions = { getAll: async () => Promise.reject(new Error('not now')) };
    const failing = syncSites({ ...browser, permissions } as unknown as BrowserParts);
    await Promise.all([expect(failing).rejects.toThrow('not now'), syncSites(browser)]);
    expect(scripts()).toHaveLength(1);
  });

  it('lets go when every grant was taken back', async () => {
    const some = parts({ granted });
    await syncSites(some.browser);
    const none = { ...some.browser, permissions: { getAll: async () => ({}) } } as unknown as BrowserParts;
    await syncSites(none);
    expect(some.scripts()).toEqual([]);
  });

  it('reaches pages that were open before the grant, but for sites that are switched off', async () => {
    const tabs = [
      { id: 1, url: 'https://ledger.example/a' },
      { id: 2, url: 'https://courier.example/b' },
      { id: 3 },
    ];
    const { browser, calls } = parts({ tabs });
    await setSiteOff('courier.example', true);
    await enterOpenPages(browser, granted);
    expect(calls).toEqual([['inject', { target: { tabId: 1 }, files: ['/content-scripts/gate.js'] }]]);
    await enterOpenPages(parts({ tabs, canInject: false }).browser, granted);
    await enterOpenPages(browser, ['chrome://favicon/*']);
    expect(calls).toHaveLength(1);
  });
});
