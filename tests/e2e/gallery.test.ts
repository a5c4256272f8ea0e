import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, howToGet } from '@/scripts/browsers.mjs';
import { type SiteServer, serveSite } from '@/scripts/site-server';

/** Every component in every state (npx vite build --config tests/gallery/vite.config.ts). */
const GALLERY = fileURLToPath(new URL('../../.output/gallery/', import.meta.url));

const LOOKS: readonly (readonly [name: string, look: BrowserContextOptions])[] = [
  ['360 px wide', { viewport: { width: 360, height: 740 } }],
  ['1280 px zoomed to 200 %', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ['360 px in forced colours', { viewport: { width: 360, height: 740 }, forcedColors: 'active' }],
];

describe('the gallery', () => {
  let browser: Browser;
  let site: SiteServer;

  beforeAll(async () => {
    site = await serveSite(GALLERY);
    const executablePath = findBrowser('chromium');
    if (executablePath === undefined) throw new Error(howToGet('chromium'));
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(look: BrowserContextOptions): Promise<Page> {
    const page = await (await browser.newContext(look)).newPage();
    await page.goto(site.url('index.html'));
    await page.locator('[data-component]').last().waitFor();
    return page;
  }

  test.each(LOOKS)('%s: nothing is cut off or has to be scrolled sideways', async (_name, look) => {
    const page = await open(look);
    const tooWide = await page.evaluate(() => {
      const box = document.documentElement;
      const bodies = [...document.querySelectorAll('.card-body')];
      return [box, ...bodies].map((element) => element.scrollWidth - element.clientWidth);
    });
    expect(tooWide.length).toBeGreaterThan(5);
    expect(Math.max(...tooWide)).toBe(0);
    await page.context().close();
  });

  test('a long statement is shortened to four lines in a list', async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const rows = page.locator('[data-state="a long statement, shortened"] .row-words');
    const hidden = await rows.evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight > 4));
    expect(hidden[0]).toBe(true);
    const lines = await rows
      .first()
      .evaluate((one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight));
    expect(Math.round(lines)).toBe(4);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('what a field asks for can be read (%s)', async (colorScheme) => {
    const page = await open({ viewport: { width: 360, height: 740 }, colorScheme });
    const contrast = await page
      .locator('#search')
      .first()
      .evaluate((input) => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const luminance = (color: string) => {
          if (canvas === null) throw new Error('no canvas');
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const words = luminance(getComputedStyle(input, '::placeholder').color);
        const paper = luminance(getComputedStyle(input).backgroundColor);
        return (Math.max(words, paper) + 0.05) / (Math.min(words, paper) + 0.05);
      });
    expect(contrast).toBeGreaterThanOrEqual(4.5);
    await page.context().close();
  });

  test('a card that is opened has the focus inside, and Tab does not leave it', async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const card = page.getByRole('dialog').first();
    await card.focus();
    const stops = await card.evaluate((element) => element.querySelectorAll('button, a, summary').length + 1);
    for (let i = 0; i < stops + 2; i++) {
      await page.keyboard.press('Tab');
      expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.context().close();
  });
});
