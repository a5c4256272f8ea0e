/**
 * Renders the invented news pages of bench/invented-pages.txt in Chromium, reads them with the extension's own page reader and
 * engine, and prints how many of their quotations are found and given to the right speaker. Written by somebody who did not know
 * the rules, to show kinds of pages and turns of phrase that the labelled articles lack; the rules were mended with them in
 * view since, so the figures are no estimate for other pages.
 *   npm run eval:invented -- [--show] [--page PART OF A NAME]     --show: what is not right
 *
 * Format: pages begin with "=== name"; the words expected stand in ⟦speaker|words⟧: "/" parts speakers that are as right, "?" is nobody,
 * "*" anybody; "-" words that nobody says, and "-/*" words that may count as either.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser, howToGet } from './browsers.mjs';
import { bundleForPage } from './bundle-for-page';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: 'bench/invented-pages.txt' },
    page: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});
const executablePath = findBrowser('chromium');
if (executablePath === undefined) {
  console.error(howToGet('chromium'));
  process.exit(2);
}

interface Expected {
  readonly speakers: readonly string[];
  readonly words: string;
}

interface Found {
  readonly text: string;
  readonly kind: string;
  readonly speaker: string | null;
}

const OUTCOMES = [
  'right',
  'wrong speaker',
  'a speaker where nobody is known',
  'no speaker',
  'not found, or with other bounds',
  'not speech, and not marked',
  'not speech, and marked',
] as const;
type Outcome = (typeof OUTCOMES)[number];

const counts = new Map<Outcome, number>(OUTCOMES.map((outcome) => [outcome, 0]));
const script = await bundleForPage('scripts/page-reader.ts');
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
let html = '';
await page.route('**/*', (route) =>
  route.request().isNavigationRequest()
    ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
    : route.abort(),
);
let pages = 0;
for (const { name, source } of pagesIn(readFileSync(values.pages, 'utf8'))) {
  if (!name.includes(values.page)) continue;
  pages++;
  const { body, expected } = readMarkedUp(source);
  html = `<!doctype html><html lang="en"><head><title>${name}</title></head><body>${body}</body></html>`;
  await page.goto(`https://invented-page.example/${encodeURIComponent(name)}`);
  await page.evaluate(script);
  const left = await page.evaluate(() => window.readQuotationsOfPage?.() ?? []);
  for (const wanted of expected) {
    const at = left.findIndex(({ text }) => folded(text) === wanted.words);
    const found = at < 0 ? undefined : left.splice(at, 1)[0];
    const outcome = outcomeOf(wanted, found);
    if (outcome === undefined) continue;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    if (values.show && outcome !== 'right' && outcome !== 'not speech, and not marked')
      console.log(
        `${name}: ${outcome}: “${wanted.words}”, ${wanted.speakers.join(' or ')}; found: ${found?.speaker ?? '–'}`,
      );
  }
}
await browser.close();
console.log(`${pages} invented pages`);
for (const outcome of OUTCOMES) console.log(`  ${outcome.padEnd(34)} ${counts.get(outcome)}`);

/** Undefined where either is right. */
function outcomeOf({ speakers }: Expected, found: Found | undefined): Outcome | undefined {
  const isMarked = found !== undefined && found.kind !== 'not-speech';
  if (speakers[0] === '-') {
    if (speakers.length > 1) return undefined;
    return isMarked ? 'not speech, and marked' : 'not speech, and not marked';
  }
  if (!isMarked) return 'not found, or with other bounds';
  if (speakers.includes('*')) return 'right';
  const name = found.speaker === null ? '?' : nameOf(found.speaker);
  if (speakers.some((speaker) => nameOf(speaker) === name)) return 'right';
  if (name === '?') return 'no speaker';
  return speakers.includes('?') ? 'a speaker where nobody is known' : 'wrong speaker';
}

function pagesIn(text: string): { name: string; source: string }[] {
  return text
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { name: part.slice(0, end).trim(), source: part.slice(end + 1) };
    });
}

/** The page without the brackets, and what they say; they may stand inside each other. */
function readMarkedUp(source: string): { body: string; expected: Expected[] } {
  const open: { readonly speakers: string; readonly at: number }[] = [];
  const expected: Expected[] = [];
  let body = '';
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '⟦') {
      const bar = source.indexOf('|', i);
      open.push({ speakers: source.slice(i + 1, bar), at: body.length });
      i = bar;
    } else if (source[i] === '⟧') {
      const { speakers, at } = open.pop() ?? { speakers: '?', at: 0 };
      expected.push({ speakers: speakers.split('/'), words: folded(body.slice(at)) });
    } else body += source[i];
  }
  return { body, expected };
}

/** Words for comparison: no mark-up, one kind of quotation mark, no punctuation at the ends. */
function folded(text: string): string {
  return text
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[,.\s]+|[,.;\s]+$/gu, '')
    .toLowerCase();
}

function nameOf(speaker: string): string {
  return folded(speaker).replace(/^(?:the|an?) /u, '');
}
