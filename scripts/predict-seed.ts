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
writeFileSync(
  values.out,
  `${JSON.stringify({ statements: [...statements, ...counter.ends], relations: counter.relations }, null, 1)}\n`,
);

function idOf(quotation: QuotationReading): string {
  return `s${reading.quotations.indexOf(quotation)}`;
}

/** The relations found, and the ends that are words in the article's own voice as statements of kind "narrator". */
async function counterStatements(): Promise<{ ends: unknown[]; relations: unknown[] }> {
  if (!readdirSync('lib/counter').includes('find-counter-statements.ts')) return { ends: [], relations: [] };
  const { findCounterStatements } = await import('@/lib/counter/find-counter-statements');
  const found = findCounterStatements(document, reading).relations;
  const ends = new Map<string, unknown>();
  const end = (at: RelationEnd): string => {
    if ('quotation' in at) return `s${at.quotation}`;
    const { start, end: stop } = at.narrator;
    const id = `n${start}-${stop}`;
    ends.set(id, {
      id,
      kind: 'narrator',
      spans: [[start, stop]],
      speaker: nameOf(at.speaker),
      addressee: null,
      venue: null,
      date: null,
    });
    return id;
  };
  const relations = found.map((relation) => ({
    from: end(relation.from),
    to: end(relation.to),
    type: relation.type,
    evidence: relation.evidence.map((span) => [span.start, span.end]),
  }));
  return { ends: [...ends.values()], relations };
}
