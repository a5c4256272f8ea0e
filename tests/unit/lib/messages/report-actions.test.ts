import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { frontActions } from '@/lib/messages/report-actions';
import { readOffSites, setSiteOff } from '@/lib/messages/settings';

// The browser is looked for when the first module asks for it, before ours can bring one.
const chrome = vi.hoisted(() => {
  const found = {};
  Object.assign(globalThis, { chrome: found });
  return found;
});

const SITE = { host: 'ledger.example', origins: ['https://ledger.example/*'] };
const executeScript = vi.fn(async () => {});

beforeEach(async () => {
  fakeBrowser.reset();
  executeScript.mockReset();
  Object.assign(chrome, fakeBrowser, {
    tabs: { query: async () => [{ id: 7, url: 'https://ledger.example/a', incognito: false }] },
    scripting: { executeScript },
  });
  await setSiteOff(SITE.host, true);
});

test('a site that is switched on again is checked at once', async () => {
  let offMeanwhile: readonly string[] | undefined;
  executeScript.mockImplementation(async () => {
    offMeanwhile = await readOffSites();
  });
  expect(await frontActions({}).on(SITE)).toBeUndefined();
  expect(executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7 } }));
  expect(offMeanwhile).toEqual([]);
});

test('where the page may not be read, it is on again all the same', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await frontActions({}).on(SITE)).toBeUndefined();
  expect(await readOffSites()).toEqual([]);
});
