import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryApp } from '@/entrypoints/library/library-app';
import { parseAnnotations } from '@/lib/exchange/parse-annotations';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { parseSeed } from '@/lib/ingest/parse-seed';
import { restoreAnnotation } from '@/lib/store/annotations';
import { putArticle } from '@/lib/store/put-article';
import { ARTICLES } from '@/tests/fixtures/articles/articles';
import { SAVED } from '@/tests/fixtures/saved-annotation';
import { testLibrary } from '@/tests/support/library';
import { parseCsv } from '@/tests/support/parse-csv';
import { button, draw, settle, textOf } from '@/tests/support/render';

// The browser is not ours: WXT's fake one stands in, with the grants that it leaves out.
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: { ...fakeBrowser, extension: { inIncognitoContext: false } } };
});

const files: { readonly name: string; readonly file: Blob }[] = [];
beforeEach(() => {
  fakeBrowser.reset();
  files.length = 0;
  // What the page hands to the browser is kept instead of written to a disk.
  let last: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    last = file as Blob;
    return 'blob:kept';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last !== undefined) files.push({ name: this.download, file: last });
  });
});
afterEach(() => vi.restoreAllMocks());

/** A short report with two speakers and a term in marks. */
function report() {
  const source = parseSeed('report.txt', ARTICLES[0]?.text ?? '', undefined);
  if (!source.ok) throw new Error(source.problem.message);
  return ingestArticle(source.value, 1);
}

/** The library page at a place, over that report and two saved quotations. */
async function open(place: string): Promise<HTMLElement> {
  const db = testLibrary();
  await putArticle(db, report());
  await restoreAnnotation(db, SAVED);
  await restoreAnnotation(db, { ...SAVED, id: 'urn:uuid:2', exact: '=1+1', tags: ['sums'] });
  location.hash = place;
  const app = draw(<LibraryApp db={db} />);
  await vi.waitFor(() => expect(textOf(app)).toMatch(/Export th(is|ese)/u));
  return app;
}

/** Presses the button and gives what the browser got. */
async function exported(app: HTMLElement, name: string): Promise<{ name: string; text: string }> {
  button(app, name).click();
  await settle();
  const [one, ...others] = files;
  if (one === undefined || others.length > 0) throw new Error(`${files.length} files`);
  expect(textOf(app)).toMatch(/exported\./u);
  return {
    name: one.name,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await one.file.arrayBuffer()),
  };
}

/** How many rows the list on the screen has, and the number in its button. */
function shownIn(app: HTMLElement, name: RegExp): { readonly label: string; readonly rows: number } {
  const found = [...app.querySelectorAll('button')].map(textOf).find((text) => name.test(text));
  if (found === undefined) throw new Error(`no button ${String(name)}`);
  return { label: found, rows: Number(/\d+/u.exec(found)?.[0] ?? 1) };
}

test.each([
  ['a search', '#/search?q=morrow'],
  ['one speaker', `#/speaker/${encodeURIComponent('ada morrow')}`],
])('the statements of %s are exported as they are listed', async (_, place) => {
  const app = await open(place);
  const { label, rows } = shownIn(app, /statements? as CSV/u);
  const { name, text } = await exported(app, label);
  expect(name).toMatch(/^on-record-statements-\d{4}-\d\d-\d\d\.csv$/u);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [names = [], ...cells] = parseCsv(text);
  expect(cells).toHaveLength(rows);
  const listed = [...app.querySelectorAll('.row-words')].map(textOf);
  expect(listed).toHaveLength(rows);
  const words = cells.map((row) => row[names.indexOf('words')]?.replace(/\s+/gu, ' ').trim() ?? '?');
  for (const [i, shown] of listed.entries()) expect(shown).toContain(words[i]);
});

test('an article’s statements are exported with those in marks that nobody says', async () => {
  const app = await open(`#/article/${report().article.id}`);
  const [names = [], ...cells] = parseCsv((await exported(app, shownIn(app, /as CSV/u).label)).text);
  const kinds = new Set(cells.map((row) => row[names.indexOf('kind')]));
  expect(kinds).toContain('direct');
  expect(kinds).toContain('not-speech');
});

test('saved quotations with one tag are exported without the others, and nothing in them computes', async () => {
  const app = await open('#/saved?tag=sums');
  const { name, text } = await exported(app, 'Export this saved quotation as CSV');
  expect(name).toMatch(/^on-record-saved-.*\.csv$/u);
  expect(parseCsv(text).map(([words]) => words)).toEqual(['words', "'=1+1"]);
});

test('the list on show is exported as annotations that can be taken in again', async () => {
  const app = await open('#/saved');
  const { name, text } = await exported(app, 'Export these 2 saved quotations as W3C annotations');
  expect(name).toMatch(/\.jsonld$/u);
  const read = parseAnnotations(text, 0);
  expect(read.ok && read.value.map(({ exact }) => exact).sort()).toEqual(['=1+1', SAVED.exact]);
});
