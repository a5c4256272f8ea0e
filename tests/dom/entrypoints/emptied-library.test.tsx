import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryApp } from '@/entrypoints/library/library-app';
import { Welcome } from '@/entrypoints/welcome/welcome';
import { wipeLibrary } from '@/lib/store/wipe-library';
import { testLibrary } from '@/tests/support/library';
import { button, draw, settle, textOf } from '@/tests/support/render';

// The browser is not ours: WXT's fake one stands in, with the grants that it leaves out.
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const event = { addListener: () => {}, removeListener: () => {} };
  const permissions = { contains: async () => false, onAdded: event, onRemoved: event };
  return { browser: { ...fakeBrowser, permissions, extension: { inIncognitoContext: false } } };
});

beforeEach(() => fakeBrowser.reset());

test('what was said of a file goes with the library', async () => {
  location.hash = '#/data';
  const app = draw(<LibraryApp db={testLibrary()} />);
  await settle();
  const input = app.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no file can be given');
  Object.defineProperty(input, 'files', { value: [new File(['no json'], 'notes.jsonld')] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(textOf(app)).toContain('notes.jsonld was not taken in'));
  button(app, 'Delete everything…').click();
  await settle();
  button(app, 'Delete everything').click();
  await vi.waitFor(() => expect(textOf(app)).toContain('The library is empty.'));
  expect(textOf(app)).not.toContain('notes.jsonld');
});

test('the welcome page tells an emptied library from one that is being prepared', async () => {
  const db = testLibrary();
  const page = draw(<Welcome db={db} />);
  await settle();
  expect(textOf(page)).toContain('The library is being prepared…');
  await wipeLibrary(db);
  await vi.waitFor(() => expect(textOf(page)).toContain('It holds no article.'));
});
