import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryApp } from '@/entrypoints/library/library-app';
import { parseAnnotations } from '@/lib/exchange/parse-annotations';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { parseSeed } from '@/lib/ingest/parse-seed';
import type { AnnotationRecord } from '@/lib/model/records';
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

const TWO = [SAVED, { ...SAVED, id: 'urn:uuid:2', exact: '=1+1', tags: ['sums'] }];

/** The library page at a place, over that report and saved quotations. */
async function open(place: string, saved: readonly AnnotationRecord[] = TWO): Promise<HTMLElement> {
  const db = testLibrary();
  await putArticle(db, report());
  for (const annotation of saved) await restoreAnnotation(db, annotation);
  location.hash = place;
  const app = draw(<LibraryApp db={db} />);
  await vi.waitFor(() => expect(textOf(app)).toMatch(/Export th(is|ese)/u));
  return app;
}

/** Chooses the format, presses the button and gives what the browser got, and what the page says of it. */
async function exported(
  app: HTMLElement,
  format: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer>; text: string }> {
  choose(app, format);
  button(app, 'Export').click();
  await settle();
  const [one, ...others] = files;
  if (one === undefined || others.length > 0) throw new Error(`${files.length} files`);
  expect(textOf(app)).toMatch(/exported\./u);
  const bytes = new Uint8Array(await one.file.arrayBuffer());
  return { name: one.name, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

function choose(app: HTMLElement, format: string): void {
  const select = app.querySelector<HTMLSelectElement>('.export-list select');
  const option = [...(select?.options ?? [])].find(({ text }) => text.startsWith(format));
  if (select == null || option === undefined) throw new Error(`no format ${format}`);
  select.value = option.value;
}

/** What the form says that it exports, and how many that are. */
function shownIn(app: HTMLElement): { readonly label: string; readonly rows: number } {
  const label = textOf(app.querySelector('.export-list label') ?? app);
  return { label, rows: Number(/\d+/u.exec(label)?.[0] ?? 1) };
}

test.each([
  ['a search', '#/search?q=morrow'],
  ['one speaker', `#/speaker/${encodeURIComponent('ada morrow')}`],
])('the statements of %s are exported as they are listed', async (_, place) => {
  const app = await open(place);
  const { label, rows } = shownIn(app);
  expect(label).toMatch(/^Export these \d+ statements as$/u);
  const { name, text } = await exported(app, 'CSV');
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
  const [names = [], ...cells] = parseCsv((await exported(app, 'CSV')).text);
  const kinds = new Set(cells.map((row) => row[names.indexOf('kind')]));
  expect(kinds).toContain('direct');
  expect(kinds).toContain('not-speech');
});

test('a speaker’s statements are exported for every program that takes quotations', async () => {
  const place = `#/speaker/${encodeURIComponent('ada morrow')}`;
  const app = await open(place);
  const { rows } = shownIn(app);
  const save = async (format: string) => {
    files.length = 0;
    return exported(app, format);
  };
  const notes = await save('Markdown');
  expect(notes.name).toMatch(/\.zip$/u);
  expect(Object.keys(unzipSync(notes.bytes))).toHaveLength(rows);
  const csl = await save('CSL-JSON');
  expect(csl.name).toMatch(/\.csl\.json$/u);
  expect(JSON.parse(csl.text)).toHaveLength(rows);
  const ris = await save('RIS');
  expect(ris.name).toMatch(/\.ris$/u);
  expect(ris.text.match(/^ER {2}- \r$/gmu)).toHaveLength(rows);
  const bibtex = await save('BibTeX');
  expect(bibtex.name).toMatch(/\.bib$/u);
  expect(bibtex.text.match(/^@/gmu)).toHaveLength(rows);
  // Nobody has saved them: they are no annotations.
  expect(() => choose(app, 'Hypothesis')).toThrow('no format');
});

test('saved quotations with one tag are exported without the others, and nothing in them computes', async () => {
  const app = await open('#/saved?tag=sums');
  expect(shownIn(app).label).toBe('Export this saved quotation as');
  const { name, text } = await exported(app, 'CSV');
  expect(name).toMatch(/^on-record-saved-.*\.csv$/u);
  expect(parseCsv(text).map(([words]) => words)).toEqual(['words', "'=1+1"]);
});

test('one saved quotation is one note, and not an archive', async () => {
  const { name, text } = await exported(await open('#/saved?tag=sums'), 'Markdown');
  expect(name).toMatch(/\.md$/u);
  expect(text).toMatch(/^---\ntitle: "Ferry to sail"\n/u);
});

test('the list on show is exported as annotations that can be taken in again', async () => {
  const app = await open('#/saved');
  expect(shownIn(app).label).toBe('Export these 2 saved quotations as');
  const { name, text } = await exported(app, 'W3C annotations');
  expect(name).toMatch(/\.jsonld$/u);
  const read = parseAnnotations(text, 0);
  expect(read.ok && read.value.map(({ exact }) => exact).sort()).toEqual(['=1+1', SAVED.exact]);
});

describe('choosing', () => {
  const MANY = Array.from({ length: 60 }, (_, n) => ({
    ...SAVED,
    id: `urn:uuid:${n}`,
    exact: `Words ${n}.`,
  }));
  /** The box with this label, as it is read out. */
  const box = (app: HTMLElement, label: string): HTMLInputElement => {
    const found = [...app.querySelectorAll('label')].find((one) => textOf(one) === label);
    const input = found?.querySelector('input');
    if (input == null) throw new Error(`no box ${label}`);
    return input;
  };
  const wordsIn = async (app: HTMLElement) =>
    parseCsv((await exported(app, 'CSV')).text)
      .slice(1)
      .map(([words]) => words);

  test('what is chosen is exported, in the order of the list, and nothing else', async () => {
    const app = await open('#/saved', MANY);
    for (const label of ['Choose: Words 57.', 'Choose: Words 59.', 'Choose: Words 58.'])
      box(app, label).click();
    box(app, 'Choose: Words 58.').click();
    await settle();
    expect(shownIn(app).label).toBe('Export the 2 chosen saved quotations as');
    expect(textOf(app.querySelector('[role=status]') ?? app)).toBe('2 chosen');
    const listed = [...app.querySelectorAll('.saved .words')].map(textOf);
    const words = await wordsIn(app);
    expect(words).toHaveLength(2);
    expect(listed.filter((one) => words.some((word) => one.includes(word ?? '?')))).toEqual(
      words.map((word) => `“${word}”`),
    );
  });

  test('all that is shown is chosen and left with one box; with nothing chosen the whole list goes', async () => {
    const app = await open('#/saved', MANY);
    const all = box(app, 'Choose all 50 shown');
    expect(all.checked).toBe(false);
    all.click();
    await settle();
    expect(shownIn(app).label).toBe('Export the 50 chosen saved quotations as');
    box(app, 'Choose: Words 59.').click();
    await settle();
    expect([all.indeterminate, shownIn(app).rows]).toEqual([true, 49]);
    all.click();
    await settle();
    expect([all.indeterminate, all.checked, shownIn(app).rows]).toEqual([false, true, 50]);
    all.click();
    await settle();
    expect(shownIn(app).label).toBe('Export these 60 saved quotations as');
    expect(await wordsIn(app)).toHaveLength(60);
  });

  test('what is deleted is not chosen any more', async () => {
    const app = await open('#/saved', MANY.slice(0, 3));
    box(app, 'Choose: Words 0.').click();
    box(app, 'Choose: Words 1.').click();
    await settle();
    button(box(app, 'Choose: Words 0.').closest<HTMLElement>('.saved') ?? app, 'Delete').click();
    await vi.waitFor(() => expect(textOf(app)).toContain('The saved quotation was deleted.'));
    await vi.waitFor(() => expect(app.querySelectorAll('.saved')).toHaveLength(2));
    expect(shownIn(app).label).toBe('Export the 1 chosen saved quotation as');
    files.length = 0;
    choose(app, 'CSV');
    button(app, 'Export').click();
    await settle();
    expect(parseCsv((await files[0]?.file.text()) ?? '').map(([words]) => words)).toEqual([
      'words',
      'Words 1.',
    ]);
  });

  test('one by itself has nothing to choose from', async () => {
    const app = await open('#/saved?tag=sums');
    expect(app.querySelector('input[type=checkbox]')).toBeNull();
  });
});

test('what Hypothesis cannot hold is left out, and that is said', async () => {
  const { url: _, ...nowhere } = SAVED;
  const app = await open('#/saved', [SAVED, { ...nowhere, id: 'urn:uuid:2' }]);
  const { name, text } = await exported(app, 'Hypothesis');
  expect(name).toMatch(/\.hypothesis\.json$/u);
  expect(JSON.parse(text).annotations).toHaveLength(1);
  expect(textOf(app)).toContain(
    '1 saved quotation exported. 1 left out: Hypothesis keeps nothing without a web address.',
  );
});

test('no empty file is made for Hypothesis', async () => {
  const { url: _, ...nowhere } = SAVED;
  const app = await open('#/saved', [nowhere]);
  choose(app, 'Hypothesis');
  button(app, 'Export').click();
  await settle();
  expect(files).toEqual([]);
  expect(textOf(app)).toContain('Nothing was exported: Hypothesis keeps nothing without a web address.');
});
