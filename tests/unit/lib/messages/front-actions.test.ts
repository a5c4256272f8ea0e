import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askForOrigins,
  showSavedOnFrontPage,
  switchSiteOff,
  switchSiteOn,
} from '@/lib/messages/front-actions';
import { readOffSites, setSiteOff } from '@/lib/messages/settings';

// The browser is looked for when the first module asks for it, before ours can bring one.
const chrome = vi.hoisted(() => {
  const found = {};
  Object.assign(globalThis, { chrome: found });
  return found;
});

/** A browser with this one tab in front. */
function inFront(incognito: boolean): void {
  Object.assign(chrome, fakeBrowser, {
    tabs: {
      query: async () => [{ id: 7, url: 'https://ledger.example/a', incognito }],
      sendMessage: async () => ({ ok: true, value: undefined }),
    },
  });
}

beforeEach(() => fakeBrowser.reset());

describe('switching a site', () => {
  test('off and on again is remembered', async () => {
    inFront(false);
    expect(await switchSiteOff('ledger.example')).toMatchObject({ ok: true });
    expect(await readOffSites()).toEqual(['ledger.example']);
    expect(await switchSiteOn('ledger.example')).toMatchObject({ ok: true });
    expect(await readOffSites()).toEqual([]);
  });

  test('is refused in a private window, which leaves no trace', async () => {
    await setSiteOff('other.example', true);
    const before = await fakeBrowser.storage.local.get();
    inFront(true);
    const refused = { ok: false, problem: { code: 'private-window' } };
    expect(await switchSiteOff('ledger.example')).toMatchObject(refused);
    expect(await switchSiteOn('other.example')).toMatchObject(refused);
    expect(await fakeBrowser.storage.local.get()).toEqual(before);
  });
});

describe('showing what was saved', () => {
  const part = { exact: 'The ferry', prefix: '“', suffix: ',”' };
  const parts = [part, { ...part, exact: 'sails at nine.' }];
  test.each([
    ['in one piece', part],
    ['in parts', { ...part, exact: 'The ferry sails at nine.', parts }],
  ])('%s sends the page its place and nothing else', async (_, place) => {
    const sendMessage = vi.fn(async () => ({ ok: true, value: 'exact' }));
    inFront(false);
    Object.assign(chrome, { tabs: { ...Object(Reflect.get(chrome, 'tabs')), sendMessage } });
    const saved = { ...place, note: 'Ask Ines.', tags: ['ferries'] };
    expect(await showSavedOnFrontPage(saved)).toEqual({ ok: true, value: 'exact' });
    expect(sendMessage.mock.calls).toMatchObject([[7, { call: 'showSaved' }, {}]]);
    expect(sendMessage.mock.calls.flat()[1]).toHaveProperty('payload', place);
  });
});

describe('asking for a site', () => {
  const request = vi.fn(async () => true);
  const origins = ['https://ledger.example/*'];
  beforeEach(() => {
    request.mockClear();
    inFront(false);
    Object.assign(chrome, { permissions: { request } });
  });

  test('asks the browser for it and nothing else', async () => {
    expect(await askForOrigins(origins, false)).toEqual({ ok: true, value: true });
    expect(request.mock.calls).toEqual([[{ origins }]]);
  });

  test('is refused in a private window without asking', async () => {
    expect(await askForOrigins(origins, true)).toMatchObject({
      ok: false,
      problem: { code: 'private-window' },
    });
    expect(request).not.toHaveBeenCalled();
  });
});
