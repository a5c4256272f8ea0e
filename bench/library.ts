// How long does the library page wait for its store? Fills a library of invented articles in Chromium and asks for
// what the page shows: medians in wall-clock milliseconds.
//   npm run bench:library [-- --n 100000 --times 9]
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser, howToGet } from '@/scripts/browsers.mjs';
import { bundleForPage } from '@/scripts/bundle-for-page';

/** Articles written by one call: a transaction of theirs fits into memory. */
const STEP = 250;

const { values } = parseArgs({
  options: { n: { type: 'string', default: '100000' }, times: { type: 'string', default: '9' } },
});
const articles = Math.ceil(Number(values.n) / 20);
const times = Number(values.times);
const executablePath = findBrowser('chromium');
if (executablePath === undefined) {
  console.error(howToGet('chromium'));
  process.exit(2);
}
const script = await bundleForPage('bench/library/page.ts');
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const page = await browser.newPage();
await page.route('**/*', (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }));
await page.goto('https://library.example/');
await page.evaluate(script);

type Timed = readonly [ms: number, found: number];
const bench = (
  name: 'search' | 'choose' | 'counts' | 'articles' | 'speakers' | 'speaker' | 'suggest',
  query = '',
) =>
  page.evaluate(([call, words]) => window.libraryBench?.[call](words) as Promise<Timed>, [
    name,
    query,
  ] as const);

for (let done = 0; done < articles; done += STEP)
  await page.evaluate(([from, to]) => window.libraryBench?.fill(from, to), [
    done,
    Math.min(articles, done + STEP),
  ] as const);
console.log(`a library of ${articles} articles of 20 statements`);
console.log('asked | ms | found');
let next = articles;
await row('an article taken in', () =>
  page.evaluate((n) => window.libraryBench?.takeIn(n) as Promise<Timed>, next++),
);
for (const [what, name] of [
  ['how much there is', 'counts'],
  ['a page of articles', 'articles'],
  ['a page of speakers', 'speakers'],
  ['one speaker', 'speaker'],
] as const)
  await row(what, () => bench(name));
const words = await page.evaluate(() => window.libraryBench?.words() ?? Promise.resolve({}));
for (const [what, query] of Object.entries(words as Readonly<Record<string, string>>)) {
  await row(`search: ${what}`, () => bench('search', query));
  await row(`statement to link: ${what}`, () => bench('choose', query));
}
const narrowed = await page.evaluate(() => window.libraryBench?.filters());
for (const [what, [query, filters]] of Object.entries(narrowed ?? {})) {
  const ask = (call: 'narrowed' | 'why') =>
    page.evaluate(([name, words, by]) => window.libraryBench?.[name](words, by) as Promise<Timed>, [
      call,
      query,
      filters,
    ] as const);
  await row(`search by: ${what}`, () => ask('narrowed'));
  if ((await ask('narrowed'))[1] === 0) await row(`why nothing: ${what}`, () => ask('why'));
}
for (const typed of ['', 'spe', 'n12', 'cour'])
  await row(`names offered for “${typed}”`, () => bench('suggest', typed));
await browser.close();

async function row(what: string, ask: () => Promise<Timed>): Promise<void> {
  const taken: number[] = [];
  let found = 0;
  for (let i = 0; i < times; i++) {
    const [ms, n] = await ask();
    taken.push(ms);
    found = n;
  }
  taken.sort((a, b) => a - b);
  console.log(`${what} | ${taken[Math.floor(times / 2)]?.toFixed(1)} | ${found}`);
}
