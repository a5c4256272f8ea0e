/**
 * The engine beside the small baselines that lie with the gold (compromise, wink-nlp, a regular expression, rules): all
 * read the same articles in turn in one process, and the gold's scorer judges all alike.
 *   npm run eval:baselines -- [--gold FILE.jsonl] [--text DIR] [--scorer FILE] [--baselines DIR]
 * Times are those of the clock after every one has read all articles once: read them as ratios.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { measureFigures, type QuotationFigures, scorerOf } from './evaluation';
import { predictionOf } from './quotation-prediction';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/dev.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/dev' },
    scorer: { type: 'string' },
    baselines: { type: 'string' },
  },
});
const folder = resolve(values.baselines ?? join(dirname(values.gold), '..', 'baselines'));
const files = { gold: values.gold, text: values.text, scorer: values.scorer ?? scorerOf(values.gold) };
for (const [what, path] of Object.entries({ ...files, baselines: folder }))
  if (!existsSync(path)) {
    console.error(
      `no ${what} at ${path}: give --gold FILE.jsonl --text DIR [--scorer FILE] [--baselines DIR]`,
    );
    process.exit(2);
  }

// The baselines lie outside the project and import packages that we have.
registerHooks({
  resolve(specifier, context, nextResolve) {
    const isOutside = context.parentURL?.startsWith(pathToFileURL(folder).href) === true;
    const isPackage = /^[a-z@]/u.test(specifier) && !specifier.includes(':');
    return nextResolve(
      specifier,
      isOutside && isPackage ? { ...context, parentURL: import.meta.url } : context,
    );
  },
});

/** One way of reading: a line in the scorer's format, its `ms` not yet taken. */
interface Reader {
  readonly name: string;
  readonly read: (article: string, text: string) => string;
}

const OURS: Reader = {
  name: 'On Record',
  read: (article, text) => predictionOf(article, (words) => readArticle(documentOfPlainText(words)), text),
};

async function baselineOf(file: string): Promise<Reader> {
  const { extract } = (await import(pathToFileURL(join(folder, file)).href)) as {
    extract: (text: string) => object;
  };
  return {
    name: file.replace(/\.mjs$/u, ''),
    read: (article, text) => JSON.stringify({ article, ...extract(text) }),
  };
}

const scripts = readdirSync(folder).filter((file) => /^[a-z]_\w+\.mjs$/u.test(file));
const readers = [...(await Promise.all(scripts.sort().map(baselineOf))), OURS];
const lines = readers.map((): string[] => []);
const articles = readFileSync(values.gold, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { article: string }).article)
  .map((article) => ({ article, text: readFileSync(join(values.text, `${article}.txt`), 'utf8') }));
for (const { article, text } of articles) for (const { read } of readers) read(article, text);
for (const { article, text } of articles)
  readers.forEach(({ read }, i) => {
    const start = performance.now();
    const line = read(article, text);
    const ms = performance.now() - start;
    lines[i]?.push(JSON.stringify({ ...JSON.parse(line), ms }));
  });

const scratch = mkdtempSync(join(tmpdir(), 'on-record-'));
const rows = readers.map(({ name }, i) => {
  const predictions = join(scratch, `${name}.jsonl`);
  writeFileSync(predictions, `${lines[i]?.join('\n')}\n`);
  return { name, figures: measureFigures(files, predictions) };
});

const COLUMNS: readonly (readonly [heading: string, figure: keyof QuotationFigures])[] = [
  ['speech F1', 'speechF1'],
  ['other F1', 'otherF1'],
  ['direct', 'speakerDirect'],
  ['pronoun', 'pronounSource'],
  ['end to end', 'endToEndF1'],
  ['unnamed wrong', 'wrongPersonForUnnamed'],
  ['ms/1,000 words', 'msPer1000Words'],
];
console.log(`${articles.length} articles`);
console.log(['', ...COLUMNS.map(([heading]) => heading)].join(' | '));
for (const { name, figures } of rows)
  console.log(
    [
      name.padEnd(14),
      ...COLUMNS.map(([heading, figure]) => String(figures[figure]).padStart(heading.length)),
    ].join(' | '),
  );
