import { writeFileSync } from 'node:fs';
import { type PackedSearch, packTexts } from '@/lib/match/packed-library';
import { readWords } from '@/lib/match/read-words';
import { bucketStart, type Segment } from '@/lib/match/segment';
import { WordBuffer } from '@/lib/match/word-buffer';
import { createGenerator, createLibrary } from './match/generator';
import { heldBytes } from './match/held-bytes';
import { type Compared, inTurn, PAGE } from './match/in-turn';
import { LostPositives } from './match/lost-positives';
import { moreBuilds } from './match/more-builds';
import { beginOfTier, inTiers, packingMillis } from './match/one-more-article';
import type { Peer } from './match/peer';
import { peersFor } from './match/peers';
import { createNegatives, createPositives, KINDS } from './match/queries';
import { REAL, sharedRuns, statisticsOf } from './match/statistics';
import { median, microsInTurn, processorMillis, processorMillisFor } from './match/timing';

// Measures the match index and its judgement on a library of an invented language: what the language is like, bytes, time,
// false and missed matches by kind, and other search libraries asked in turn in the same process. Thresholds are the
// fixed ones of lib/match/score.ts; the columns “at 1 %” and “at 0.1 %” show what this set alone would have chosen. Times are of
// the processor unless a row says otherwise.
// npm run bench:match -- --n 10000|100000|1000000 [--seed 2] [--peers no|PART OF A NAME] [--per-kind 1000] [--negatives 20000] [--exhaustive 100] [--out FILE.json]

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const n = Number(option('n', '10000'));
const seed = Number(option('seed', '2'));
const perKind = Number(option('per-kind', '1000'));
const generator = createGenerator(seed);
const library = createLibrary(generator, n);
const positives = createPositives(library, generator, perKind, seed + 100);
const negatives = createNegatives(library, generator, Number(option('negatives', '20000')), seed + 200);
const unrelated = negatives.filter((_, i) => i % 5 < 3).slice(0, 2000);

/** Wall clock for the queries of one peer asked one by one, and again for those in rows. */
const ASKING_MS = 30_000;

/** Quotations that are packed before the time is taken. */
const WARMING = 2000;
/** Builds whose median is taken: the first one is spent on compiling the code as well. A large library is built once. */
const BUILDS = n <= 100_000 ? 3 : 1;

/** All that was printed, for `--out`. */
const rows: { readonly label: string; readonly values: readonly (string | number)[] }[] = [];

function line(label: string, ...values: readonly (string | number)[]): void {
  rows.push({ label, values });
  console.log(
    `${label.padEnd(58)} ${values.map((v) => (typeof v === 'number' ? rounded(v) : v)).join('  ')}`,
  );
}

function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

line(`library of ${n} quotations, seed ${seed}`, 'here | real');
const here = statisticsOf(library);
const real = REAL[n];
line('words a quotation', here.wordsPerQuotation, '|', real?.wordsPerQuotation ?? '–');
line('vocabulary', here.vocabulary, '|', real?.vocabulary ?? '–');
line(
  'frequency at rank 1/10/100/1k/10k',
  here.frequencies.join(' '),
  '|',
  real?.frequencies.join(' ') ?? '–',
);
line('distinct share of three-word runs', here.distinctRuns, '|', real?.distinctRuns ?? '–');
line(
  'unrelated negatives sharing a three-word run',
  sharedRuns(library, unrelated),
  '|',
  real?.sharedRuns ?? '–',
);

// What runs for the first time runs slowly; the peers are warmed up by as many.
packTexts(library.slice(0, WARMING), WARMING);
const heldBefore = heldBytes();
const pack = async (): Promise<PackedSearch> => packTexts(library, n);
const [search, builtFirst] = await processorMillisFor(pack);
const held = heldBytes() - heldBefore;
const built = median([builtFirst, ...(await moreBuilds(pack, BUILDS))]);
const textOf = (_: number, document: number): string => library[document] as string;
const segment = search.segments[0];
if (segment === undefined) throw new Error('no segment');
const records = segment.records.byteLength + segment.fine.byteLength;
const bytes = segment.records.buffer.byteLength + search.generation.weights.bytes.byteLength;
line(
  `build, processor time: first | median of ${BUILDS} (ms)`,
  builtFirst,
  '|',
  built,
  `${rounded(n / (built / 1000))} quotations/s`,
);
line(
  'bytes a quotation: without screening / with one byte a word / two',
  (bytes - records) / n,
  (bytes - records / 2) / n,
  bytes / n,
);
line('keys and passages a quotation', segment.postings / n, segment.passages / n);

