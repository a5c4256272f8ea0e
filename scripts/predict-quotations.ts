/**
 * Writes what the engine reads in a folder of text files, in the quotation scorer's format.
 *   npm run predict:quotations -- --text DIR --out FILE.jsonl
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

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
for (const text of texts.slice(0, 30)) readArticle(documentOfPlainText(text));
writeFileSync(
  values.out,
  `${texts.map((text, i) => predictionOf(basename(files[i] ?? '', '.txt'), text)).join('\n')}\n`,
);
console.log(`${files.length} texts read`);

function predictionOf(article: string, text: string): string {
  const start = performance.now();
  const reading = readArticle(documentOfPlainText(text));
  const ms = performance.now() - start;
  const nameOf = (index: number | undefined): string | null =>
    index === undefined ? null : (reading.speakers[index]?.name ?? null);
  const quotes = reading.quotations.flatMap((quotation, g) =>
    quotation.kind === 'indirect' || quotation.within !== undefined
      ? []
      : quotation.parts.map((part) => ({
          start: part.inner.start,
          end: part.inner.end,
          kind: quotation.kind === 'not-speech' ? 'other' : quotation.kind,
          speaker: nameOf(quotation.speaker),
          ...(quotation.source && { source: quotation.source }),
          group: `g${g}`,
          confidence: quotation.confidence,
        })),
  );
  const indirect = reading.quotations
    .filter((quotation) => quotation.kind === 'indirect')
    .map((quotation) => ({
      start: quotation.parts[0]?.inner.start ?? 0,
      end: quotation.parts.at(-1)?.inner.end ?? 0,
      speaker: nameOf(quotation.speaker),
    }));
  return JSON.stringify({ article, ms, quotes, indirect });
}
