/**
 * Measures quotations again and fails when a figure has fallen by more than half a point since it was committed
 * (bench/quotations-figures.json). Milliseconds are printed, not judged: they belong to the machine.
 *   npm run eval:check
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LESS_IS_BETTER, measureFigures, predictFolder, type QuotationFigures, scorerOf } from './evaluation';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/dev.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/dev' },
    figures: { type: 'string', default: 'bench/quotations-figures.json' },
  },
});
if (!existsSync(values.gold) || !existsSync(values.text)) {
  console.log(`eval:check: no gold at ${values.gold}, nothing measured`);
  process.exit(0);
}
const FALL = 0.5;
const kept = JSON.parse(readFileSync(values.figures, 'utf8')) as QuotationFigures;
const files = { gold: values.gold, text: values.text, scorer: scorerOf(values.gold) };
const now = measureFigures(files, predictFolder(files.text));
let failed = 0;
for (const [name, value] of Object.entries(now)) {
  const before = kept[name as keyof QuotationFigures];
  const fall = LESS_IS_BETTER.has(name) ? value - before : before - value;
  const bad = name !== 'msPer1000Words' && fall > FALL;
  if (bad) failed++;
  console.log(`${bad ? 'FELL' : 'ok  '}  ${name.padEnd(24)} ${before} -> ${value}`);
}
process.exit(failed === 0 ? 0 : 1);
