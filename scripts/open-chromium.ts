import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { findBrowser, howToGet } from './browsers.mjs';
import { waitForContentScripts } from './wait-for-scripts';

export interface OpenChromium {
  readonly context: BrowserContext;
  /** Id of the loaded extension; its pages are at chrome-extension://ID/. */
  readonly extensionId: string;
  /** The extension's worker. The handle goes on working when the worker was stopped and woken. */
  readonly worker: Worker;
  readonly profile: string;
  close(): Promise<void>;
}

export interface OpenChromiumOptions {
  readonly extension: string;
  readonly headless: boolean;
  /** Kept and reused when given; otherwise a new one, removed at close. */
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly args?: readonly string[];
}

/** Opens Chromium with the unpacked extension loaded and its worker running. *.example is resolved to loopback. */
export async function openChromium(options: OpenChromiumOptions): Promise<OpenChromium> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error(howToGet('chromium'));
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'on-record-chromium-'));
  allowReload(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless,
    viewport: options.viewport ?? (options.headless ? { width: 1280, height: 900 } : null),
    // Chromium refuses its sandbox as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      // Playwright passes --disable-extensions, which --load-extension alone does not undo.
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      '--host-resolver-rules=MAP *.example 127.0.0.1',
      '--disable-background-networking',
      '--no-first-run',
      ...(options.args ?? []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  // A page opened earlier than this would not be read.
  await waitForContentScripts((script) => worker.evaluate(script));
  return {
    context,
    extensionId,
    worker,
    profile,
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Without developer mode, an unpacked extension that reloads itself stays disabled. */
function allowReload(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  try {
    writeFileSync(
      join(profile, 'Default', 'Preferences'),
      JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
      {
        flag: 'wx',
      },
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
