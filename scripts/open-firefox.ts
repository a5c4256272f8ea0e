import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, howToGet } from './browsers.mjs';
import { waitForContentScripts } from './wait-for-scripts';

/** A fixed host for moz-extension:// pages, so that tests can name them. */
const EXTENSION_HOST = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

export interface OpenFirefox {
  readonly browser: Browser;
  /** Address of an extension page. Open it with `goto(url, { waitUntil: [] })`: its load event is not reported. */
  extensionUrl(path: string): string;
  /** Ends the extension's event page at once, whatever it is doing; the next event wakes it. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenFirefoxOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** `browser_specific_settings.gecko.id` of its manifest. */
  readonly extensionId: string;
  readonly headless: boolean;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  readonly profile?: string;
}

/** Opens Firefox with the extension installed as a temporary add-on. Every host name is resolved to loopback. */
export async function openFirefox(options: OpenFirefoxOptions): Promise<OpenFirefox> {
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined) throw new Error(howToGet('firefox'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    // Without it, navigation to extension pages is refused, and so is asking the browser's own windows.
    args: ['--remote-allow-system-access'],
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [options.extensionId]: EXTENSION_HOST }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.dns.forceResolve': '127.0.0.1',
      ...options.preferences,
    },
  });
  await browser.installExtension(options.extension);
  const extensionUrl = (path: string) => `moz-extension://${EXTENSION_HOST}/${path.replace(/^\//, '')}`;
  const page = await browser.newPage();
  await page.goto(extensionUrl('welcome.html'), { waitUntil: [] });
  await page.waitForFunction(() => location.protocol === 'moz-extension:');
  // A page opened earlier than this would not be read.
  await waitForContentScripts((script) => page.evaluate(script));
  await page.close();
  return {
    browser,
    extensionUrl,
    stopBackground: () => stopBackground(browser, options.extensionId),
    close: () => browser.close(),
  };
}

/** A browser as Puppeteer drives it by WebDriver BiDi. Its connection is not in the public types. */
interface BidiBrowser {
  readonly connection: {
    send(method: string, params: object): Promise<{ readonly result: unknown }>;
  };
}

/**
 * Runs in the browser's own window what Firefox runs when the event page was idle for too long. No WebDriver command
 * does it, and a shorter idle time instead ends the page while it still works on a slow machine.
 */
async function stopBackground(browser: Browser, extensionId: string): Promise<void> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: readonly { context: string }[] }).contexts;
  const done = await connection.send('script.evaluate', {
    expression: `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
      // An event may keep it or wake it in between.
      for (let tries = 0; tries < 50; tries++) {
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        if (extension.backgroundState === 'stopped') return 'stopped';
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return extension.backgroundState;
    })()`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const said = JSON.stringify(done.result);
  if (!said.includes('"value":"stopped"')) throw new Error(`the event page did not stop: ${said}`);
}
