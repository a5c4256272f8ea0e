/**
 * Writes what the engine reads in a folder of text files, in the quotation scorer's format.
 *   npm run predict:quotations -- --text DIR --out FILE.jsonl
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '@/lib/attribution/read-article';
import type { ArticleReading } from '@/lib/model/quotation';
import { documentOfPlainText } from '@/lib/text/document-text';
import { predictionOf } from './quotation-prediction';

const { values } = parseArgs({
  options: { text: { type: 'string' }, out: { type: 'string' } },
});
if (values.text === undefined || values.out === undefined || !existsSync(values.text)) {
  console.error('usage: npm run predict:quotations -- --text DIR --out FILE.jsonl (DIR must exist)');
  process.exit(2);
}
const folder = values.text;
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
const read = (text: string): ArticleReading => readArticle(documentOfPlainText(text));
// The first texts twice: a browser's engine is warm by the second page, and so is ours.
for (const text of texts.slice(0, 30)) read(text);
writeFileSync(
  values.out,
  texts.map((text, i) => `${predictionOf(basename(files[i] ?? '', '.txt'), read, text)}\n`).join(''),
);
console.log(`${files.length} texts read`);
