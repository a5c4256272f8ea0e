/**
 * Reads a folder of texts, scores the reading against gold and prints the scorer's table.
 *   npm run eval:quotations -- [--gold FILE.jsonl] [--text DIR] [--scorer FILE] [--write]
 * `--write` keeps the figures in bench/quotations-figures.json, the table that eval:check compares with.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureFigures, predictFolder, scorerOf, scoreTable } from './evaluation';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/dev.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/dev' },
    scorer: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const files = { gold: values.gold, text: values.text, scorer: values.scorer ?? scorerOf(values.gold) };
for (const [what, path] of Object.entries(files))
  if (!existsSync(path)) {
    console.error(`no ${what} at ${path}: give --gold FILE.jsonl --text DIR [--scorer FILE]`);
    process.exit(2);
  }
const predictions = predictFolder(files.text);
process.stdout.write(scoreTable(files, predictions));
const figures = measureFigures(files, predictions);
console.log('\nfigures we keep');
for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(24)} ${value}`);
if (values.write) {
  writeFileSync('bench/quotations-figures.json', `${JSON.stringify(figures, null, 2)}\n`);
  console.log('written to bench/quotations-figures.json');
}
