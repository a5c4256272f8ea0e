/**
 * Writes what the engines read in the seeded article, in the format of its scorer.
 *   npm run predict:seed -- --out FILE
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticle } from '@/lib/attribution/read-article';
import type { QuotationReading } from '@/lib/model/quotation';
import type { RelationEnd } from '@/lib/model/relation';
import { documentOfPlainText } from '@/lib/text/document-text';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: 'seeds/kerry-lavrov.txt' },
    published: { type: 'string', default: '2014-10-28T04:24:00-04:00' },
  },
});
if (values.out === undefined) {
  console.error('usage: npm run predict:seed -- --out FILE');
  process.exit(2);
}
const document = documentOfPlainText(readFileSync(values.seed, 'utf8'), 'en');
const reading = readArticle(document, { published: { value: values.published } });
const nameOf = (index: number | undefined): string | null =>
  index === undefined ? null : (reading.speakers[index]?.name ?? null);
const statements = reading.quotations
  .filter((quotation) => quotation.within === undefined)
  .map((quotation) => ({
    id: idOf(quotation),
    kind: quotation.kind,
    spans: quotation.parts.map((part) => [part.inner.start, part.inner.end]),
    speaker: nameOf(quotation.speaker),
    addressee: quotation.circumstances.addressee?.value ?? null,
    venue: quotation.circumstances.venue?.value ?? null,
    date: quotation.circumstances.date?.value ?? null,
  }));
const counter = await counterStatements();
writeFileSync(values.out, `${JSON.stringify({ statements, relations: counter }, null, 1)}\n`);

function idOf(quotation: QuotationReading): string {
  return `s${reading.quotations.indexOf(quotation)}`;
}

async function counterStatements(): Promise<unknown[]> {
  if (!readdirSync('lib/counter').includes('find-counter-statements.ts')) return [];
  const { findCounterStatements } = await import('@/lib/counter/find-counter-statements');
  const end = (at: RelationEnd): string => ('quotation' in at ? `s${at.quotation}` : `n${at.narrator.start}`);
  return findCounterStatements(document, reading).relations.map((relation) => ({
    from: end(relation.from),
    to: end(relation.to),
    type: relation.type,
    evidence: relation.evidence.map((span) => [span.start, span.end]),
  }));
}
