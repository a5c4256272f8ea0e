// How long does the extension hold up a page? For each page of the demo site: the longest stretch of our own work in
// one task of the page's main thread (processor time), how often it passed 50 ms, and our work in total.
//   npm run build -- --demo --browser=chrome && npx node --import ./scripts/typescript-hooks.mjs bench/page-work.ts
import type { CDPSession, Page } from 'playwright-core';
import { outputFolder } from '@/scripts/build';
import { openChromium } from '@/scripts/open-chromium';
import { serveSite } from '@/scripts/site-server';

const PAGES = [
  'morning-ledger.html',
  'kerry-lavrov/',
  'none.html',
  'huge.html?size=1200',
  'huge.html',
  'huge.html?marks',
];
/** Milliseconds from which a task is "long" for a page. */
const LONG = 50;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor: what is left when the machine has other things to do. */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly functionName?: string } };
}

const site = await serveSite();
const browser = await openChromium({
  extension: process.argv[2] ?? outputFolder('chrome', 'demo'),
  headless: true,
});
console.log('page | longest task of ours, ms | over 50 ms | ours in all, ms');
for (const path of PAGES) {
  const page = await browser.context.newPage();
  const events = await traceOf(page, async () => {
    await page.goto(site.url(path, 'bench.example'), { timeout: 120_000 });
    await page.waitForTimeout(path.startsWith('huge') ? 30_000 : 3_000);
  });
  const tasks = ownWorkByTask(events);
  const all = tasks.reduce((sum, task) => sum + task, 0);
  console.log(
    `${path} | ${Math.max(0, ...tasks).toFixed(1)} | ${tasks.filter((task) => task > LONG).length} | ${all.toFixed(0)}`,
  );
  await page.close();
}
await browser.close();
await site.close();

async function traceOf(page: Page, run: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const session: CDPSession = await page.context().newCDPSession(page);
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'], excludedCategories: ['*'] },
  });
  await run();
  await session.send('Tracing.end');
  await done;
  return events;
}

/** Milliseconds of our scripts in each task of a renderer's main thread; nested calls are counted once. */
function ownWorkByTask(events: readonly TraceEvent[]): readonly number[] {
  const own = events
    .filter(
      ({ ph, args, dur }) =>
        ph === 'X' && dur !== undefined && args?.data?.url?.startsWith('chrome-extension://'),
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = events.filter(
    ({ name, ph }) => ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'),
  );
  const work = new Map<TraceEvent | undefined, number>();
  let end = 0;
  for (const event of own) {
    const { ts, dur = 0, tdur = dur, tid, pid } = event;
    if (ts < end) continue;
    end = ts + dur;
    const task = tasks.find(
      (one) => one.tid === tid && one.pid === pid && one.ts <= ts && ts < one.ts + (one.dur ?? 0),
    );
    work.set(task ?? event, (work.get(task ?? event) ?? 0) + tdur / 1_000);
  }
  return [...work.values()];
}
