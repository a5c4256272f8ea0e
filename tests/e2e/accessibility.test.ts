import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputFolder } from '@/scripts/build';
import { type OpenChromium, openChromium } from '@/scripts/open-chromium';
import { type SiteServer, serveSite } from '@/scripts/site-server';

/** Every component in every state (npx vite build --config tests/gallery/vite.config.ts). */
const GALLERY = fileURLToPath(new URL('../../.output/gallery/', import.meta.url));

const LOOKS = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const;

const WIDTHS = [360, 1280];

describe('accessibility', () => {
  let open: OpenChromium;
  let gallery: SiteServer;
  let page: Page;

  beforeAll(async () => {
    gallery = await serveSite(GALLERY);
    open = await openChromium({ extension: outputFolder('chrome', 'demo'), headless: true });
    page = await open.context.newPage();
  });
  afterAll(async () => {
    await open?.close();
    await gallery?.close();
  });

  /** Serious and critical findings, as "rule: element". */
  async function findings(forced: boolean): Promise<string[]> {
    const axe = new AxeBuilder({ page });
    // With forced colours the system's palette decides, and the rule measures colours that are not shown.
    if (forced) axe.disableRules('color-contrast');
    const { violations } = await axe.analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }

  async function overflow(): Promise<number> {
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  describe.each(LOOKS)('in $name', ({ colorScheme, ...look }) => {
    test('every component in every state', async () => {
      await page.emulateMedia({ colorScheme, forcedColors: 'none', ...look });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(gallery.url('index.html'));
      await page.waitForSelector('[role=dialog]');
      expect(await findings('forcedColors' in look)).toEqual([]);
    });

    test.each([
      'popup.html',
      'library.html',
      'library.html#/search?speaker=Kerry&from=2014',
      'library.html#/search?q=zzyzx&speaker=Kerry',
      'library.html#/data',
      'welcome.html',
      'sidepanel.html',
    ])('%s', async (path) => {
      await page.emulateMedia({ colorScheme, forcedColors: 'none', ...look });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`chrome-extension://${open.extensionId}/${path}`);
        await page.waitForSelector('h1, h2, p');
        expect(await findings('forcedColors' in look)).toEqual([]);
        expect(await overflow()).toBeLessThanOrEqual(0);
      }
    });
  });
});
