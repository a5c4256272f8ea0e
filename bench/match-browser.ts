import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openChromium } from '@/scripts/open-chromium';
import { openFirefox } from '@/scripts/open-firefox';
import type { BenchPage } from './match-browser/page';
import type { Question } from './match-browser/protocol';

// Cold start of matching in a real background, really stopped before each question, against what the browser itself
// needs for a message and for reading the same bytes: an extension of its own with the same modules (bench/match-browser).
// npm run bench:match-browser [-- --n 100000] [--rounds 9] [--browser chromium|firefox]
// With --merge yes: only how long the background is blocked while eight segments of like size, all of the library, become one.

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const n = Number(option('n', '100000'));
const rounds = Number(option('rounds', '9'));
const merging = option('merge', 'no') === 'yes';
const root = fileURLToPath(new URL('..', import.meta.url));
const EXTENSION_ID = 'bench@on-record.example';

/** A page of the extension in one browser, and how its background is stopped there. */
interface Bench {
  run<A extends readonly unknown[], R>(
    work: (page: BenchPage, ...values: A) => Promise<R>,
    ...values: A
  ): Promise<R>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

async function buildExtension(browser: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  for (const name of ['worker', 'page']) {
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      resolve: { alias: { '@': root } },
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: join(root, `bench/match-browser/${name}.ts`),
          formats: ['iife'],
          name: 'bench',
          fileName: () => `${name}.js`,
        },
      },
    });
  }
  // The name that the tests' way of opening Firefox waits for.
  writeFileSync(
    join(folder, 'welcome.html'),
    '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>',
  );
  const background = browser === 'firefox' ? { scripts: ['worker.js'] } : { service_worker: 'worker.js' };
  const manifest = {
    manifest_version: 3,
    name: 'bench',
    version: '1',
    background,
    permissions: ['scripting', 'unlimitedStorage'],
    browser_specific_settings: { gecko: { id: EXTENSION_ID } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function inChromium(extension: string): Promise<Bench> {
  const open = await openChromium({ extension, headless: true });
  const page = await open.context.newPage();
  await page.goto(`chrome-extension://${open.extensionId}/welcome.html`);
  await page.waitForFunction(() => 'bench' in globalThis);
  const session = await open.context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('Chromium has no session for its targets');
  return {
    run: (work, ...values) => page.evaluate(callOf(work.toString(), values)) as never,
    stop: async () => {
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
      for (const { targetId, type } of targetInfos)
        if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
    },
    close: open.close,
  };
}

async function inFirefox(extension: string): Promise<Bench> {
  const open = await openFirefox({
    extension,
    extensionId: EXTENSION_ID,
    headless: true,
    preferences: { 'extensions.background.idle.timeout': merging ? 120_000 : 1000 },
  });
  const page = await open.browser.newPage();
  await page.goto(open.extensionUrl('welcome.html'), { waitUntil: [] });
  await page.waitForFunction(() => 'bench' in globalThis);
  return {
    run: (work, ...values) => page.evaluate(callOf(work.toString(), values)) as never,
    stop: () => new Promise((resolve) => setTimeout(resolve, 2500)),
    close: open.close,
  };
}

/** Both drivers take source text alike; the work is one of this file's arrow functions and the values are plain data. */
function callOf(work: string, values: readonly unknown[]): string {
  return `(${work})(globalThis, ...${JSON.stringify(values)})`;
}

function median(values: readonly number[]): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0;
}

function line(label: string, ...values: readonly (number | string)[]): void {
  const shown = values.map((value) => (typeof value === 'number' ? value.toFixed(1) : value));
  console.log(`${label.padEnd(64)} ${shown.join('  ')}`);
}

async function measure(name: string, bench: Bench): Promise<void> {
  const queries = await bench.run(({ bench: page }, filling) => page.fill(filling), {
    n,
    asked: 20,
    parts: n > 150_000 ? 6 : 3,
    rows: 'needed',
  } as const);
  const woken = async (question: Question) => {
    await bench.stop();
    return bench.run(({ bench: page }, asked) => page.ask(asked), question);
  };
  const pings: number[] = [];
  const floors: number[] = [];
  const twenty: number[] = [];
  const one: number[] = [];
  const births = new Set<number>();
  let found = 0;
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const ping = await woken({ ask: 'ping' });
    const floor = await woken({ ask: 'floor' });
    const all = await woken({ ask: 'match', queries });
    const single = await woken({ ask: 'match', queries: queries.slice(0, 1) });
    for (const { born } of [ping, floor, all, single]) births.add(born);
    pings.push(ping.waited);
    floors.push(floor.waited);
    twenty.push(all.waited);
    one.push(single.waited);
    found = all.found;
    bytes = floor.found;
  }
  const ping = median(pings);
  const floor = median(floors) - ping;
  line(`${name}: ${n} quotations, ${rounds} rounds, new workers`, `${births.size} of ${4 * rounds}`);
  line('  index read (MB); of 20 quotations found', bytes / 1e6, found);
  line('  worker woken by a bare ping (ms)', ping);
  line('  above it: raw open and read of the same bytes (ms)', floor);
  line(
    '  above it: 20 quotations answered (ms); of which 1.3 x raw + 5',
    median(twenty) - ping,
    1.3 * floor + 5,
  );
  line('  above it: one quotation answered (ms)', median(one) - ping);
  const warm: number[] = [];
  const added: number[] = [];
  let puts = 0;
  let blocked = 0;
  for (let i = 0; i < 12; i++) {
    warm.push(
      (await bench.run(({ bench: page }, asked) => page.ask({ ask: 'match', queries: asked }), queries)).took,
    );
    const answer = await bench.run(
      async ({ bench: page }, first) =>
        page.ask({ ask: 'add', words: page.more(20, first), first: 10_000_000 + first * 20 }),
      i,
    );
    added.push(answer.took);
    puts = Math.max(puts, answer.puts);
    blocked = Math.max(blocked, answer.blocked);
  }
  line('  20 quotations answered, worker awake (ms)', median(warm));
  line('  one more article of 20: stored and taken in (ms)', median(added));
  line('  rows put into the index for it, at most', puts);
  line('  longest time blocked, merges and checks included (ms)', blocked);
}

async function measureMerge(name: string, bench: Bench): Promise<void> {
  await bench.run(({ bench: page }, filling) => page.fill(filling), {
    n,
    asked: 20,
    parts: 8,
    rows: 'all',
  } as const);
  await bench.stop();
  const answer = await bench.run(({ bench: page }) =>
    page.ask({ ask: 'add', words: page.more(20, 1), first: 10_000_000 }),
  );
  line(`${name}: one article more, before ${n} quotations are merged (ms)`, answer.took);
  line('  until all is merged (ms)', answer.waited);
  line('  longest time blocked meanwhile (ms)', answer.blocked);
}

const BROWSERS = { chromium: inChromium, firefox: inFirefox } as const;
const only = option('browser', '');
for (const [name, open] of Object.entries(BROWSERS)) {
  if (only !== '' && only !== name) continue;
  const extension = await buildExtension(name);
  const bench = await open(extension);
  try {
    await (merging ? measureMerge : measure)(name, bench);
  } finally {
    await bench.close();
    rmSync(extension, { recursive: true, force: true });
  }
}
