import { rmSync } from 'node:fs';
import { median } from './match/timing';
import { type Bench, BROWSERS, type BrowserName, buildExtension } from './match-browser/browsers';
import { extensionProcesses, memoryOf, processorMillisOf } from './match-browser/extension-process';
import type { BenchPage } from './match-browser/page';
import type { PeerQuestion, Question } from './match-browser/protocol';

// Matching in a real background: an extension of its own with the same modules (bench/match-browser).
// start: cold starts, the background really stopped before each question, against what the browser itself needs for a message
//   and for reading the same bytes; then one more article, against what the browser needs to write the same bytes.
// memory: what a background that holds the index takes over an idle one, and one that holds a peer (a second extension).
// parts: cold starts with a page's first quotations, large segments read whole and by pages.
// merge: how long the background is blocked while eight segments of like size, all of the library, become one.
// npm run bench:match-browser [-- --n 100000] [--rounds 9] [--browser chromium|firefox] [--measure start,parts,memory,merge]

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const n = Number(option('n', '100000'));
const rounds = Number(option('rounds', '9'));

function line(label: string, ...values: readonly (number | string)[]): void {
  const shown = values.map((value) => (typeof value === 'number' ? value.toFixed(1) : value));
  console.log(`${label.padEnd(72)} ${shown.join('  ')}`);
}

/** Fills the library as the extension would have. */
function fill(bench: Bench): Promise<string[]> {
  const filling = { n, asked: 20, parts: n > 150_000 ? 6 : 3, rows: 'needed' } as const;
  return bench.run(({ bench: page }, how) => page.fill(how), filling);
}

async function measureStart(name: BrowserName): Promise<void> {
  await within(name, 'worker', async (bench) => {
    const queries = await fill(bench);
    await measureCold(name, bench, queries);
    await measureAdding(bench, queries);
  });
}

async function measureCold(name: BrowserName, bench: Bench, queries: readonly string[]): Promise<void> {
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
}

/** Quotations of a page, at which reading whole and by pages are compared. */
const PAGE_SIZES = [1, 2, 4, 8, 20];

async function measureParts(name: BrowserName): Promise<void> {
  await within(name, 'worker', async (bench) => {
    const queries = await fill(bench);
    line(`${name}: ${n} quotations, cold, segments read whole | by pages | as chosen (ms)`);
    for (const size of PAGE_SIZES) {
      const waits = await inRounds(['whole', 'by pages', undefined] as const, async (reading) => {
        await bench.stop();
        const question: Question = {
          ask: 'match',
          queries: queries.slice(0, size),
          ...(reading === undefined ? {} : { reading }),
        };
        return (await bench.run(({ bench: page }, asked) => page.ask(asked), question)).waited;
      });
      line(`  ${size} quotations`, ...waits);
    }
  });
}

/** Medians of each way, all of them measured in turn. */
async function inRounds<Way>(
  ways: readonly Way[],
  measure: (way: Way) => Promise<number>,
): Promise<number[]> {
  const taken: number[][] = ways.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, way] of ways.entries()) taken[i]?.push(await measure(way));
  return taken.map(median);
}

/** Articles of twenty that are added, one after the other. Of every second one it is watched how long it blocks. */
const ARTICLES = 24;

async function measureAdding(bench: Bench, queries: readonly string[]): Promise<void> {
  const processes = extensionProcesses();
  const warm: number[] = [];
  const added: number[] = [];
  const put: number[] = [];
  const raw: number[] = [];
  const processor: number[] = [];
  const most = { puts: 0, segments: 0, blocked: 0 };
  for (let i = 0; i < ARTICLES; i++) {
    const isWatched = i % 2 === 1;
    warm.push(
      (await bench.run(({ bench: page }, asked) => page.ask({ ask: 'match', queries: asked }), queries)).took,
    );
    const words = await bench.run(writeArticle, i);
    const before = processorMillisOf(processes);
    const answer = await bench.run(addArticle, i, words, isWatched);
    if (!isWatched) {
      processor.push(processorMillisOf(processes) - before);
      added.push(answer.took);
      put.push(answer.putting);
      raw.push((await bench.run(({ bench: page }) => page.ask({ ask: 'put' }))).putting);
    }
    most.puts = Math.max(most.puts, answer.puts);
    most.segments = Math.max(most.segments, answer.segments);
    most.blocked = Math.max(most.blocked, answer.blocked);
  }
  line('  20 quotations answered, worker awake (ms)', median(warm));
  line('  one more article of 20: stored and taken in (ms)', median(added));
  line('    of which the index is written (ms); raw write of the same row', median(put), median(raw));
  line('    rows put into the index for it, at most; segments, at most', most.puts, most.segments);
  if (processes.length > 0)
    line("    processor time of the extension's process, all threads (ms)", median(processor));
  line('  longest time blocked, merges and checks included (ms)', most.blocked);
}

