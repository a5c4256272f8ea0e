import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryApp } from '@/entrypoints/library/library-app';
import { libraryAsFile } from '@/entrypoints/library/whole-library';
import { restoreAnnotation } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { SAVED } from '@/tests/fixtures/saved-annotation';
import { testLibrary } from '@/tests/support/library';
import { button, draw, settle, textOf } from '@/tests/support/render';

// The browser is not ours: WXT's fake one stands in, with what it leaves out.
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: { ...fakeBrowser, extension: { inIncognitoContext: false } } };
});

beforeEach(() => {
  fakeBrowser.reset();
  location.hash = '#/saved';
  // What the page hands to the browser goes nowhere.
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:kept');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  // What the background reads again after an import: nothing is left to read here.
  fakeBrowser.runtime.onMessage.addListener((() =>
    Promise.resolve({ ok: true, value: { left: 0 } })) as never);
});

afterEach(() => vi.restoreAllMocks());

async function open(db: Database): Promise<HTMLElement> {
  const app = draw(<LibraryApp db={db} />);
  await settle();
  return app;
}

/** A library with two saved quotations, looked at once by its page. */
async function looked(): Promise<Database> {
  const db = testLibrary();
  await restoreAnnotation(db, SAVED);
  await restoreAnnotation(db, { ...SAVED, id: 'urn:uuid:2' });
  const app = await open(db);
  await vi.waitFor(async () =>
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).toContain('"saved":2'),
  );
  expect(textOf(app)).not.toContain('lost');
  return db;
}

describe('a library that the browser lost', () => {
  test('is told of in every place, until its reader puts that away', async () => {
    await looked();
    const db = testLibrary();
    const app = await open(db);
    await vi.waitFor(() => expect(textOf(app)).toContain('This browser has lost your library.'));
    expect(textOf(app)).toContain('it held 2 saved quotations.');
    expect(app.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#/data');
    button(app, 'Do not show this again').click();
    await vi.waitFor(() => expect(textOf(app)).not.toContain('lost your library'));
    expect(textOf(await open(db))).not.toContain('lost your library');
  });

  test('is told of no more once a file has put it back', async () => {
    const before = await looked();
    const { file } = await libraryAsFile(before, '2026-01-01T00:00:00Z');
    location.hash = '#/data';
    const db = testLibrary();
    const app = await open(db);
    await vi.waitFor(() => expect(textOf(app)).toContain('This browser has lost your library.'));
    const input = app.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no file can be given');
    Object.defineProperty(input, 'files', { value: [new File([await file.text()], 'library.jsonl')] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(textOf(app)).toContain('2 records put back'));
    await vi.waitFor(() => expect(textOf(app)).not.toContain('lost your library'));
    expect(await db.annotations.count()).toBe(2);
  });
});

describe('Your data', () => {
  test('says that the library was never exported, then when it was, and what came since', async () => {
    const db = await looked();
    location.hash = '#/data';
    const app = await open(db);
    await vi.waitFor(() =>
      expect(textOf(app)).toContain(
        'Not exported from this browser yet; it holds 2 saved quotations of your own.',
      ),
    );
    button(app, 'Export the whole library').click();
    await vi.waitFor(() => expect(textOf(app)).toMatch(/Last exported on .*\. Since then: nothing\./u));
    await restoreAnnotation(db, { ...SAVED, id: 'urn:uuid:3', updatedAt: Date.now() + 60_000 });
    await vi.waitFor(() => expect(textOf(app)).toContain('Since then: 1 saved quotation.'));
    expect(textOf(app)).not.toContain('A browser can lose its data');
  });

  test('advises a new export where much came since the last', async () => {
    const db = testLibrary();
    for (let n = 0; n < 20; n++) await restoreAnnotation(db, { ...SAVED, id: `urn:uuid:${n}` });
    location.hash = '#/data';
    const app = await open(db);
    await vi.waitFor(() => expect(textOf(app)).toContain('A browser can lose its data'));
    location.hash = '#/saved';
    await vi.waitFor(() => expect(textOf(app)).not.toContain('A browser can lose its data'));
  });
});
