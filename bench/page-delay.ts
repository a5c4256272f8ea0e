// How long after words have arrived on a page do their marks stand there, and how long do marks outlive their words?
// late.html shows a story late, then others by client-side navigation. Aim: at most one second.
//   npm run build -- --demo && npx node --import ./scripts/typescript-hooks.mjs bench/page-delay.ts
import { serveSite } from '@/scripts/site-server';
import { BROWSERS } from '@/tests/support/browser-under-test';
import { linesOf, openOverlayReader } from '@/tests/support/overlay';

/** Links of late.html, and whether the story behind holds words of the library. */
const STORIES = [
  { link: 'to-second', marked: true },
  { link: 'to-third', marked: false },
  { link: 'to-first', marked: true },
] as const;
const ROUNDS = 3;

const site = await serveSite();
for (const { name, open } of BROWSERS) {
  const browser = await open();
  const overlay = await openOverlayReader(browser);
  const page = await browser.newPage();
  const late: number[] = [];
  const stale: number[] = [];
  /** Milliseconds since the story was shown, by the page's own clock. */
  const sinceShown = () =>
    page.evaluate(() => performance.now() - Number(document.documentElement.dataset.shownAt), undefined);
  const url = site.url('late.html?delay=1500', 'late.example');
  await page.goto(url);
  await page.bringToFront();
  await overlay.until(url, (now) => linesOf(now).length > 0);
  late.push(await sinceShown());
  for (let round = 0; round < ROUNDS; round++) {
    for (const { link, marked } of STORIES) {
      const address = await page.evaluate((id) => {
        document.getElementById(id)?.click();
        return location.href;
      }, link);
      await overlay.until(address, (now) => linesOf(now).length > 0 === marked);
      (marked ? late : stale).push(await sinceShown());
    }
  }
  const line = (of: readonly number[]) => of.map((ms) => ms.toFixed(0)).join(' ');
  console.log(`${name}: marked after ${line(late)} ms; stale marks gone after ${line(stale)} ms`);
  await browser.close();
}
await site.close();
