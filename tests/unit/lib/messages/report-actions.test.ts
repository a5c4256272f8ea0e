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
const TAB = { id: 7, url: 'https://ledger.example/a', incognito: false };
const executeScript = vi.fn(async () => {});

beforeEach(async () => {
  fakeBrowser.reset();
  executeScript.mockReset();
  Object.assign(chrome, fakeBrowser, {
    tabs: { query: async () => [TAB] },
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

test.each([
  [
    false,
    'Saved: 5,230 characters in 1 paragraph, with 10 quotations. The library shows the text as it was kept.',
  ],
  [true, 'This article was saved before (5,230 characters in 1 paragraph); nothing was changed.'],
])('saving an article that was saved before (%s) says so, and how much it is', async (alreadySaved, said) => {
  const answer = (value: object) => async () => ({ ok: true, value });
  Object.assign(chrome, {
    tabs: { query: async () => [TAB], sendMessage: answer({ page: {}, text: '', blocks: [] }) },
    runtime: {
      sendMessage: answer({
        articleId: 'a',
        quotations: 10,
        size: { characters: 5230, paragraphs: 1 },
        alreadySaved,
      }),
    },
  });
  expect(await frontActions({}).saveArticle()).toEqual({ said, articleId: 'a' });
});

test('a saved article is opened in a tab of its own', async () => {
  const create = vi.fn();
  Object.assign(chrome, { tabs: { create }, runtime: { getURL: (path: string) => `ext:/${path}` } });
  const done = vi.fn();
  await frontActions({ done }).openArticle('a/1');
  expect(create).toHaveBeenCalledWith({ url: 'ext://library.html#/article/a%2F1' });
  expect(done).toHaveBeenCalledOnce();
});

test('where the page may not be read, it is on again all the same', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await frontActions({}).on(SITE)).toBeUndefined();
  expect(await readOffSites()).toEqual([]);
});
