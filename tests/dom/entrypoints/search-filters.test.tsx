import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryApp } from '@/entrypoints/library/library-app';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { putArticle } from '@/lib/store/put-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { testLibrary } from '@/tests/support/library';
import { button, draw, settle, textOf } from '@/tests/support/render';

// The browser is not ours: WXT's fake one stands in, with the grants that it leaves out.
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: { ...fakeBrowser, extension: { inIncognitoContext: false } } };
});

beforeEach(() => fakeBrowser.reset());

/** The library page at a search, over what two people say of a pier in two papers and years. */
async function open(place: string): Promise<HTMLElement> {
  const db = testLibrary();
  for (const [n, [speaker, outlet, published]] of [
    ['Ada Morrow', 'Harbour Post', '2013-09-05'],
    ['Ilse Vane', 'Coast Daily', '2014-02-28'],
  ].entries())
    await putArticle(
      db,
      ingestArticle(
        {
          document: documentOfPlainText(`“The old pier opens in spring ${n},” ${speaker} said.`, 'en'),
          headline: `News ${n}`,
          outlet: outlet ?? '',
          published: { value: published ?? '' },
          provenance: { origin: 'saved-page' },
        },
        n,
      ),
    );
  location.hash = place;
  return draw(<LibraryApp db={db} />);
}

const see = (app: HTMLElement, text: string | RegExp) =>
  vi.waitFor(() => expect(textOf(app)).toMatch(text instanceof RegExp ? text : new RegExp(text, 'u')));

function field(app: HTMLElement, label: string): HTMLInputElement {
  const found = [...app.querySelectorAll('label')].find((one) => textOf(one) === label);
  const input = app.ownerDocument.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field “${label}”`);
  return input;
}

/** Follows a link as a click does. */
async function follow(app: HTMLElement, name: RegExp): Promise<void> {
  const link = [...app.querySelectorAll('a')].find((one) => name.test(textOf(one)));
  if (link === undefined) throw new Error(`no link ${String(name)}`);
  location.hash = link.getAttribute('href') ?? '';
  await settle();
}

const listed = (app: HTMLElement) => [...app.querySelectorAll('.row-words')].map(textOf);

test('filters are typed, stand in the address and go again one by one', async () => {
  const app = await open('#/search?q=pier');
  await see(app, '2 statements');
  const speaker = field(app, 'Speaker');
  speaker.focus();
  speaker.value = ' Morrow ';
  field(app, 'From').value = '2013';
  button(app, 'Filter').click();
  await see(app, '1 statement');
  expect(location.hash).toBe('#/search?q=pier&speaker=Morrow&from=2013');
  expect(listed(app)).toEqual(['“The old pier opens in spring 0”']);
  // Who typed there types on there.
  expect(field(app, 'Speaker')).toBe(speaker);
  expect([speaker.value, speaker.ownerDocument.activeElement]).toEqual(['Morrow', speaker]);
  await follow(app, /Speaker: Morrow/u);
  await see(app, '2 statements');
  expect(location.hash).toBe('#/search?q=pier&from=2013');
  expect(speaker.value).toBe('');
});

test('other words keep the filters', async () => {
  const app = await open('#/search?q=zzyzx&speaker=Vane');
  await see(app, /Nothing in your library/u);
  const words = app.querySelector<HTMLInputElement>('#search');
  if (words === null) throw new Error('no search box');
  words.value = 'spring';
  button(app, 'Search').click();
  await see(app, '1 statement');
  expect(location.hash).toBe('#/search?q=spring&speaker=Vane');
});

test('filters find alone, and a speaker’s page leads to them', async () => {
  const app = await open(`#/speaker/${encodeURIComponent('ilse vane')}`);
  await see(app, 'Search in these statements');
  await follow(app, /Search in these statements/u);
  await see(app, '1 statement');
  expect(listed(app)).toEqual(['“The old pier opens in spring 1”']);
});

test('names of the library are offered while one types', async () => {
  const app = await open('#/search');
  await see(app, 'choose a speaker, an outlet or days');
  const speaker = field(app, 'Speaker');
  speaker.focus();
  speaker.value = 'van';
  speaker.dispatchEvent(new Event('input', { bubbles: true }));
  const offered = () =>
    [...app.querySelectorAll(`datalist[id="${speaker.getAttribute('list')}"] option`)].map((one) =>
      one.getAttribute('value'),
    );
  await vi.waitFor(() => expect(offered()).toEqual(['Ilse Vane']));
});

test('an empty result names the filter that leaves nothing, and leads on without it', async () => {
  const app = await open('#/search?q=pier&speaker=Morr&from=2013&to=2013');
  await see(app, /No speaker in your library is called “Morr”\. Perhaps Ada Morrow\?/u);
  await see(app, /Without the speaker “Morr”: 1 result/u);
  await follow(app, /^Ada Morrow$/u);
  await see(app, '1 statement');
});

test('words that are nowhere are said so beside a filter', async () => {
  const app = await open('#/search?q=zzyzx&speaker=Morrow');
  await see(app, /Nothing in your library holds the words “zzyzx”\./u);
  await see(app, /Without the words “zzyzx”: 1 result/u);
});

test('filters that only together leave nothing are said so', async () => {
  const app = await open('#/search?speaker=Morrow&from=2014');
  await see(app, 'Nothing in your library fits these filters');
  await see(app, /Without the speaker “Morrow”: 2 results/u);
  await see(app, /Without the days “from 2014”: 1 result/u);
  expect(textOf(app)).not.toContain('No speaker');
});

test.each([
  ['#/search?q=pier&from=soon', '“soon” is not a day.'],
  ['#/search?q=pier&from=2014&to=2013', 'The first day lies after the last.'],
])('%s finds nothing and says why', async (place, message) => {
  const app = await open(place);
  await vi.waitFor(() => expect(textOf(app.querySelector('[role=alert]') ?? app)).toBe(message));
  await settle();
  expect(listed(app)).toEqual([]);
});
