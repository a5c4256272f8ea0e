import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryApp } from '@/entrypoints/library/library-app';
import { saveAnnotation } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { testLibrary } from '@/tests/support/library';
import { annotationRecord } from '@/tests/support/library-rows';
import { button, draw, settle, textOf } from '@/tests/support/render';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: { ...fakeBrowser, extension: { inIncognitoContext: false } } };
});

let db: Database;
beforeEach(() => {
  fakeBrowser.reset();
  db = testLibrary();
});
afterEach(() => db.close());

function go(place: string): void {
  location.hash = place;
  dispatchEvent(new Event('hashchange'));
}

test.each(['#/search?q=', '#/search?q=%20', '#/search'])(
  'a search for nothing asks for words (%s)',
  async (place) => {
    go(place);
    const app = draw(<LibraryApp db={db} />);
    await vi.waitFor(() => expect(textOf(app)).toContain('Which words are you looking for?'));
    await settle();
    expect(textOf(app)).not.toContain('Nothing in your library');
  },
);

test('a search that finds nothing says so', async () => {
  go('#/search?q=ferry');
  const app = draw(<LibraryApp db={db} />);
  await vi.waitFor(() => expect(textOf(app)).toContain('Nothing in your library holds these words'));
});

test('what was done is told at its place, with the way back, and not over other sections', async () => {
  await saveAnnotation(db, annotationRecord(), 1_000);
  go('#/saved');
  const app = draw(<LibraryApp db={db} />);
  await vi.waitFor(() => expect(textOf(app)).toContain('The ferry sails at nine'));
  button(app, 'Delete').click();
  await vi.waitFor(() => expect(textOf(app)).toContain('The saved quotation was deleted.'));
  expect(button(app, 'Undo')).toBeDefined();
  go('#/saved');
  await settle();
  expect(button(app, 'Undo')).toBeDefined();
  go('#/speakers');
  await vi.waitFor(() => expect(textOf(app)).not.toContain('was deleted'));
  expect(() => button(app, 'Undo')).toThrow();
});
