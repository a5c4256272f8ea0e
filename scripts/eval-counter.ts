/**
 * Counter-statements against articles that were read and judged. Judgments are offsets and labels only, in
 * bench/judgments: `right`, `weak` (a careful reader may object; not counted as right) or `wrong`. Shares come with their 95 % interval.
 *   npm run eval:counter                  precision of records and links, each rule's share, what is not judged yet
 *   npm run eval:counter -- --draw 200    the links of as many articles, drawn by a seed: how many false alarms
 *   npm run eval:counter -- --recall      how many of the disputes that reading articles in full found
 *   npm run eval:counter -- --kin         the same statement elsewhere, and what may be the same
 *   … [--text DIR …] [--judgments bench/judgments]
 * Exit status 2 when the articles are not there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { overlaps } from '@/lib/text/span';
import { createRandom } from '../bench/match/random';
import {
  ARTICLE_FOLDERS,
  demandFolders,
  type Finding,
  linksOf,
  readFolders,
  recordsOf,
} from './counter-findings';
import { inWords, type Label, shareOf } from './judged-shares';
import { findKinPairs, type KinSide } from './kin-pairs';

type Offsets = readonly [number, number];

interface Judgment {
  readonly article: string;
  readonly label: Label;
  readonly cue?: Offsets;
  readonly from?: Offsets;
  readonly to?: Offsets;
}

/** A dispute that a reader found. `to`: what it answers, where the article says it. */
interface ReadDispute {
  readonly article: string;
  readonly label: 'explicit' | 'implied';
  readonly cue: Offsets;
  readonly to?: Offsets;
}

/** Articles drawn at random and read in full, with every dispute in them. */
interface ReadSet {
  readonly name: string;
  readonly articles: readonly string[];
  readonly disputes: readonly ReadDispute[];
}

interface KinJudgment {
  readonly label: Label;
  readonly a: readonly [article: string, ...Offsets];
  readonly b: readonly [article: string, ...Offsets];
}

const SEED = 20_261_122;

const { values } = parseArgs({
  options: {
    text: { type: 'string', multiple: true, default: [...ARTICLE_FOLDERS] },
    judgments: { type: 'string', default: 'bench/judgments' },
    draw: { type: 'string' },
    recall: { type: 'boolean' },
    kin: { type: 'boolean' },
  },
});
demandFolders(values.text);
if (values.kin) await reportKin();
else if (values.recall) reportRecall();
else reportPrecision(values.draw === undefined ? undefined : Number(values.draw));

function judged<T>(file: string, key: string): readonly T[] {
  return JSON.parse(readFileSync(join(values.judgments, file), 'utf8'))[key];
}

function reportPrecision(draw: number | undefined): void {
  const files = [...readFolders(values.text)];
  const chosen = draw === undefined ? files : drawn(files, draw);
  if (draw === undefined)
    report('records', chosen.flatMap(recordsOf), judged('records.json', 'judgments'), ({ cue }) =>
      cue ? [cue] : [],
    );
  else console.log(`${chosen.length} articles drawn at random of ${files.length}`);
  report('links', chosen.flatMap(linksOf), judged('links.json', 'judgments'), ({ from, to }) =>
    from && to ? [from, to] : [],
  );
}

function report(
  what: string,
  all: readonly Finding[],
  judgments: readonly Judgment[],
  offsetsOf: (judgment: Judgment) => readonly Offsets[],
): void {
  const left = new Set(judgments);
  const labels = new Map<string, Label[]>();
  const unjudged: Finding[] = [];
  for (const one of all) {
    const judgment = [...left].find(
      (other) => other.article === one.article && standsAt(one, offsetsOf(other)),
    );
    if (judgment === undefined) {
      unjudged.push(one);
      continue;
    }
    left.delete(judgment);
    for (const key of ['all', one.rule.split(':')[0] ?? one.rule])
      labels.set(key, [...(labels.get(key) ?? []), judgment.label]);
  }
  console.log(`\n${what}: ${all.length} found, ${all.length - unjudged.length} judged`);
  for (const [rule, made] of labels) console.log(`  ${rule.padEnd(18)} ${shareOf(made)}`);
  for (const { article, rule, spans } of unjudged)
    console.log(
      `  not judged: ${article} ${rule} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`,
    );
}

function standsAt({ spans }: Finding, offsets: readonly Offsets[]): boolean {
  return (
    offsets.length > 0 &&
    offsets.every(([start, end], i) => {
      const span = spans[i];
      return span !== undefined && overlaps(span, { start, end });
    })
  );
}

function reportRecall(): void {
  const files = [...readFolders(values.text)];
  for (const { name, articles, disputes } of judged<ReadSet>('recall.json', 'sets')) {
    const read = files.filter(({ article }) => articles.includes(article));
    const [records, links] = [read.flatMap(recordsOf), read.flatMap(linksOf)];
    console.log(
      `${read.length} articles read in full (${name}): ${disputes.length} disputes, ${records.length} records found`,
    );
    for (const label of ['explicit', 'implied'] as const) {
      const wanted = disputes.filter((dispute) => dispute.label === label);
      const linked = wanted.filter(({ to }) => to !== undefined);
      const found = wanted.filter(({ article, cue }) =>
        records.some((one) => one.article === article && standsAt(one, [cue])),
      );
      const foundLinks = linked.filter(({ article, cue, to }) =>
        links.some((one) => one.article === article && to !== undefined && standsAt(one, [cue, to])),
      );
      console.log(
        `  ${label.padEnd(8)} recorded ${inWords(found.length, wanted.length)}; linked ${inWords(foundLinks.length, linked.length)}`,
      );
    }
  }
}

async function reportKin(): Promise<void> {
  const judgments = judged<KinJudgment>('kin.json', 'pairs');
  const pairs = await findKinPairs(values.text);
  for (const relation of ['same', 'possibly-same'] as const) {
    const found = pairs.filter(({ comparison }) => comparison.relation === relation);
    const labels = found.map(
      ({ a, b }) =>
        judgments.find((one) => (isAt(a, one.a) && isAt(b, one.b)) || (isAt(a, one.b) && isAt(b, one.a)))
          ?.label,
    );
    const known = labels.filter((label) => label !== undefined);
    console.log(`${relation}: ${found.length} pairs, ${known.length} judged  ${shareOf(known)}`);
    for (const [i, { a, b }] of found.entries())
      if (labels[i] === undefined)
        console.log(`  not judged: ${a.article} ${a.span.start} / ${b.article} ${b.span.start}`);
  }
}

function isAt(side: KinSide, [article, start, end]: KinJudgment['a']): boolean {
  return side.article === article && overlaps(side.span, { start, end });
}

/** A sample without repeats, the same at every run. */
function drawn<T>(all: readonly T[], count: number): T[] {
  const left = [...all];
  const random = createRandom(SEED);
  return Array.from({ length: Math.min(count, all.length) }, () =>
    left.splice(random.below(left.length), 1),
  ).flat();
}
