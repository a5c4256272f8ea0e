/**
 * Writes every dispute record and every link that the engines find in a folder of text files, one JSON object a line,
 * with the sentences it stands in and the rule that found it, for reading and judging.
 *   npm run predict:counter -- --text DIR [--text DIR …] --out FILE.jsonl
 * Offsets are UTF-16 code units of the file's text, half open.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '@/lib/attribution/read-article';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import { readSentences } from '@/lib/counter/read-words';
import type { ArticleReading } from '@/lib/model/quotation';
import type { RelationEnd } from '@/lib/model/relation';
import { type DocumentText, documentOfPlainText } from '@/lib/text/document-text';
import { hullOf, overlaps, type Span, textOf } from '@/lib/text/span';

const { values } = parseArgs({
  options: { text: { type: 'string', multiple: true }, out: { type: 'string' } },
});
const folders = values.text ?? [];
if (values.out === undefined || folders.length === 0 || !folders.every((folder) => existsSync(folder))) {
  console.error(
    'usage: npm run predict:counter -- --text DIR [--text DIR …] --out FILE.jsonl (each DIR must exist)',
  );
  process.exit(2);
}
const lines: string[] = [];
let articles = 0;
for (const folder of folders) {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt')) continue;
    articles++;
    const document = documentOfPlainText(readFileSync(join(folder, file), 'utf8'), 'en');
    lines.push(...linesOf(basename(file, '.txt'), document, readArticle(document)));
  }
}
writeFileSync(values.out, lines.map((line) => `${line}\n`).join(''));
const links = lines.filter((line) => line.includes('"what":"link"')).length;
console.log(`${articles} articles: ${lines.length - links} dispute records, ${links} links`);

function linesOf(article: string, document: DocumentText, reading: ArticleReading): string[] {
  const { text } = document;
  const sentences = readSentences(document);
  const nameOf = (speaker: number | undefined): string | null =>
    speaker === undefined ? null : (reading.speakers[speaker]?.name ?? null);
  const around = (span: Span): string => {
    const inside = sentences.filter((sentence) => overlaps(sentence, span));
    return inside.length === 0 ? textOf(text, span) : textOf(text, hullOf(inside));
  };
  const words = (span: Span | undefined) =>
    span ? { start: span.start, end: span.end, text: textOf(text, span) } : null;
  const end = (at: RelationEnd) => {
    const quotation = 'quotation' in at ? reading.quotations[at.quotation] : undefined;
    const span = 'narrator' in at ? at.narrator : hullOf((quotation?.parts ?? []).map((part) => part.inner));
    const speaker = 'narrator' in at ? at.speaker : quotation?.speaker;
    return {
      ...words(span),
      kind: quotation?.kind ?? 'narrator',
      speaker: nameOf(speaker),
      sentence: around(span),
    };
  };
  const found = findCounterStatements(document, reading);
  const records = found.disputes.map((dispute) => ({
    what: 'record',
    article,
    rule: dispute.rule,
    cue: words(dispute.cue),
    holder: nameOf(dispute.holder),
    source: words(dispute.source),
    disputed: words(dispute.disputed),
    claimant: nameOf(dispute.claimant),
    sentence: around(dispute.cue),
  }));
  const links = found.relations.map((relation) => ({
    what: 'link',
    article,
    rule: relation.rule,
    type: relation.type,
    standing: relation.standing,
    scopeShift: relation.scopeShift ?? null,
    from: end(relation.from),
    to: end(relation.to),
    evidence: relation.evidence.map(words),
    why: relation.why,
  }));
  return [...records, ...links].map((line) => JSON.stringify(line));
}
