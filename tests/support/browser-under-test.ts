import type { Page as ChromiumPage, Request } from 'playwright-core';
import type { Page as FirefoxPage, KeyInput } from 'puppeteer-core';
import { outputFolder } from '@/scripts/build';
import { readManifestId } from '@/scripts/manifest';
import { openChromium } from '@/scripts/open-chromium';
import { openFirefox } from '@/scripts/open-firefox';

/** What the end-to-end tests do with a page, the same in both browsers. */
export interface TestPage {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs in the page's own world. */
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  click(x: number, y: number): Promise<void>;
  /** One key or a chord: "Enter", "Alt+Shift+Q". */
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  bringToFront(): Promise<void>;
  /** What the page's console said at level error, and uncaught errors, so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface BrowserUnderTest {
  readonly name: 'chromium' | 'firefox';
  newPage(): Promise<TestPage>;
  /** A page of the extension, such as "popup.html". */
  openExtensionPage(path: string): Promise<TestPage>;
  extensionUrl(path: string): string;
  /** Ends the background at once, as the browser may at any time; the next event wakes it. */
  stopBackground(): Promise<void>;
  /** Addresses requested by the extension itself so far, its own package left out. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Both browsers with the demo build loaded; the build must be there (npm run build -- --demo). */
export const BROWSERS: readonly { name: BrowserUnderTest['name']; open: () => Promise<BrowserUnderTest> }[] =
  [
    { name: 'chromium', open: chromiumUnderTest },
    { name: 'firefox', open: firefoxUnderTest },
  ];

/** Address of the worker or page that sends a request; that of a page that is just being opened, where there is no frame yet. */
function senderOf(request: Request): string {
  const worker = request.serviceWorker();
  if (worker !== null) return worker.url();
  try {
    return request.frame().url();
  } catch (error) {
    // The driver throws then, and answers later only.
    if (request.isNavigationRequest()) return request.url();
    throw error;
  }
}

async function chromiumUnderTest(): Promise<BrowserUnderTest> {
  const open = await openChromium({ extension: outputFolder('chrome', 'demo'), headless: true });
  const requests: string[] = [];
  const extensionUrl = (path: string) => `chrome-extension://${open.extensionId}/${path}`;
  open.context.on('request', (request) => {
    const from = senderOf(request);
    if (from.startsWith(extensionUrl('')) && !request.url().startsWith(extensionUrl('')))
      requests.push(request.url());
  });
  const newPage = async () => chromiumPage(await open.context.newPage());
  return {
    name: 'chromium',
    newPage,
    openExtensionPage: async (path) => {
      const page = await newPage();
      await page.goto(extensionUrl(path));
      return page;
    },
    extensionUrl,
    stopBackground: async () => {
      const browser = open.context.browser();
      if (browser === null) throw new Error('a persistent context has no browser here');
      const session = await browser.newBrowserCDPSession();
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
      for (const { targetId, type, url } of targetInfos) {
        if (type === 'service_worker' && url.startsWith(extensionUrl('')))
          await session.send('Target.closeTarget', { targetId });
      }
      await session.detach();
    },
    requests,
    close: open.close,
  };
}

function chromiumPage(page: ChromiumPage): TestPage {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
    click: (x, y) => page.mouse.click(x, y),
    press: (chord) => page.keyboard.press(chord),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    bringToFront: () => page.bringToFront(),
    errors,
    close: () => page.close(),
  };
}

async function firefoxUnderTest(): Promise<BrowserUnderTest> {
  const extension = outputFolder('firefox', 'demo');
  const open = await openFirefox({
    extension,
    extensionId: readManifestId(extension),
    headless: true,
  });
  const newPage = async () => firefoxPage(await open.browser.newPage());
  const requests: string[] = [];
  return {
    name: 'firefox',
    newPage,
    openExtensionPage: async (path) => {
      const page = await newPage();
      await page.goto(open.extensionUrl(path));
      return page;
    },
    extensionUrl: open.extensionUrl,
    stopBackground: open.stopBackground,
    requests,
    close: open.close,
  };
}

function firefoxPage(page: FirefoxPage): TestPage {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  // The load event of an extension page is never reported.
  const inExtension = async () => {
    await page.waitForFunction(
      () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
    );
  };
  const arrive = async (url: string) => {
    const extension = url.startsWith('moz-extension:');
    await page.goto(url, extension ? { waitUntil: [] } : {});
    if (extension) await inExtension();
  };
  const reload = async () => {
    const extension = (await page.evaluate(() => location.protocol)) === 'moz-extension:';
    await page.reload(extension ? { waitUntil: [] } : {});
    if (extension) await inExtension();
  };
  return {
    goto: arrive,
    reload,
    evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never,
    click: (x, y) => page.mouse.click(x, y),
    press: async (chord) => {
      const keys = chord.split('+') as KeyInput[];
      const last = keys.at(-1);
      if (last === undefined) return;
      for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
      await page.keyboard.press(last);
      for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    bringToFront: () => page.bringToFront(),
    errors,
    close: () => page.close(),
  };
}
