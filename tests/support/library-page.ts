import type { BrowserUnderTest, TestPage } from './browser-under-test';

/** Waits until the page shows the text. Throws with what it shows instead. */
export async function seeText(page: TestPage, text: string, milliseconds = 10_000): Promise<void> {
  if (await shows(page, text, milliseconds)) return;
  throw new Error(`never saw “${text}” on a page that shows:\n${await textOf(page)}`);
}

/** Whether the page shows the text now or within so many milliseconds. */
async function shows(page: TestPage, text: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    if ((await textOf(page)).includes(text)) return true;
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function textOf(page: TestPage): Promise<string> {
  return page.evaluate(() => document.body.innerText, undefined);
}

/** Clicks the button with this label, once it stands still. Throws when there is none. */
export async function pressButton(page: TestPage, label: string): Promise<void> {
  let before: { x: number; y: number } | undefined;
  for (;;) {
    const place = await placeOfButton(page, label);
    if (place === undefined) throw new Error(`no button “${label}”`);
    if (before?.x === place.x && before.y === place.y) return page.click(place.x, place.y);
    before = place;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** The middle of the button, in the viewport. */
function placeOfButton(page: TestPage, label: string): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(
      ({ innerText }) => innerText.trim() === wanted,
    );
    button?.scrollIntoView({ block: 'center' });
    const rect = button?.getBoundingClientRect();
    return rect === undefined ? undefined : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }, label);
}

/** Clicks the button until the page shows the text: what comes into the library meanwhile may move it from under the pointer. */
async function pressUntil(page: TestPage, label: string, text: string): Promise<void> {
  for (let tries = 1; tries < PRESSES; tries++) {
    await pressButton(page, label);
    if (await shows(page, text, 3000)) return;
  }
  await pressButton(page, label);
  await seeText(page, text);
}

const PRESSES = 4;

/** The text of the file that *Export saved quotations* hands to the browser. */
export function exportSaved(browser: BrowserUnderTest): Promise<string> {
  return exported(browser, 'Export saved quotations');
}

/** The file that *Export the whole library* hands to the browser, and its lines without the first, which has the time. */
export async function exportLibrary(
  browser: BrowserUnderTest,
): Promise<{ readonly text: string; readonly records: readonly unknown[] }> {
  const text = await exported(browser, 'Export the whole library');
  return {
    text,
    records: text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line)),
  };
}

async function exported(browser: BrowserUnderTest, label: string): Promise<string> {
  const page = await browser.openExtensionPage('library.html#/data');
  await seeText(page, label);
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      Object.assign(window, { exported: blob });
      return make(blob);
    };
  }, undefined);
  await page.bringToFront();
  await pressUntil(page, label, 'exported.');
  const text = await page.evaluate(
    () => (window as unknown as { exported: Blob }).exported.text(),
    undefined,
  );
  await page.close();
  return text;
}

/** Gives the file to *Import a file* and returns when the page has said what came of it. */
export async function importFile(browser: BrowserUnderTest, text: string): Promise<void> {
  const page = await browser.openExtensionPage('library.html#/data');
  await seeText(page, 'Import a file');
  await page.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'file'));
    if (input !== null) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
  await seeText(page, 'here already.');
  await page.close();
}

/** Deletes everything, with the confirmation a person would give. */
export async function wipeLibrary(browser: BrowserUnderTest): Promise<void> {
  const page = await browser.openExtensionPage('library.html#/data');
  await seeText(page, 'Delete everything');
  await page.bringToFront();
  await pressButton(page, 'Delete everything…');
  await pressButton(page, 'Delete everything');
  await seeText(page, 'The library is empty.');
  await page.close();
}
