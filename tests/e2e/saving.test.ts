import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '@/scripts/site-server';
import { BROWSERS, type BrowserUnderTest } from '../support/browser-under-test';
import { exportLibrary, exportSaved, importFile, seeText, wipeLibrary } from '../support/library-page';
import { dialogOf, linesOf, openOverlayReader } from '../support/overlay';

const NOTE = 'Compare with what Lavrov said later.';

describe('saving a quotation', () => {
  const browsers: BrowserUnderTest[] = [];
  let site: SiteServer;

  beforeAll(async () => {
    site = await serveSite();
    for (const { open } of BROWSERS) browsers.push(await open());
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await site?.close();
  });

  test.each([0, 1])(
    'with a note and two tags, from the card, survives a background stopped at once (%i)',
    async (i) => {
      const browser = browsers[i];
      if (browser === undefined) throw new RangeError(`no browser ${i}`);
      const overlay = await openOverlayReader(browser);
      const page = await browser.newPage();
      const url = site.url('morning-ledger.html', 'ledger.example');
      await page.goto(url);
      await page.bringToFront();
      await overlay.until(url, (now) => linesOf(now).length >= 4);
      await page.press('Alt+Shift+Q');
      await page.press('Enter');
      const card = await overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
      const button = card.elements.find(
        ({ tag, text }) => tag === 'button' && text.startsWith('Save with a note'),
      );
      if (button === undefined) throw new Error('the card has no button for saving');
      await page.click(button.rect.x + button.rect.width / 2, button.rect.y + button.rect.height / 2);
      // The draft waits for a form; the tab that the browser opens and this one show the same.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const form = await browser.openExtensionPage('library.html#/save');
      await seeText(form, 'I suggested to Foreign Minister Lavrov');
      await form.bringToFront();
      await form.evaluate(() => document.querySelector<HTMLElement>('[name=note]')?.focus(), undefined);
      await form.type(NOTE);
      await form.press('Tab');
      await form.type('paris, intelligence');
      await form.press('Enter');
      await browser.stopBackground();
      await seeText(form, NOTE);
      await form.reload();
      await seeText(form, NOTE);
      const saved = await form.evaluate(() => document.body.innerText, undefined);
      expect(saved.split(NOTE).length - 1).toBe(1);
      expect(saved).toContain('paris');
      expect(saved).toContain('intelligence');

      await page.reload();
      await page.bringToFront();
      await overlay.until(url, (now) => linesOf(now).length >= 4, 30_000);
      await page.press('Alt+Shift+Q');
      await page.press('Enter');
      const again = await overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
      expect(dialogOf(again)?.text).toContain(NOTE);
    },
  );

  test.each([
    [0, 1],
    [1, 0],
  ])('the whole library of browser %i comes back after a wipe, and in browser %i', async (from, to) => {
    const [source, target] = [browsers[from], browsers[to]];
    if (source === undefined || target === undefined) throw new RangeError('two browsers are needed');
    const url = site.url('morning-ledger.html', 'ledger.example');
    const { text, records } = await exportLibrary(source);
    expect(text).toContain(NOTE);
    expect(text).toContain('"article":{');
    for (const browser of [source, target]) {
      await wipeLibrary(browser);
      expect((await exportLibrary(browser)).records).toHaveLength(1);
      await importFile(browser, text);
      await importFile(browser, text);
      expect((await exportLibrary(browser)).records).toEqual(records);
      // The articles were read again: their quotations are marked where they are printed.
      const overlay = await openOverlayReader(browser);
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      await overlay.until(url, (now) => linesOf(now).length >= 4, 30_000);
      await page.close();
    }
  });

  test.each([
    [0, 1],
    [1, 0],
  ])('an export of browser %i comes back unchanged after a wipe, and in browser %i', async (from, to) => {
    const [source, target] = [browsers[from], browsers[to]];
    if (source === undefined || target === undefined) throw new RangeError('two browsers are needed');
    const exported = await exportSaved(source);
    expect(exported).toContain(NOTE);
    for (const browser of [source, target]) {
      await wipeLibrary(browser);
      expect(await exportSaved(browser)).not.toContain(NOTE);
      await importFile(browser, exported);
      await importFile(browser, exported);
      expect(JSON.parse(await exportSaved(browser))).toEqual(JSON.parse(exported));
    }
  });
});
