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
const executablePath = findBrowser('chromium');
if (executablePath === undefined) {
  console.error(howToGet('chromium'));
  process.exit(2);
}
const script = await bundleForPage('scripts/page-reader.ts');
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const predictions: Record<string, unknown> = {};
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .sort();
for (const name of names) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const html = readFileSync(join(folder, name));
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(`https://saved-page.example/${encodeURIComponent(name)}`, {
    waitUntil: 'domcontentloaded',
  });
  await page.evaluate(script);
  predictions[name] = await page.evaluate(() => window.readQuotationsOfPage?.() ?? []);
  await page.close();
}
await browser.close();
writeFileSync(values.out, `${JSON.stringify(predictions, null, 1)}\n`);
console.log(`${names.length} pages read from ${basename(folder)}`);