// Warm up on other queries than those measured.
for (const query of createNegatives(library, createGenerator(seed + 9), 3000, seed + 10))
  search.best(query, textOf);
search.textsRead = 0;
const negativeScores = negatives.map((query) => search.best(query, textOf)?.evidence ?? 0);
line('texts read a negative', search.textsRead / negatives.length);
const [micros = 0] = microsInTurn(negatives, (query) => search.best(query, textOf));
line('negative, batch (µs)', micros);
const words = new WordBuffer();
const [readMicros = 0] = microsInTurn(negatives, (query) => readWords(query, words));
const probeMicros = probeFloor(segment);
const floor = readMicros + probeMicros;
line('floor: hash the words + 18 probes (µs); ratio', floor, micros / floor);

const sortedNegatives = Float64Array.from(negativeScores).sort().reverse();
const atOne = sortedNegatives[Math.floor(negatives.length * 0.01)] ?? 0;
const atTenth = sortedNegatives[Math.floor(negatives.length * 0.001)] ?? 0;
const threshold = search.threshold;
line('threshold fixed / this set at 1 % / at 0.1 % false', threshold, atOne, atTenth);
line(
  'false positives at the fixed threshold (%)',
  (100 * negativeScores.filter((s) => s >= threshold).length) / negatives.length,
);

const answers = positives.map((query) => search.best(query.words, textOf));
const isRight = (found: number, target: number, query: string): boolean =>
  found === target ||
  library[found] === library[target] ||
  folded(library[found] as string).includes(folded(query));
const recallAt = (limit: number, kind?: string): number => {
  const of = positives
    .map((query, i) => ({ query, answer: answers[i] }))
    .filter(({ query }) => kind === undefined || query.kind === kind);
  const right = of.filter(
    ({ query, answer }) =>
      answer !== undefined && answer.evidence >= limit && isRight(answer.document, query.target, query.words),
  );
  return (100 * right.length) / of.length;
};
for (const kind of KINDS)
  line(
    `recall@1 ${kind}: fixed threshold | at 1 % | at 0.1 % false`,
    recallAt(threshold, kind),
    recallAt(atOne, kind),
    recallAt(atTenth, kind),
  );
line(
  'recall@1 over all: fixed | at 1 % | at 0.1 % false',
  recallAt(threshold),
  recallAt(atOne),
  recallAt(atTenth),
);
const lost = new LostPositives(search, library, segment);
let wrong = 0;
for (const [i, query] of positives.entries()) {
  const answer = answers[i];
  const accepted = answer !== undefined && answer.evidence >= threshold;
  if (accepted && isRight(answer.document, query.target, query.words)) continue;
  if (accepted) wrong++;
  lost.add(query);
}
line('wrong answers accepted (%)', (100 * wrong) / positives.length);
for (const row of lost.lines()) console.log(row);
line(
  'positive, batch (µs)',
  ...microsInTurn(
    positives.map(({ words: w }) => w),
    (query) => search.best(query, textOf),
  ),
);
line(
  'one more article of 20: packed, processor time (ms)',
  packingMillis(createGenerator(seed + 1000), search.generation),
);
measureTiers(8);

const sampled = Number(option('exhaustive', n <= 10_000 ? '100' : '0'));
if (sampled > 0) {
  const paraphrases = positives.filter(({ kind }) => kind === 'paraphrase').slice(0, sampled);
  let right = 0;
  let ours = 0;
  for (const { words: query, target } of paraphrases) {
    let best = -1;
    let evidence = 0;
    for (let d = 0; d < n; d++) {
      const e = search.evidence(query, library[d] as string);
      if (e > evidence) {
        evidence = e;
        best = d;
      }
    }
    if (evidence >= atOne && isRight(best, target, query)) right++;
    const answer = search.best(query, textOf);
    if (answer !== undefined && answer.evidence >= atOne && isRight(answer.document, target, query)) ours++;
  }
  line(
    'half the words changed: verifier over everything | ours',
    (100 * right) / paraphrases.length,
    (100 * ours) / paraphrases.length,
  );
}

