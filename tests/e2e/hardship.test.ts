import { describe, expect, test } from 'vitest';
import { browserSuite } from '../support/browser-suite';
import { BROWSERS } from '../support/browser-under-test';
import { dialogOf, linesOf } from '../support/overlay';

/** The parts of the extension API used inside an extension page. */
declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

describe.each(BROWSERS)('hardship in $name', ({ open }) => {
  const suite = browserSuite(open);

  test('a mark under a modal dialog opens no card until the dialog is closed', async () => {
    const url = suite.site.url('dialog.html', 'hardship.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    await suite.overlay.until(url, (now) => linesOf(now).length > 0);
    const library = await suite.browser.openExtensionPage('library.html');
    await suite.page.bringToFront();
    // What the popup's list does.
    const jump = () =>
      library.evaluate(async (wanted) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
        const message = { to: 'page', call: 'jumpTo', payload: { index: 0 } };
        await chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
      }, url);
    const setOpen = (isOpen: boolean) =>
      suite.page.evaluate((shown) => {
        const dialog = document.querySelector('dialog');
        if (shown) dialog?.showModal();
        else dialog?.close();
      }, isOpen);
    await setOpen(true);
    await jump();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(dialogOf(await suite.overlay.read(url))).toBeUndefined();
    await setOpen(false);
    await jump();
    await suite.overlay.until(url, (now) => dialogOf(now) !== undefined);
    await library.close();
  });

  test('words in a modal dialog carry a mark above it, and a card that can be clicked', async () => {
    const url = suite.site.url('dialog.html?inside', 'hardship.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    await suite.overlay.until(url, (now) => linesOf(now).length > 0);
    await suite.page.evaluate(() => document.querySelector('dialog')?.showModal(), undefined);
    const words = await suite.page.evaluate(() => {
      const { x, y, width } = (document.querySelector('#inside') as Element).getBoundingClientRect();
      return { x: x + width / 4, y: y + 8 };
    }, undefined);
    const marked = await suite.overlay.until(url, (now) =>
      linesOf(now).some(({ rect }) => Math.abs(rect.y + rect.height / 2 - words.y) < 20),
    );
    expect(marked.elements.find(({ attributes }) => attributes.class === 'marks')?.attributes.popover).toBe(
      'manual',
    );
    await suite.page.click(words.x, words.y);
    const card = await suite.overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
    const close = card.elements.find(({ attributes }) => attributes['aria-label'] === 'Close');
    if (close === undefined) throw new Error('the card has no button to close it');
    await suite.page.click(close.rect.x + close.rect.width / 2, close.rect.y + close.rect.height / 2);
    await suite.overlay.until(url, (now) => dialogOf(now) === undefined);
    // The page's own dialog is as it was, and takes the keyboard again.
    expect(await suite.page.evaluate(() => document.querySelector('dialog:modal') !== null, undefined)).toBe(
      true,
    );
    await suite.page.click(words.x, words.y);
    await suite.overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
    await suite.page.press('Escape');
    await suite.overlay.until(url, (now) => dialogOf(now) === undefined);
    expect(await suite.page.evaluate(() => document.querySelector('dialog:modal') !== null, undefined)).toBe(
      true,
    );
    // A click beside the card closes it too.
    await suite.page.click(words.x, words.y);
    await suite.overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
    await suite.page.click(3, 3);
    await suite.overlay.until(url, (now) => dialogOf(now) === undefined);
  });

  test('the list leads to a quotation that is not in the library, and marks its place', async () => {
    const url = suite.site.url('dialog.html?unknown', 'hardship.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    await suite.overlay.until(url, (now) => linesOf(now).length > 0);
    const library = await suite.browser.openExtensionPage('library.html');
    await suite.page.bringToFront();
    await library.evaluate(async (wanted) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
      const message = { to: 'page', call: 'jumpTo', payload: { index: 1 } };
      await chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    }, url);
    const shown = await suite.overlay.until(url, (now) =>
      linesOf(now).some(({ attributes }) => attributes.class?.includes('saved') === true),
    );
    expect(dialogOf(shown)).toBeUndefined();
    await library.close();
  });

  test('an open card follows the words into another mouth', async () => {
    const url = suite.site.url('dialog.html?card', 'hardship.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    await suite.overlay.until(url, (now) => linesOf(now).length > 0);
    await suite.page.press('Alt+Shift+Q');
    await suite.page.press('Enter');
    const before = await suite.overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
    expect(dialogOf(before)?.text).not.toContain('Another name');
    await suite.page.evaluate(() => {
      const words = document.querySelector('#under');
      if (words?.textContent)
        words.textContent = words.textContent.replace(
          'Secretary of State John Kerry told reporters',
          'Deputy Foreign Minister Anton Veselov said',
        );
    }, undefined);
    await suite.overlay.until(url, (now) => dialogOf(now)?.text.includes('Another name') === true);
  });

  test('a site that is switched off loses its marks in every tab, and gets them back', async () => {
    const urls = ['dialog.html?one', 'dialog.html?two'].map((path) =>
      suite.site.url(path, 'hardship.example'),
    );
    const other = await suite.browser.newPage();
    const library = await suite.browser.openExtensionPage('library.html');
    const switchOff = (sites: string[]) =>
      library.evaluate((offSites) => chrome.storage.local.set({ offSites }), sites);
    const until = async (wanted: (lines: number) => boolean) => {
      for (const url of urls) await suite.overlay.until(url, (now) => wanted(linesOf(now).length));
    };
    await suite.page.goto(urls[0] ?? '');
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
