import { describe, expect, test } from 'vitest';
import { browserSuite } from '../support/browser-suite';
import { BROWSERS, type TestPage } from '../support/browser-under-test';
import { exportSaved } from '../support/library-page';
import { linesOf, type Overlay } from '../support/overlay';

/** The parts of the extension API used inside an extension page. */
declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
};

const FIRST = 'Ask me again when the coffee is cold';
const CUE = 'said Marguerite Olonne, who has interpreted at such meetings for twenty years.';
const SECOND = 'By then somebody will remember it all quite clearly.';

/** The lines under a saved place. */
const savedLines = (overlay: Overlay) =>
  linesOf(overlay).filter(({ attributes }) => attributes.class?.includes('saved') === true);

/** Presses the button that holds the text, once there is one; also in what is folded or behind another tab. */
async function press(page: TestPage, within: string, text: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isPressed = await page.evaluate(
      ([place = '', wanted = '']) => {
        const button = [...document.querySelectorAll<HTMLElement>(`${place} button`)].find((one) =>
          one.textContent?.includes(wanted),
        );
        button?.click();
        return button !== undefined;
      },
      [within, text],
    );
    if (isPressed) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const shown = await page.evaluate(() => document.body.textContent, undefined);
  throw new Error(`no button “${text}” in ${within} on: ${shown}`);
}

async function see(page: TestPage, text: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const shown = await page.evaluate(() => document.body.textContent ?? '', undefined);
    if (shown.includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never saw “${text}”`);
}

describe.each(BROWSERS)('saved places in $name', ({ open }) => {
  const suite = browserSuite(open);

  /** Where words of the page stand, one box a line, in the viewport. */
  const boxesOf = (words: string) =>
    suite.page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
      }
      return [];
    }, words);

  test('a split quotation is saved from the side panel and found there again, part by part', async () => {
    const url = suite.site.url('morning-ledger.html', 'ledger.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    // The panel shows what the page says when it is asked; the page is to be read by then.
    await suite.overlay.until(url, (now) => linesOf(now).length >= 4);
    const panel = await suite.browser.openExtensionPage('sidepanel.html');
    await suite.page.bringToFront();
    await press(panel, '.entries', FIRST);
    await press(panel, '.report-foot', 'Save with a note');
    await see(panel, `“${FIRST}. ${SECOND}”`);
    await press(panel, 'form', 'Save');
    await see(panel, 'Saved.');

    // Who has saved is where they were: at this quotation.
    await press(panel, '.report', 'All quotations');
    await press(panel, '.saved-here', FIRST);
    const shown = await suite.overlay.until(url, (now) => savedLines(now).length >= 2);
    const covers = (words: { x: number; y: number; width: number; height: number }) =>
      savedLines(shown).some(
        ({ rect }) =>
          Math.min(rect.x + rect.width, words.x + words.width) - Math.max(rect.x, words.x) > 4 &&
          Math.min(rect.y + rect.height, words.y + words.height) - Math.max(rect.y, words.y) > 4,
      );
    for (const part of [FIRST, SECOND]) expect((await boxesOf(part)).map(covers)).not.toContain(false);
    expect((await boxesOf(CUE)).map(covers)).not.toContain(true);
    const said = () => panel.evaluate(() => document.querySelector('.saved-here')?.textContent, undefined);
    expect(await said()).not.toMatch(/changed|not on this page/);

    await suite.page.evaluate((gone) => {
      const words = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(gone));
      if (words?.firstChild instanceof Text)
        words.firstChild.data = words.firstChild.data.replace(`“${gone}”`, '');
    }, SECOND);
    // The page is read again when it has been still for a while.
    for (let tries = 0; tries < 20 && !/Only a part/.test((await said()) ?? ''); tries++) {
      await press(panel, '.saved-here', FIRST);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(await said()).toContain('Only a part of it is on this page now.');
    await panel.close();

    const { first } = JSON.parse(await exportSaved(suite.browser));
    expect(
      first.items[0].target.map((one: { selector: [{ exact: string }] }) => one.selector[0].exact),
    ).toEqual([FIRST, SECOND]);
  });

  test('a quotation selected with its marks is saved without them', async () => {
    const url = suite.site.url('morning-ledger.html', 'ledger.example');
    await suite.page.goto(url);
    const library = await suite.browser.openExtensionPage('library.html');
    await suite.page.bringToFront();
    await suite.overlay.until(url, (now) => linesOf(now).length >= 4);
    await suite.page.evaluate(() => {
      const words = [...document.querySelectorAll('p')].find((one) => one.textContent?.startsWith('Hugo'));
      const node = words?.firstChild;
      if (!(node instanceof Text)) throw new Error('no words');
      const [start, end] = [node.data.indexOf('“'), node.data.indexOf('”') + 1];
      window.getSelection()?.setBaseAndExtent(node, start, node, end);
    }, undefined);
    // What the shortcut does.
    const draft = await library.evaluate(async (wanted) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
      const message = { to: 'page', call: 'readSelection' };
      return chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    }, url);
    expect(draft).toMatchObject({
      ok: true,
      value: { exact: 'a dispute about verbs', prefix: expect.stringMatching(/ called the quarrel “$/u) },
    });
    await library.close();
  });
});
