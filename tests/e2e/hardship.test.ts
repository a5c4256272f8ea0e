import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '@/scripts/site-server';
import { BROWSERS, type BrowserUnderTest, type TestPage } from '../support/browser-under-test';
import { dialogOf, linesOf, type OverlayReader, openOverlayReader } from '../support/overlay';

/** The parts of the extension API used inside an extension page. */
declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

describe.each(BROWSERS)('hardship in $name', ({ open }) => {
  let site: SiteServer;
  let browser: BrowserUnderTest;
  let overlay: OverlayReader;
  let page: TestPage;

  beforeAll(async () => {
    site = await serveSite();
    browser = await open();
    overlay = await openOverlayReader(browser);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('a mark under a modal dialog opens no card until the dialog is closed', async () => {
    const url = site.url('dialog.html', 'hardship.example');
    await page.goto(url);
    await page.bringToFront();
    await overlay.until(url, (now) => linesOf(now).length > 0);
    const library = await browser.openExtensionPage('library.html');
    await page.bringToFront();
    // What the popup's list does.
    const jump = () =>
      library.evaluate(async (wanted) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
        const message = { to: 'page', call: 'jumpTo', payload: { index: 0 } };
        await chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
      }, url);
    const setOpen = (isOpen: boolean) =>
      page.evaluate((shown) => {
        const dialog = document.querySelector('dialog');
        if (shown) dialog?.showModal();
        else dialog?.close();
      }, isOpen);
    await setOpen(true);
    await jump();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(dialogOf(await overlay.read(url))).toBeUndefined();
    await setOpen(false);
    await jump();
    await overlay.until(url, (now) => dialogOf(now) !== undefined);
    await library.close();
  });

  test('an open card follows the words into another mouth', async () => {
    const url = site.url('dialog.html?card', 'hardship.example');
    await page.goto(url);
    await page.bringToFront();
    await overlay.until(url, (now) => linesOf(now).length > 0);
    await page.press('Alt+Shift+Q');
    await page.press('Enter');
    const before = await overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
    expect(dialogOf(before)?.text).not.toContain('Another name');
    await page.evaluate(() => {
      const words = document.querySelector('#under');
      if (words?.textContent)
        words.textContent = words.textContent.replace(
          'Secretary of State John Kerry told reporters',
          'Deputy Foreign Minister Anton Veselov said',
        );
    }, undefined);
    await overlay.until(url, (now) => dialogOf(now)?.text.includes('Another name') === true);
  });

  test('a site that is switched off loses its marks in every tab, and gets them back', async () => {
    const urls = ['dialog.html?one', 'dialog.html?two'].map((path) => site.url(path, 'hardship.example'));
    const other = await browser.newPage();
    const library = await browser.openExtensionPage('library.html');
    const switchOff = (sites: string[]) =>
      library.evaluate((offSites) => chrome.storage.local.set({ offSites }), sites);
    const until = async (wanted: (lines: number) => boolean) => {
      for (const url of urls) await overlay.until(url, (now) => wanted(linesOf(now).length));
    };
    await page.goto(urls[0] ?? '');
    await other.goto(urls[1] ?? '');
    await until((lines) => lines > 0);
    await switchOff(['hardship.example']);
    await until((lines) => lines === 0);
    await switchOff([]);
    await until((lines) => lines > 0);
    await other.close();
    await library.close();
  });
});