const chosen = option('peers', '').toLowerCase();
for (const peer of chosen === 'no' ? [] : peersFor(library))
  if (peer.name.toLowerCase().includes(chosen)) await against(peer);
const out = option('out', '');
if (out !== '') writeFileSync(out, `${JSON.stringify({ quotations: n, seed, rows }, undefined, 2)}\n`);

/** What a negative costs when the library has grown by additions, over one segment of all. */
function measureTiers(tiers: number): void {
  const tiered = inTiers(library, search.generation, tiers);
  const tieredText = (segment: number, document: number): string =>
    library[beginOfTier(n, segment) + document] as string;
  const [one = 0, many = 0] = microsInTurn(
    negatives,
    (query) => search.best(query, textOf),
    (query) => tiered.best(query, tieredText),
  );
  line(`negative, one segment | ${tiers} tiers (µs) | ×`, one, '|', many, '|', many / one);
}

/**
 * A peer's build, warmed up as ours, and its negatives in turn with ours. By processor time first: where others use the
 * machine too, the clock adds more to a long answer, which is interrupted, than to a short one.
 */
async function against({ name, build }: Peer): Promise<void> {
  const warm = await build(library.slice(0, WARMING));
  if (typeof warm !== 'string') await warm.close?.();
  const heldWithout = heldBytes();
  const begin = performance.now();
  const [peer, here] = await processorMillisFor(() => build(library));
  if (typeof peer === 'string') return line(name, peer);
  const seconds = (performance.now() - begin) / 1000;
  const first = peer.processor?.() ?? here;
  const theirHeld = heldBytes() - heldWithout;
  const asked = Array.from({ length: 400 }, (_, i) => negatives[(i * 37) % negatives.length] as string);
  const best = (query: string) => search.best(query, textOf);
  const single = await inTurn(peer, best, asked, 1, ASKING_MS);
  const page = await inTurn(peer, best, asked, PAGE, ASKING_MS);
  await peer.close?.();
  const took = median([first, ...(await moreBuilds(() => build(library), BUILDS))]);
  line(name);
  line('  build (s) | its processor time (ms) | × ours', seconds, '|', first, '|', first / builtFirst);
  line(`  build, median of ${BUILDS}: processor time (ms) | × ours`, took, '|', took / built);
  // Others keep theirs where it is not seen from here.
  if (theirHeld > held)
    line('  held by scripts (MB) | ours | × ours', theirHeld / 1e6, '|', held / 1e6, '|', theirHeld / held);
  for (const [how, compared] of [
    ['one by one', single],
    [`${PAGE} in a row`, page],
  ] as const)
    if (compared !== undefined)
      line(
        `  ${compared.queries} negatives ${how}, processor (µs) | ours | × | × by the clock`,
        ...ratios(compared),
      );
}

function ratios({ theirs, ours }: Compared): (string | number)[] {
  const times = [theirs.processor / ours.processor, theirs.wall / ours.wall];
  return [theirs.processor * 1000, '|', ours.processor * 1000, ...times.flatMap((ratio) => ['|', ratio])];
}

/** Microseconds of processor time of 18 bare probes of the index at random places. */
function probeFloor(segment: Segment): number {
  const { buckets, remainders, entries } = segment;
  const keys = entries.length > 0 ? entries : remainders;
  let state = 1;
  let sum = 0;
  const rounds = 20_000;
  const probe = (): void => {
    for (let k = 0; k < 18; k++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      const bucket = Math.floor(((state >>> 0) / 4_294_967_296) * buckets);
      const end = bucketStart(segment, bucket + 1);
      for (let i = bucketStart(segment, bucket); i < end; i++)
        if (((keys[i] as number) & 255) === (state & 255)) sum++;
    }
  };
  for (let i = 0; i < rounds; i++) probe();
  const start = process.cpuUsage();
  for (let i = 0; i < rounds; i++) probe();
  const took = (processorMillis(start) * 1000) / rounds;
  return sum < 0 ? 0 : took;
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z ]/gu, '');
}
