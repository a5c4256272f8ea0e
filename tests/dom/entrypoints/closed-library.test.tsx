import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryApp } from '@/entrypoints/library/library-app';
import { Welcome } from '@/entrypoints/welcome/welcome';
import { watch } from '@/lib/store/live';
import { testLibrary } from '@/tests/support/library';
import { button, draw, settle, textOf } from '@/tests/support/render';
import { REFUSALS, refuseToOpen } from '@/tests/support/store-faults';

// The browser is not ours: WXT's fake one stands in, with the grants that it leaves out.
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const event = { addListener: () => {}, removeListener: () => {} };
  const permissions = { contains: async () => false, onAdded: event, onRemoved: event };
  return { browser: { ...fakeBrowser, permissions, extension: { inIncognitoContext: false } } };
});

const PLACES = [
  '#/articles',
  '#/article/one',
  '#/quotation/one',
  '#/speakers',
  '#/speaker/one',
  '#/disputes',
  '#/to-check',
  '#/saved',
  '#/search?q=ferry',
  '#/problems',
  '#/data',
  '#/save',
];
const CASES = Object.keys(REFUSALS) as (keyof typeof REFUSALS)[];

let letOpen = () => {};
beforeEach(() => fakeBrowser.reset());
afterEach(() => letOpen());

describe.each(CASES)('a library that the browser refuses to open %s', (how) => {
  beforeEach(() => {
    letOpen = refuseToOpen(how);
  });

  test.each(PLACES)('is explained at %s, once, with what to do', async (place) => {
    location.hash = place;
    const app = draw(<LibraryApp db={testLibrary()} />);
    await vi.waitFor(() => expect(textOf(app)).toContain('The library cannot be read'));
    await settle();
    const text = textOf(app);
    expect(text.split('The library cannot be read')).toHaveLength(2);
    expect(text).toContain('start the browser again');
    expect(app.querySelector('[role=alert]')).not.toBeNull();
  });

  test('is explained when its saved quotations are to be exported', async () => {
    location.hash = '#/data';
    const app = draw(<LibraryApp db={testLibrary()} />);
    await settle();
    button(app, 'Export saved quotations').click();
    await vi.waitFor(() => expect(textOf(app)).toContain('Nothing was exported.'));
  });

  test('is explained on the welcome page', async () => {
    const page = draw(<Welcome db={testLibrary()} />);
    await vi.waitFor(() => expect(textOf(page)).toContain('The library cannot be read'));
    expect(textOf(page)).not.toContain('being prepared');
  });
});

test('a browser without a storage is told of', async () => {
  const { indexedDB } = Dexie.dependencies;
  Reflect.set(Dexie.dependencies, 'indexedDB', undefined);
  const failed = vi.fn();
  const db = testLibrary();
  watch(
    () => db.annotations.count(),
    () => {},
    failed,
    new AbortController().signal,
  );
  await settle();
  Reflect.set(Dexie.dependencies, 'indexedDB', indexedDB);
  expect(failed.mock.calls).toEqual([[expect.stringContaining('MissingAPIError')]]);
});

test('a question that was overtaken by another says nothing', async () => {
  const stop = new AbortController();
  const failed = vi.fn();
  watch(
    async () => {
      stop.abort();
      throw new DOMException('overtaken', 'AbortError');
    },
    () => {},
    failed,
    stop.signal,
  );
  await settle();
  expect(failed).not.toHaveBeenCalled();
});
