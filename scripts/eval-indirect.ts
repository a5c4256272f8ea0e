/**
 * Statements reported without marks, against gold and against readers.
 *   npm run eval:indirect [-- --gold FILE.jsonl --text DIR] [--judgments FILE] [--seed WORD] [--size N] [--print]
 * First precision and recall by the gold's attributions without marks, which also hold beliefs, hopes and gestures; a
 * statement is met at half of the union of both stretches. Then the share that a reader called right of a random
 * sample; `--print` shows the sample to be read. Exit status 2 when the gold is not there.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lookup } from '@/lib/attribution/lookup';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { drawSample, type Judged, judgmentOf, readJudgments, shareOf } from './judged-sample';
import { type GoldArticle, readGold } from './polnear-gold';

interface Found extends Judged {
  readonly rule: string;
  readonly speaker: string | undefined;
  readonly context: string;
  readonly source: readonly [number, number] | undefined;
}

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/dev.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/dev' },
    judgments: { type: 'string', default: 'bench/judgments/indirect.json' },
    seed: { type: 'string', default: 'indirect' },
    size: { type: 'string', default: '100' },
    print: { type: 'boolean', default: false },
  },
});
if (!existsSync(values.gold) || !existsSync(values.text)) {
  console.error(`no gold at ${values.gold} or no texts at ${values.text}: give --gold FILE.jsonl --text DIR`);
  process.exit(2);
}
const articles = readGold(values.gold, values.text);
const found = articles.map(findIn);
againstGold();
againstReaders();

function findIn({ article, text }: GoldArticle): Found[] {
  const reading = readArticle(documentOfPlainText(text, 'en'));
  return reading.quotations.flatMap((quotation): Found[] => {
    const [first, last] = [quotation.parts[0], quotation.parts.at(-1)];
    if (quotation.kind !== 'indirect' || first === undefined || last === undefined) return [];
    const speaker = quotation.speaker === undefined ? undefined : reading.speakers[quotation.speaker];
    const span = [first.inner.start, last.inner.end] as const;
    const place = Math.min(span[0], quotation.source?.start ?? span[0]);
    const lines = [text.lastIndexOf('\n', place) + 1, text.indexOf('\n', span[1])] as const;
    const marked = quotation.parts.map(({ inner }, i) => {
      const before = text.slice(quotation.parts[i - 1]?.inner.end ?? lines[0], inner.start);
      return `${before}[[${text.slice(inner.start, inner.end)}]]`;
    });
    return [
      {
        article,
        span,
        rule: quotation.trace.find(({ step }) => step === 'kind')?.rule ?? '',
        speaker: speaker?.name,
        shown: (speaker?.mentions ?? []).map(({ start, end }) => [start, end] as const),
        source: quotation.source && [quotation.source.start, quotation.source.end],
        context: `${marked.join('')}${text.slice(span[1], lines[1])}`,
      },
    ];
  });
}

function againstGold(): void {
  const tally = { found: 0, met: 0, sameSource: 0, gold: 0, reached: 0, saying: 0, sayingReached: 0 };
  articles.forEach(({ indirect, text }, a) => {
    const gold = indirect.map(({ spans, cue, source }) => ({
      span: [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))] as const,
      source,
      saying: cue !== undefined && isSaying(text.slice(cue[0], cue[1])),
    }));
    const mine = found[a] ?? [];
    for (const one of mine) {
      const best = gold.find(({ span }) => common(span, one.span) >= 0.5);
      tally.found++;
      if (best === undefined) continue;
      tally.met++;
      if (best.source && one.source && best.source[0] < one.source[1] && one.source[0] < best.source[1])
        tally.sameSource++;
    }
    for (const { span, saying } of gold) {
      const reached = mine.some((one) => common(span, one.span) >= 0.5);
      tally.gold++;
      if (reached) tally.reached++;
      if (saying) tally.saying++;
      if (saying && reached) tally.sayingReached++;
    }
  });
  const percent = (n: number, of: number): string =>
    `${n} of ${of}, ${((100 * n) / Math.max(1, of)).toFixed(1)} %`;
  console.log('against gold');
  console.log(`  precision                         ${percent(tally.met, tally.found)}`);
  console.log(`  same source, of those met         ${percent(tally.sameSource, tally.met)}`);
  console.log(`  recall, all attributions          ${percent(tally.reached, tally.gold)}`);
  console.log(`  recall, with a verb of saying     ${percent(tally.sayingReached, tally.saying)}`);
}

/** The cue has a verb of speech in it, or is "according to". */
function isSaying(cue: string): boolean {
  const words = cue.toLowerCase().split(/\s+/u);
  return words[0] === 'according' || words.some((word) => (lookup().cues.get(word)?.cls ?? 0) >= 2);
}

/** Share of the union of two stretches that both have. */
function common(a: readonly [number, number], b: readonly [number, number]): number {
  const both = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return Math.max(0, both) / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

function againstReaders(): void {
  const judgments = readJudgments(values.judgments);
  const sample = drawSample(found.flat(), values.seed, Number(values.size));
  const labels = new Map<string, number>();
  let fresh = 0;
  sample.forEach((one, i) => {
    const judgment = judgmentOf(judgments, one);
    if (judgment === undefined) fresh++;
    else labels.set(judgment.label, (labels.get(judgment.label) ?? 0) + 1);
    if (values.print || (judgment === undefined && judgments.length > 0))
      console.log(
        `\n#${i} ${one.article} ${one.span.join('-')} ${one.rule} ${judgment?.label ?? 'not judged'}\n  ${one.speaker ?? '(nobody)'}: ${one.context}`,
      );
  });
  const judged = sample.length - fresh;
  console.log(`\nread by hand: sample of ${sample.length}, ${fresh} not judged`);
  console.log(`  ${shareOf(labels.get('right') ?? 0, judged)}`);
  for (const [label, n] of labels) console.log(`  ${label.padEnd(16)} ${n}`);
}
