/**
 * How fast is reading? (1) milliseconds per 1,000 words against compromise, wink-nlp and a regular expression, in one
 * run over the same invented text; (2) growth from 1 kB to 10 MB, with the exponent of the fit; (3) 1 MB of each
 * single mark, unclosed and repeated.
 * Milliseconds are of the processor, with all its threads, so that a busy machine does not count; the first table gives
 * those of the clock beside them.
 *   npm run bench:quotations [-- --short]
 */
import { parseArgs } from 'node:util';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readArticle } from '@/lib/attribution/read-article';
import { MARKS } from '@/lib/quotations/marks';
import { documentOfPlainText } from '@/lib/text/document-text';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });

/** News-like text without end: every paragraph another speaker, pronoun and mark. */
function inventedText(size: number): string {
  const names = ['Ada Morrow', 'Piet Hansen', 'Rosa Quint', 'Idris Vale', 'Mina Castell', 'Otto Brandt'];
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const name = names[i % names.length] ?? '';
    const last = name.split(' ')[1];
    const part =
      `Harbour commissioner ${name} told reporters on Tuesday that the pier would stay closed until line ${i} was checked.\n\n` +
      `“We found ${i} loose bolts and we will not open before they are replaced,” ${last} said. “Nobody was hurt.”\n\n` +
      `A spokeswoman for the ferry company called the delay “regrettable” and said the boats could use the old quay.\n\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
}

const wordsOf = (text: string): number => text.split(/\s+/u).length;

function timed(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(list: number[]): number {
  return list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

const wink = winkNLP(model);
const PEERS: Readonly<Record<string, (text: string) => unknown>> = {
  'on record, whole reading': (text) => readArticle(documentOfPlainText(text, 'en')),
  'regular expression, spans only': (text) => [...text.matchAll(/[“"][^“”"\n]{1,2000}[”"]/gu)].length,
  'compromise, quotations and people': (text) => {
    const doc = compromise(text);
    return [doc.quotations().out('array'), doc.people().out('array')];
  },
  'wink-nlp, words and their classes': (text) => wink.readDoc(text).tokens().out(wink.its.pos),
};
const sample = inventedText(40_000);
console.log(
  `ms per 1,000 words, ${wordsOf(sample)} words, of the processor (median of 5) and of the clock (mean)`,
);
for (const [name, run] of Object.entries(PEERS)) {
  for (let i = 0; i < 8; i++) run(sample); // warm, as on the second page
  const start = performance.now();
  const ms = median(Array.from({ length: 5 }, () => timed(() => run(sample))));
  const clock = (performance.now() - start) / 5;
  const perThousand = (n: number) => ((1000 * n) / wordsOf(sample)).toFixed(2).padStart(7);
  console.log(`  ${name.padEnd(36)} ${perThousand(ms)} ${perThousand(clock)}`);
}

console.log('\ngrowth');
const sizes = values.short ? [1e3, 1e4, 1e5, 1e6] : [1e3, 1e4, 1e5, 1e6, 1e7];
const points: [number, number][] = [];
for (const size of sizes) {
  const document = documentOfPlainText(inventedText(size), 'en');
  const ms = median(Array.from({ length: size > 1e6 ? 1 : 3 }, () => timed(() => readArticle(document))));
  points.push([Math.log(size), Math.log(ms)]);
  console.log(
    `  ${String(size / 1000).padStart(6)} kB ${ms.toFixed(1).padStart(9)} ms  ${((1e6 * ms) / size).toFixed(0)} ns a character`,
  );
}
console.log(`  exponent of the fit from 10 kB: ${slope(points.slice(1)).toFixed(2)} (1 is linear)`);

console.log('\n1 MB of one mark');
for (const mark of [...Object.keys(MARKS), '—', '``']) {
  const shapes = {
    bare: mark.repeat(1e6 / mark.length),
    'before words': `${mark}a `.repeat(1e6 / (mark.length + 2)),
  };
  const times = Object.entries(shapes).map(([name, text]) => {
    const document = { text, blocks: [{ span: { start: 0, end: text.length }, role: 'paragraph' as const }] };
    return `${name} ${timed(() => readArticle(document)).toFixed(0)} ms`;
  });
  console.log(`  ${mark}  ${times.join(', ')}`);
}

/** Slope of the least-squares line. */
function slope(list: readonly (readonly [number, number])[]): number {
  const mean = (k: 0 | 1): number => list.reduce((sum, p) => sum + p[k], 0) / list.length;
  const [mx, my] = [mean(0), mean(1)];
  const top = list.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return top / list.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
