/**
 * Renders each saved page of a folder in Chromium, reads it with the extension's own page reader and engine, and
 * writes what was found in the page scorer's format.
 *   npm run predict:pages -- --html DIR --out FILE.json
 * Pages are served as UTF-8 from memory under a reserved name; every other request is refused.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser, howToGet } from './browsers.mjs';
import { bundleForPage } from './bundle-for-page';

const { values } = parseArgs({ options: { html: { type: 'string' }, out: { type: 'string' } } });
if (values.html === undefined || values.out === undefined || !existsSync(values.html)) {
  console.error('usage: npm run predict:pages -- --html DIR --out FILE.json (DIR must exist)');
  process.exit(2);
}
const folder = values.html;
/** Milliseconds that a page may take to load, and again to be read. */
const PAGE_TIME = 20_000;
const executablePath = findBrowser('chromium');
if (executablePath === undefined) {
  console.error(howToGet('chromium'));
  process.exit(2);
}
const script = await bundleForPage('scripts/page-reader.ts');
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const predictions: Record<string, unknown> = {};
const names = readdirSync(folder)
  .filter((name) => /\.html?$/i.test(name))
  .sort();
const failed: string[] = [];
for (const name of names) {
  const html = readFileSync(join(folder, name));
  try {
    // A saved page's own scripts may lead away from it or never end: it is then read without them.
    predictions[name] = await readSaved(html, name, true).catch(() => readSaved(html, name, false));
  } catch (error) {
    failed.push(name);
    predictions[name] = [];
    console.error(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}
await browser.close();
writeFileSync(values.out, `${JSON.stringify(predictions, null, 1)}\n`);
console.log(`${names.length - failed.length} of ${names.length} pages read from ${basename(folder)}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** The rows of one page, rendered with or without its own scripts. Rejects when it cannot be read in time. */
async function readSaved(html: Buffer, name: string, withScripts: boolean): Promise<unknown> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: withScripts,
  });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    );
    await page.goto(`https://saved-page.example/${encodeURIComponent(name)}`, {
      waitUntil: 'domcontentloaded',
      timeout: PAGE_TIME,
    });
    await inTime(page.evaluate(script));
    return await inTime(page.evaluate(() => window.readQuotationsOfPage?.() ?? []));
  } finally {
    await context.close();
  }
}

/** The same promise, rejected when it takes longer than a page may. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('not read in time')), PAGE_TIME).unref();
  });
  return Promise.race([promise, late]);
}
