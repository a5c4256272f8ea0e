import { existsSync, readFileSync } from 'node:fs';

/** A label given by a reader: offsets into the article's file, no text. */
export interface SampleJudgment {
  readonly article: string;
  /** What was judged: from its first to its last character. */
  readonly span: readonly [number, number];
  /** Which field of it, where several are judged apart. */
  readonly field?: string;
  /** A place that shows what was read: a mention of the speaker, the words of a date. */
  readonly shown?: readonly [number, number];
  readonly label: string;
}

/** One thing that can be drawn and judged. */
export interface Judged {
  readonly article: string;
  readonly span: readonly [number, number];
  readonly field?: string;
  /** Any of these places shows the same. */
  readonly shown: readonly (readonly [number, number])[];
}

/** The judgments of a file; none when it is not there yet. */
export function readJudgments(file: string): readonly SampleJudgment[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).judgments : [];
}

/**
 * `size` of the things, drawn by a hash of seed, article and place: the draw is random, the same on every machine, and
 * hardly changes when the engine finds a few more or fewer.
 */
export function drawSample<T extends Judged>(all: readonly T[], seed: string, size: number): T[] {
  return all
    .map((one) => ({ one, rank: hashOf(`${seed}:${one.article}:${one.span[0]}:${one.field ?? ''}`) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .map(({ one }) => one);
}

/** The judgment that was given to exactly this; undefined when its place, end or meaning is new. */
export function judgmentOf(judgments: readonly SampleJudgment[], one: Judged): SampleJudgment | undefined {
  return judgments.find(
    (judgment) =>
      judgment.article === one.article &&
      judgment.field === one.field &&
      judgment.span[0] === one.span[0] &&
      judgment.span[1] === one.span[1] &&
      (judgment.shown === undefined ||
        one.shown.some(
          ([start, end]) => start < (judgment.shown?.[1] ?? 0) && (judgment.shown?.[0] ?? 0) < end,
        )),
  );
}

/** Wilson's score interval at 95 % (1927), in percent, as text. */
export function shareOf(right: number, n: number): string {
  if (n === 0) return 'nothing judged';
  const z = 1.96;
  const p = right / n;
  const middle = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const [low, high] = [(middle - spread) / (1 + (z * z) / n), (middle + spread) / (1 + (z * z) / n)];
  return `${right} of ${n} right, ${(100 * p).toFixed(1)} % [${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}]`;
}

/** FNV-1a, mixed once more so that texts with the same start do not stay together. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}
