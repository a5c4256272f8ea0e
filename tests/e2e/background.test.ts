import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '@/scripts/site-server';
import { BROWSERS, type BrowserUnderTest } from '../support/browser-under-test';
import { linesOf, type OverlayReader, openOverlayReader } from '../support/overlay';

/** Number of rows in each table of the library, read as the extension's own page may. */
async function countRows(browser: BrowserUnderTest): Promise<Record<string, number>> {
  const page = await browser.openExtensionPage('library.html');
  const counts = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const counted: Record<string, number> = {};
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await done(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        counted[table] = await done(database.transaction(table).objectStore(table).count());
      }
      database.close();
    }
    return counted;
  }, undefined);
  await page.close();
  return counts;
}

describe.each(BROWSERS)('a background that may be stopped at any time, in $name', ({ open }) => {
  let site: SiteServer;
  let browser: BrowserUnderTest;
  let overlay: OverlayReader;

  beforeAll(async () => {
    site = await serveSite();
    browser = await open();
    // At once, while it takes the seeds in; and once more.
    await browser.stopBackground();
    overlay = await openOverlayReader(browser);
    await browser.stopBackground();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('a page gets its marks though the background was stopped before and between', async () => {
    const url = site.url('morning-ledger.html', 'ledger.example');
    const page = await browser.newPage();
    await Promise.all([page.goto(url), browser.stopBackground()]);
    await browser.stopBackground();
    await page.bringToFront();
    expect(
      linesOf(await overlay.until(url, (now) => linesOf(now).length >= 4, 30_000)).length,
    ).toBeGreaterThan(3);
  });

  test('the seeds are in the library once', async () => {
    const before = await countRows(browser);
    await browser.stopBackground();
    const page = await browser.newPage();
    await page.goto(site.url('morning-ledger.html', 'again.example'));
    await overlay.until(
      site.url('morning-ledger.html', 'again.example'),
      (now) => linesOf(now).length >= 4,
      30_000,
    );
    expect(await countRows(browser)).toEqual(before);
    expect(before).toMatchObject({ articles: 1 });
  });
});