/** In the page: twenty quotations, others for each number. */
const writeArticle = async ({ bench: page }: BenchPage, number: number) => page.more(20, number);

/** In the page: they are added as one more article. */
const addArticle = async (
  { bench: page }: BenchPage,
  number: number,
  words: readonly string[],
  isWatched: boolean,
) => page.ask({ ask: 'add', words, first: 10_000_000 + number * 20, isWatched });

/** What a background holds: bytes of its scripts and of its process over the same when it was idle. */
interface Held {
  readonly heap: number | undefined;
  readonly process: number;
}

/** A peer takes up to 7 kB of heap a quotation. */
const MOST_FOR_PEERS = 150_000;

async function measureMemory(name: BrowserName): Promise<void> {
  line(`${name}: ${n} quotations held, over an idle background (MB)`, 'script heap | process');
  const [one, ours] = await within(name, 'worker', async (bench) => {
    const queries = await fill(bench);
    const answered = async (asked: readonly string[]) => {
      await bench.stop();
      return held(
        bench,
        () => bench.run(({ bench: page }) => page.ask({ ask: 'ping' })),
        () => bench.run(({ bench: page }, words) => page.ask({ ask: 'match', queries: words }), asked),
      );
    };
    return [await answered(queries.slice(0, 1)), await answered(queries)] as const;
  });
  line('  this index, one quotation answered', ...megabytes(one));
  line('  this index, 20 quotations answered', ...megabytes(ours));
  if (n > MOST_FOR_PEERS) return;
  for (const hold of ['MiniSearch', 'FlexSearch'] as const) {
    const theirs = await within(name, 'peer-worker', async (bench) => {
      const asked = (question: PeerQuestion) =>
        bench.run(({ bench: page }, what) => page.hold(what), question);
      let problem: string | undefined;
      const peer = await held(
        bench,
        () => asked({ n }),
        async () => {
          ({ problem } = await asked({ hold, n }));
        },
      );
      return problem ?? peer;
    });
    if (typeof theirs === 'string') line(`  ${hold}`, theirs);
    else line(`  ${hold}; this index over it`, ...megabytes(theirs), ...ratios(ours, theirs));
  }
}

/** What the background holds after `work` and did not before. */
async function held(bench: Bench, idle: () => Promise<unknown>, work: () => Promise<unknown>): Promise<Held> {
  const now = async (): Promise<Held> => {
    await bench.collect();
    return { heap: await bench.heap(), process: memoryOf(extensionProcesses()) };
  };
  // What was written before has left its traces in the page's memory.
  await bench.renew();
  await idle();
  const before = await now();
  await work();
  const after = await now();
  return {
    heap: after.heap === undefined ? undefined : after.heap - (before.heap ?? 0),
    process: after.process - before.process,
  };
}

function megabytes({ heap, process }: Held): (number | string)[] {
  return [heap === undefined ? '–' : heap / 1e6, '|', process / 1e6];
}

function ratios(ours: Held, theirs: Held): string[] {
  const heap =
    ours.heap === undefined || theirs.heap === undefined ? '–' : (ours.heap / theirs.heap).toFixed(3);
  return [`× ${heap}`, '|', `× ${(ours.process / theirs.process).toFixed(3)}`];
}

async function measureMerge(name: BrowserName): Promise<void> {
  await within(name, 'worker', async (bench) => {
    const filling = { n, asked: 20, parts: 8, rows: 'all' } as const;
    await bench.run(({ bench: page }, how) => page.fill(how), filling);
    await bench.stop();
    const answer = await bench.run(addArticle, 1, await bench.run(writeArticle, 1), true);
    line(`${name}: one article more, before ${n} quotations are merged (ms)`, answer.took);
    line('  until all is merged (ms)', answer.waited);
    line('  longest time blocked meanwhile (ms)', answer.blocked);
  });
}

/** Works in a browser of its own with one of the two backgrounds. */
async function within<T>(
  name: BrowserName,
  background: 'worker' | 'peer-worker',
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const extension = await buildExtension(name, background);
  const bench = await BROWSERS[name](extension);
  try {
    return await work(bench);
  } finally {
    await bench.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

const MEASURES = {
  start: measureStart,
  parts: measureParts,
  memory: measureMemory,
  merge: measureMerge,
} as const;
const chosen = option('measure', 'start,memory').split(',');
for (const name of Object.keys(BROWSERS) as BrowserName[])
  for (const [measure, run] of Object.entries(MEASURES))
    if (chosen.includes(measure) && [name, ''].includes(option('browser', ''))) await run(name);
