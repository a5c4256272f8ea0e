/**
 * When, to whom, where and through what: the share that a reader called right, field by field.
 *   npm run eval:circumstances [-- --gold FILE.jsonl --text DIR] [--judgments FILE] [--seed WORD] [--size N] [--print]
 * Drawn from quotations and reported statements that have the field at all, `size` of each; a date is resolved against
 * the article's date in the gold. `--print` shows the sample to be read. Exit status 2 when the gold is not there.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { drawSample, type Judged, judgmentOf, readJudgments, shareOf } from './judged-sample';
import { type GoldArticle, readGold } from './polnear-gold';

interface Found extends Judged {
  readonly value: string;
  readonly rule: string;
  readonly context: string;
}

const FIELDS = ['date', 'addressee', 'venue', 'channel'] as const;

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/dev.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/dev' },
    judgments: { type: 'string', default: 'bench/judgments/circumstances.json' },
    seed: { type: 'string', default: 'circumstances' },
    size: { type: 'string', default: '15' },
    print: { type: 'boolean', default: false },
  },
});
if (!existsSync(values.gold) || !existsSync(values.text)) {
  console.error(`no gold at ${values.gold} or no texts at ${values.text}: give --gold FILE.jsonl --text DIR`);
  process.exit(2);
}
const found = readGold(values.gold, values.text).flatMap(findIn);
const judgments = readJudgments(values.judgments);
for (const field of FIELDS) report(field);

function findIn({ article, text, date }: GoldArticle & { readonly date?: string }): Found[] {
  const options = date === undefined ? {} : { published: { value: date } };
  const reading = readArticle(documentOfPlainText(text, 'en'), options);
  return reading.quotations.flatMap(({ kind, parts, circumstances, trace, speaker }): Found[] => {
    const [first, last] = [parts[0], parts.at(-1)];
    if (kind === 'not-speech' || first === undefined || last === undefined) return [];
    return FIELDS.flatMap((field): Found[] => {
      const one = circumstances[field];
      if (one === undefined) return [];
      const { start, end } = one.evidence;
      const value = typeof one.value === 'string' ? one.value : `${one.value.from}/${one.value.to}`;
      const from = text.lastIndexOf('\n', first.inner.start) + 1;
      return [
        {
          article,
          field,
          span: [first.inner.start, last.inner.end],
          shown: [[start, end]],
          value,
          rule: trace.find(({ rule }) => rule.startsWith(`${field}-`))?.rule ?? '',
          context: `${date} ${speaker === undefined ? '?' : reading.speakers[speaker]?.name}: ${text.slice(from, first.inner.start)}[[${text.slice(first.inner.start, last.inner.end)}]]${text.slice(last.inner.end, last.inner.end + 160)}\n    evidence: …${text.slice(Math.max(0, start - 60), start)}{${text.slice(start, end)}}${text.slice(end, end + 40)}…`,
        },
      ];
    });
  });
}

function report(field: string): void {
  const all = found.filter((one) => one.field === field);
  const sample = drawSample(all, values.seed, Number(values.size));
  let right = 0;
  let fresh = 0;
  for (const [i, one] of sample.entries()) {
    const judgment = judgmentOf(judgments, one);
    if (judgment === undefined) fresh++;
    if (judgment?.label === 'right') right++;
    if (values.print || (judgment === undefined && judgments.length > 0))
      console.log(
        `\n${field} #${i} ${one.article} ${one.span.join('-')} ${one.rule} ${judgment?.label ?? 'not judged'}\n  = ${one.value} | ${one.context}`,
      );
  }
  console.log(
    `${field.padEnd(10)} found ${all.length}; ${shareOf(right, sample.length - fresh)}, ${fresh} not judged`,
  );
}
