import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Judge } from '@/lib/match/judge';
import { readWords } from '@/lib/match/read-words';
import { WordBuffer } from '@/lib/match/word-buffer';
import { WordCounter } from '@/lib/match/word-weights';

// npm run predict:pairs -- --pairs FILE.jsonl --text DIR --out FILE.jsonl
// For each labelled pair of quotations: does the judge take one for the other? DIR holds train/ and dev/ with the articles.

interface Side {
  readonly id: string;
  readonly article: string;
  readonly split: string;
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | null;
}

interface Pair {
  readonly id: string;
  readonly a: Side;
  readonly b: Side;
}

const GOLD = '../shared/data/polnear/gold';
const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const pairsFile = option('pairs', join(GOLD, 'pairs.dev.jsonl'));
const textFolder = option('text', join(GOLD, 'text'));
if (!existsSync(pairsFile) || !existsSync(textFolder)) {
  console.error(
    `predict:pairs needs labelled pairs and their articles; not found: ${pairsFile}, ${textFolder}`,
  );
  process.exit(1);
}

const pairs = readFileSync(pairsFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Pair);
const texts = new Map<string, string>();
for (const split of readdirSync(textFolder)) {
  for (const file of readdirSync(join(textFolder, split))) {
    texts.set(file.replace(/\.txt$/u, ''), readFileSync(join(textFolder, split, file), 'utf8'));
  }
}

// The weights of a library of these articles, as it would have frozen them.
const counter = new WordCounter(texts.size * 20);
const words = new WordBuffer();
/** Each day's articles as folded words between blanks, for knowing which phrases are stock. */
const days: { readonly day: string; readonly words: string }[] = [];
for (const [article, text] of texts) {
  readWords(text, words, 100_000);
  counter.add(words);
  days.push({ day: /\d{4}-\d\d-\d\d/u.exec(article)?.[0] ?? article, words: keyOf(text) });
}
const judge = new Judge(counter.weights(), texts.size * 20);
const CONTEXT = 400;

const lines = pairs.map(({ id, a, b }) => {
  const forward = scoreOf(a, b);
  const backward = scoreOf(b, a);
  return JSON.stringify({ id, match: Math.max(forward, backward) > 0, score: Math.max(forward, backward) });
});
writeFileSync(option('out', 'pairs.predicted.jsonl'), `${lines.join('\n')}\n`);
console.log(`${lines.length} pairs`);

/** 0 when the judge says no. */
function scoreOf(printed: Side, recorded: Side): number {
  const match = judge.judge(
    { words: printed.text, ...circumstancesOf(printed) },
    { id: recorded.id, words: recorded.text, ...circumstancesOf(recorded) },
    knownDaysOf(printed.text.length < recorded.text.length ? printed.text : recorded.text),
  );
  return match?.score ?? 0;
}

/** On how many days the folder's articles have these words. */
function knownDaysOf(phrase: string): number {
  const key = keyOf(phrase);
  return new Set(days.filter((entry) => entry.words.includes(key)).map(({ day }) => day)).size;
}

function keyOf(text: string): string {
  const read = new WordBuffer();
  readWords(text, read, 100_000);
  return ` ${read.hash.subarray(0, read.count).join(' ')} `;
}

function circumstancesOf({ article, start, end, date, speaker }: Side) {
  const text = texts.get(article) ?? '';
  return {
    ...(speaker === null ? {} : { speaker }),
    said: { from: date, to: date },
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}
