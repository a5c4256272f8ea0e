import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, howToGet } from '@/scripts/browsers.mjs';
import { outputFolder } from '@/scripts/build';
import { type OpenChromium, openChromium } from '@/scripts/open-chromium';
import { type SiteServer, serveSite } from '@/scripts/site-server';

// axe on every component in every state, and on the extension's own pages with the seeded library in them.
// Chromium only: axe looks at markup and computed colours, which the two browsers share.

const root = fileURLToPath(new URL('../..', import.meta.url));

const LOOKS: readonly (readonly [name: string, look: BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['360 px wide', { viewport: { width: 360, height: 740 } }],
  ['zoomed to 200 %', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
];

/** What axe finds, one line each, of any weight. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ impact, id, nodes }) => `${impact} ${id}: ${nodes.map((n) => n.target).join(' ')}`,
  );
}

/** How far the page is wider than its window; 0 when nothing has to be scrolled sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('the gallery', () => {
  let browser: Browser;
  let site: SiteServer;

  beforeAll(async () => {
    // By command line and as production, as it would be looked at.
    const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
    const built = spawnSync(
      process.execPath,
      [vite, 'build', '--config', 'tests/gallery/vite.config.ts', '--logLevel', 'error'],
      { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
    );
    if (built.status !== 0) throw new Error(`the gallery does not build:\n${built.stdout}${built.stderr}`);
    site = await serveSite(`${root}/.output/gallery/`);
    const executablePath = findBrowser('chromium');
    if (executablePath === undefined) throw new Error(howToGet('chromium'));
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each(LOOKS)('%s: no finding, nothing too wide, no error', async (_name, look) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.url('/index.html'));
    await page.locator('[data-component]').last().waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('nothing in a card is wider than the card, however long its words', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(site.url('/index.html?component=quotation-card'));
    const bodies = page.locator('.card-body');
    expect(await bodies.count()).toBeGreaterThan(5);
    const widest = await bodies.evaluateAll((all) =>
      Math.max(...all.map((b) => b.scrollWidth - b.clientWidth)),
    );
    expect(widest).toBe(0);
    await context.close();
  });
});

describe('the pages of the extension', () => {
  let open: OpenChromium;
  let page: Page;

  beforeAll(async () => {
    open = await openChromium({ extension: outputFolder('chrome', 'demo'), headless: true });
    page = await open.context.newPage();
    await page.goto(`chrome-extension://${open.extensionId}/library.html`);
    // The seeds are in.
    await page.locator('.row-title').first().waitFor();
  });
  afterAll(() => open?.close());

  const PLACES = [
    'library.html#/articles',
    'library.html#/speakers',
    'library.html#/disputes',
    'library.html#/saved',
    'library.html#/search?q=kerry',
    'library.html#/data',
    'library.html#/problems',
    'library.html#/save',
    'popup.html',
    'sidepanel.html',
    'welcome.html',
  ];

  for (const [name, colorScheme] of [
    ['light', 'light'],
    ['dark', 'dark'],
  ] as const) {
    test.each(PLACES)(`%s in ${name}: no finding, nothing too wide`, async (place) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 400, height: 700 });
      await page.goto('about:blank');
      await page.goto(`chrome-extension://${open.extensionId}/${place}`);
      await page.locator('h1, .situation').first().waitFor();
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  }

  test('an article and its first statement', async () => {
    await page.goto(`chrome-extension://${open.extensionId}/library.html#/articles`);
    await page.locator('.row-title').first().click();
    await page.locator('.row-words').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.locator('.row-words').first().click();
    await page.locator('.details summary').first().click();
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});
