/**
 * Precision of dispute records and links over articles that were read and judged.
 *   npm run eval:counter [-- --text DIR …] [--judgments bench/judgments]
 * Judgments are offsets and labels only: `right`, `weak` (a careful reader may object; not counted as right) or `wrong`.
 * Prints each rule's share with its Wilson 95 % interval, what is new and not judged, and what is no longer found.
 * Exit status 2 when the articles are not there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '@/lib/attribution/read-article';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import type { ArticleReading } from '@/lib/model/quotation';
import type { RelationEnd } from '@/lib/model/relation';
import { documentOfPlainText } from '@/lib/text/document-text';
import { hullOf, overlaps, type Span } from '@/lib/text/span';

interface Judgment {
  readonly article: string;
  readonly label: 'right' | 'weak' | 'wrong';
  readonly cue?: readonly [number, number];
  readonly from?: readonly [number, number];
  readonly to?: readonly [number, number];
}

interface Found {
  readonly article: string;
  readonly rule: string;
  readonly spans: readonly Span[];
}

const { values } = parseArgs({
  options: {
    text: {
      type: 'string',
      multiple: true,
      default: ['../shared/data/polnear/gold/text/train', '../shared/data/polnear/gold/text/dev'],
    },
    judgments: { type: 'string', default: 'bench/judgments' },
  },
});
if (!values.text.every((folder) => existsSync(folder))) {
  console.error(`The articles are not there: ${values.text.join(', ')}`);
  process.exit(2);
}
const found = readAll(values.text);
report('records', found.records, judgmentsIn('records.json'), ({ cue }) => (cue ? [cue] : []));
report('links', found.links, judgmentsIn('links.json'), ({ from, to }) => (from && to ? [from, to] : []));

function judgmentsIn(file: string): readonly Judgment[] {
  return JSON.parse(readFileSync(join(values.judgments, file), 'utf8')).judgments;
}

function readAll(folders: readonly string[]): { records: Found[]; links: Found[] } {
  const records: Found[] = [];
  const links: Found[] = [];
  for (const folder of folders) {
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith('.txt')) continue;
      const article = basename(file, '.txt');
      const document = documentOfPlainText(readFileSync(join(folder, file), 'utf8'), 'en');
      const reading = readArticle(document);
      const counter = findCounterStatements(document, reading);
      for (const { rule, cue } of counter.disputes) records.push({ article, rule, spans: [cue] });
      for (const { rule, from, to } of counter.relations)
        links.push({ article, rule, spans: [spanOf(reading, from), spanOf(reading, to)] });
    }
  }
  return { records, links };
}

function spanOf(reading: ArticleReading, end: RelationEnd): Span {
  if ('narrator' in end) return end.narrator;
  return hullOf((reading.quotations[end.quotation]?.parts ?? []).map((part) => part.inner));
}

function report(
  what: string,
  all: readonly Found[],
  judgments: readonly Judgment[],
  spansOf: (judgment: Judgment) => readonly (readonly [number, number])[],
): void {
  const left = new Set(judgments);
  const tallies = new Map<string, { n: number; right: number; weak: number }>();
  const unjudged: Found[] = [];
  for (const one of all) {
    const judgment = [...left].find(
      (other) =>
        other.article === one.article &&
        spansOf(other).every(([start, end], i) => {
          const span = one.spans[i];
          return span !== undefined && overlaps(span, { start, end });
        }),
    );
    if (judgment === undefined) {
      unjudged.push(one);
      continue;
    }
    left.delete(judgment);
    for (const key of ['all', one.rule.split(':')[0] ?? one.rule]) {
      const tally = tallies.get(key) ?? { n: 0, right: 0, weak: 0 };
      tally.n++;
      if (judgment.label === 'right') tally.right++;
      if (judgment.label === 'weak') tally.weak++;
      tallies.set(key, tally);
    }
  }
  console.log(
    `\n${what}: ${all.length} found, ${all.length - unjudged.length} judged, ${left.size} judged before and not found now`,
  );
  for (const [rule, { n, right, weak }] of tallies) {
    const [low, high] = wilson(right, n);
    const share = `${((100 * right) / n).toFixed(1)} % [${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}]`;
    console.log(
      `  ${rule.padEnd(18)} ${String(right).padStart(3)} of ${String(n).padStart(3)} right  ${share}${weak > 0 ? `  (${weak} weak)` : ''}`,
    );
  }
  for (const { article, rule, spans } of unjudged)
    console.log(
      `  not judged: ${article} ${rule} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`,
    );
}

/** Wilson's score interval at 95 % (1927). */
function wilson(right: number, n: number): readonly [number, number] {
  const z = 1.96;
  const p = right / n;
  const middle = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [(middle - spread) / (1 + (z * z) / n), (middle + spread) / (1 + (z * z) / n)];
}
