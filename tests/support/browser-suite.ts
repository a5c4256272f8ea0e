import { afterAll, beforeAll } from 'vitest';
import { type SiteServer, serveSite } from '@/scripts/site-server';
import type { BrowserUnderTest, TestPage } from './browser-under-test';
import { type OverlayReader, openOverlayReader } from './overlay';

/** What the tests of one suite share: the site, a browser with the extension, a look into our overlay, and one page. */
export interface BrowserSuite {
  readonly site: SiteServer;
  readonly browser: BrowserUnderTest;
  readonly overlay: OverlayReader;
  readonly page: TestPage;
}

/** Opens them before the first test of the suite that calls it and closes them after the last. */
export function browserSuite(open: () => Promise<BrowserUnderTest>): BrowserSuite {
  const suite: { -readonly [Part in keyof BrowserSuite]?: BrowserSuite[Part] } = {};
  beforeAll(async () => {
    suite.site = await serveSite();
    suite.browser = await open();
    suite.overlay = await openOverlayReader(suite.browser);
    suite.page = await suite.browser.newPage();
  });
  afterAll(async () => {
    await suite.browser?.close();
    await suite.site?.close();
  });
  // Filled in when the first test begins; nothing may be taken out of it before.
  return suite as BrowserSuite;
}
