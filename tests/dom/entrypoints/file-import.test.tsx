import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAgain } from '@/entrypoints/background/read-again';
import { LibraryApp } from '@/entrypoints/library/library-app';
import { success } from '@/lib/model/result';
import type { Database } from '@/lib/store/database';
import { contentOf, testLibrary } from '@/tests/support/library';
import { button, draw, textOf } from '@/tests/support/render';

const { extension } = vi.hoisted(() => ({ extension: { inIncognitoContext: false } }));

// The browser is not ours: WXT's fake one stands in, with what it leaves out.
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: { ...fakeBrowser, extension } };
});

/** Called by the background's part before it reads what came in. */
let beforeReading = () => {};

beforeEach(() => {
  fakeBrowser.reset();
  extension.inIncognitoContext = false;
  beforeReading = () => {};
  location.hash = '#/data';
});

/** The library page over a library whose background reads what comes in. */
async function open(db: Database): Promise<HTMLElement> {
  fakeBrowser.runtime.onMessage.addListener(((_: unknown, __: unknown, respond: (reply: unknown) => void) => {
    beforeReading();
    void readAgain(db).then((read) => respond(read.ok ? success({ left: 0 }) : read));
    return true;
  }) as never);
  const app = draw(<LibraryApp db={db} />);
  await vi.waitFor(() => expect(textOf(app)).toContain('Choose files'));
  return app;
}

function choose(app: HTMLElement, label: string, files: readonly File[]): void {
  const input = [...app.querySelectorAll('label')]
    .find((one) => textOf(one) === label)
    ?.querySelector('input');
  if (input == null) throw new Error(`no “${label}”`);
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Waits until the page shows a sentence that begins so. */
function see(app: HTMLElement, text: string): Promise<void> {
  return vi.waitFor(() => {
    const shown = [...app.querySelectorAll('p, li, button')].map(textOf);
    expect(shown.filter((one) => one.startsWith(text))).not.toEqual([]);
  }, 20_000);
}

function story(n: number): File {
  const text = `Ferry ${n} sails again\n\n“Boat number ${n} sails on Sunday,” said harbour master Ada Morrow.\n`;
  return new File([text], `ferry-${n}.txt`);
}

describe('files that a person gives', () => {
  test('come into the library as articles with their statements, and a second time add nothing', async () => {
    const db = testLibrary();
    const app = await open(db);
    choose(app, 'Choose files', [
      story(1),
      story(2),
      new File(['<p>“We wait,” said pilot Ben Reed.</p>'], 'a.html'),
    ]);
    await see(app, '3 articles added.');
    expect(await db.quotations.where('kind').equals('direct').count()).toBe(3);
    const before = await contentOf(db);
    choose(app, 'Choose files', [story(2), story(1), story(1)]);
    await see(app, 'Nothing new, 3 here already.');
    expect(await contentOf(db)).toEqual(before);
  });

  test('with faults are told first, and nothing enters before the person agrees', async () => {
    const db = testLibrary();
    const app = await open(db);
    choose(app, 'Choose files', [
      story(1),
      new File(['\0'], 'picture.txt'),
      story(2),
      new File([''], 'empty.txt'),
    ]);
    await see(app, 'Nothing is taken in yet. 2 files or rows cannot be:');
    expect([...app.querySelectorAll('.file-problems li')].map(textOf)).toEqual([
      'picture.txt: is not text',
      'empty.txt: the file is empty.',
    ]);
    expect(document.activeElement).toBe(button(app, 'Import nothing'));
    expect(await db.articles.count()).toBe(0);
    button(app, 'Import nothing').click();
    await see(app, 'Nothing was taken in.');
    expect(await db.articles.count()).toBe(0);
    choose(app, 'Choose files', [story(1), new File(['\0'], 'picture.txt'), story(2)]);
    await see(app, 'Import 2 articles, leave out 1');
    button(app, 'Import 2 articles, leave out 1').click();
    await see(app, '2 articles added. 1 left out.');
    expect(app.querySelector('[role=status] p')?.textContent).toContain('2 articles added');
    expect(await db.articles.count()).toBe(2);
  });

  test('go on where they were stopped', async () => {
    const db = testLibrary();
    const app = await open(db);
    const files = Array.from({ length: 30 }, (_, n) => story(n));
    let parts = 0;
    beforeReading = () => {
      parts += 1;
      if (parts === 2) button(app, 'Stop').click();
    };
    choose(app, 'Choose files', files);
    await see(app, 'Stopped.');
    const stored = await db.articles.count();
    expect(stored).toBe(16);
    expect(textOf(app)).toContain('Stopped. 16 articles added. The same files again go on from there.');
    // What is there is whole: each has its statement.
    expect(await db.quotations.where('kind').equals('direct').count()).toBe(stored);
    choose(app, 'Choose files', files);
    await see(app, '14 articles added, 16 here already.');
    expect(await db.articles.count()).toBe(30);
  });

  test('are imported while another place of the library is looked at', async () => {
    const db = testLibrary();
    const app = await open(db);
    beforeReading = () => {
      location.hash = '#/problems';
    };
    choose(app, 'Choose files', [story(1)]);
    await see(app, 'Every file was taken in');
    await vi.waitFor(async () => expect(await db.quotations.where('kind').equals('direct').count()).toBe(1));
    location.hash = '#/data';
    await see(app, '1 article added.');
  });

  test('are not stored from a private window', async () => {
    const db = testLibrary();
    const app = await open(db);
    extension.inIncognitoContext = true;
    choose(app, 'Choose files', [story(1)]);
    await see(app, 'Nothing is stored from a private window.');
    expect(await db.articles.count()).toBe(0);
  });

  test('that are tables come in as saved quotations; what is here keeps its note', async () => {
    const db = testLibrary();
    const app = await open(db);
    const rows = Array.from(
      { length: 120 },
      (_, n) => `Boat ${n} sails.,Ada Morrow,https://harbour.example/${n}`,
    );
    const table = (note: string) =>
      new File(
        [['words,speaker,url,note', ...rows.map((row) => `${row},${note}`), ',,,'].join('\n')],
        'boats.csv',
      );
    choose(app, 'Choose files', [table('first'), story(1)]);
    await see(app, '1 article and 120 saved quotations added.');
    expect(await db.annotations.count()).toBe(120);
    const before = await contentOf(db);
    choose(app, 'Choose files', [table('second')]);
    await see(app, 'Nothing new, 120 here already.');
    expect(await contentOf(db)).toEqual(before);
  });

  test('that are tables name the row that is broken', async () => {
    const db = testLibrary();
    const app = await open(db);
    choose(app, 'Choose files', [new File(['words,url\nWe sail.,\nWe stay.,javascript:1\n'], 'boats.csv')]);
    await see(app, 'boats.csv, row 3: “url” is a script');
    expect(await db.annotations.count()).toBe(0);
    button(app, 'Import 1 saved quotation, leave out 1').click();
    await see(app, '1 saved quotation added. 1 left out.');
    expect((await db.annotations.toArray()).map(({ exact }) => exact)).toEqual(['We sail.']);
  });
});
