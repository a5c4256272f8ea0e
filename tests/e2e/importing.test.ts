import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest } from '../support/browser-under-test';
import { pressButton, seeText } from '../support/library-page';

/** Files in a page: name, and text or how often it is repeated. */
type Given = readonly (readonly [name: string, text: string])[];

const STORY = 'Ferries sail again\n\n“We sail on Sunday,” said harbour master Ada Morrow.\n';
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="canonical" href="https://harbour.example/quay">
<script>document.title = 'ran'; fetch('https://harbour.example/ran')</script><link rel="stylesheet" href="https://harbour.example/a.css">
<body onload="fetch('https://harbour.example/ran')"><article><h1>Quay to close</h1>
<p style="color: red">“The quay is closed,” said pilot Ben Reed.</p><img src="https://harbour.example/pixel.png"></article>`;

/** Different words for every number, as different quotations have: of three thousand, by a generator with a fixed start. */
function sentence(n: number): string {
  let state = n + 1;
  const word = () => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return `w${(state % 3000).toString(36)}`;
  };
  return `We, ${Array.from({ length: 12 }, word).join(' ')}.`;
}

/** Rows of quotations, one of them broken. */
function table(rows: number, broken: number): string {
  const lines = Array.from({ length: rows }, (_, n) =>
    n + 2 === broken ? '"",Nobody,' : `"${sentence(n)}",Speaker ${n % 90},https://harbour.example/${n}`,
  );
  return ['words,speaker,url', ...lines].join('\r\n');
}

describe.each(BROWSERS)('importing files in $name', ({ open }) => {
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    browser = await open();
  });
  afterAll(() => browser?.close());

  async function give(given: Given, asFolder: boolean) {
    const page = await browser.openExtensionPage('library.html#/data');
    await seeText(page, 'Choose files');
    await page.bringToFront();
    await page.evaluate(
      ([files, folder]) => {
        const label = folder ? 'Choose a folder' : 'Choose files';
        const input = [...document.querySelectorAll('label')]
          .find(({ innerText }) => innerText.trim() === label)
          ?.querySelector('input');
        if (input == null) throw new Error(`no ${label}`);
        const transfer = new DataTransfer();
        for (const [name, text] of files) transfer.items.add(new File([text], name));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [given, asFolder] as const,
    );
    return page;
  }

  test('a folder with a table that has a broken row: told first, then the rest comes in', async () => {
    const given = [
      ['ferries.txt', STORY],
      ['quay.html', PAGE],
      ['style.css', 'p {}'],
      ['boats.csv', table(300, 17)],
    ] as const;
    const page = await give(given, true);
    await seeText(page, 'boats.csv, row 17: has no words');
    await pressButton(page, 'Import 2 articles and 299 saved quotations, leave out 1');
    await seeText(page, '2 articles and 299 saved quotations added. 1 left out.', 60_000);
    expect(await page.evaluate(() => document.title, undefined)).not.toBe('ran');
    expect(browser.requests).toEqual([]);
    // The browser says of every script and style in the saved page that it was not run.
    expect(page.errors.filter((error) => !error.includes('Content Security Policy'))).toEqual([]);
    await page.close();

    const again = await give(given, true);
    await seeText(again, 'boats.csv, row 17');
    await pressButton(again, 'Import 2 articles and 299 saved quotations, leave out 1');
    await seeText(again, 'Nothing new, 301 here already. 1 left out.', 60_000);
    await again.close();

    const found = await browser.openExtensionPage('library.html#/search?q=quay');
    await seeText(found, 'The quay is closed');
    await seeText(found, 'Ben Reed');
    await found.close();
  });

  test('200 files and 10,000 rows come in beside what was taken in before', async () => {
    const stories = Array.from(
      { length: 200 },
      (_, n) => [`${n}.txt`, STORY.replace('We sail on Sunday,', sentence(n))] as const,
    );
    const page = await give([...stories, ['many.csv', table(10_000, 0)]], false);
    await seeText(page, '200 articles and 9,701 saved quotations added, 299 here already.', 600_000);
    await page.close();
  }, 900_000);
});
