import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { ensureBrowser, howToGet, installDebianPackages } from './browsers.mjs';
import { build } from './build';
import { readManifestId } from './manifest';
import { openChromium } from './open-chromium';
import { openFirefox } from './open-firefox';
import { serveSite } from './site-server';

const USAGE = 'npm start [-- --firefox] [-- --page late.html] [-- --screenshot FILE]';
const options = optionsGiven();

const target = options.firefox ? 'firefox' : 'chrome';
const browser = options.firefox ? 'firefox' : 'chromium';
if (ensureBrowser(browser) === undefined) throw new Error(howToGet(browser));
console.log(`Building the extension for ${target} …`);
const extension = build(target, 'demo');
const site = await serveSite();
const address = site.url(options.page);

if (options.screenshot !== undefined) await takeScreenshot(options.screenshot);
else await openForPerson();
await site.close();

function optionsGiven() {
  try {
    return parseArgs({
      options: {
        firefox: { type: 'boolean', default: false },
        page: { type: 'string', default: 'morning-ledger.html' },
        screenshot: { type: 'string' },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** Opens a window and stays until it is closed. */
async function openForPerson(): Promise<void> {
  const stopDisplay = await ensureDisplay();
  const [closed, close] = options.firefox ? await openInFirefox() : await openInChromium();
  process.once('SIGINT', () => void close());
  console.log(
    `\nOn Record is loaded; ${address} is open.\nClick a marked quotation. Close the window or press Ctrl+C to end.`,
  );
  await closed;
  stopDisplay();
}

async function openInChromium(): Promise<[closed: Promise<void>, close: () => Promise<void>]> {
  const open = await openChromium({ extension, headless: false });
  const page = open.context.pages()[0] ?? (await open.context.newPage());
  await page.goto(address);
  await page.bringToFront();
  const closed = new Promise<void>((resolve) => open.context.once('close', () => resolve()));
  return [closed, open.close];
}

async function openInFirefox(): Promise<[closed: Promise<void>, close: () => Promise<void>]> {
  const open = await openFirefox({ extension, extensionId: readManifestId(extension), headless: false });
  const page = (await open.browser.pages())[0] ?? (await open.browser.newPage());
  await page.goto(address);
  await page.bringToFront();
  const closed = new Promise<void>((resolve) => open.browser.once('disconnected', () => resolve()));
  return [closed, open.close];
}

/** Headless: opens the card of the first marked quotation by keyboard, as a reader would, and writes a picture. */
async function takeScreenshot(file: string): Promise<void> {
  if (options.firefox) throw new Error('--screenshot works with Chromium only');
  const open = await openChromium({ extension, headless: true });
  const page = open.context.pages()[0] ?? (await open.context.newPage());
  // A card that is still coming in would be half transparent in the picture.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  await openFirstCard(page);
  await page.screenshot({ path: file });
  await open.close();
  console.log(`wrote ${file}`);
}

async function openFirstCard(page: Page): Promise<void> {
  await page.waitForTimeout(2500);
  await page.keyboard.press('Alt+Shift+Q');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
}

/** On Linux without a display, starts a virtual one (Xvfb) if there is or can be one. Returns what ends it. */
async function ensureDisplay(): Promise<() => void> {
  const nothing = () => undefined;
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return nothing;
  const xvfb = '/usr/bin/Xvfb';
  if (!existsSync(xvfb)) installDebianPackages(['xvfb']);
  if (!existsSync(xvfb)) {
    throw new Error(
      'There is no display here. Use npm start -- --screenshot FILE, or install Xvfb (Debian: apt-get install xvfb).',
    );
  }
  const socketFolder = mkdtempSync(join(tmpdir(), 'on-record-display-'));
  const display = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], {
    cwd: socketFolder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    display.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    display.once('exit', () => reject(new Error('Xvfb ended at once')));
  });
  process.env.DISPLAY = `:${number}`;
  console.log(`No display: using a virtual one, DISPLAY=:${number}.`);
  return () => {
    display.kill();
    rmSync(socketFolder, { recursive: true, force: true });
  };
}
