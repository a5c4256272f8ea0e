/**
 * Writes every dispute record and every link that the engines find in a folder of text files, one JSON object a line,
 * with the sentences it stands in and the rule that found it, for reading and judging.
 *   npm run predict:counter -- --text DIR [--text DIR …] --out FILE.jsonl [--blind]
 * Offsets are UTF-16 code units of the file's text, half open. `--blind` leaves out what would lead a judge (rule, reason,
 * standing), numbers the lines and adds the sentences around.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSentences } from '@/lib/counter/read-words';
import type { RelationEnd } from '@/lib/model/relation';
import { hullOf, overlaps, type Span, textOf } from '@/lib/text/span';
import { type ReadFile, readFolders, spanOfEnd } from './counter-findings';

/** Sentences shown to a judge before and after those that matter. */
const CONTEXT = 2;

const { values } = parseArgs({
  options: {
    text: { type: 'string', multiple: true },
    out: { type: 'string' },
    blind: { type: 'boolean', default: false },
  },
});
const folders = values.text ?? [];
if (values.out === undefined || folders.length === 0 || !folders.every((folder) => existsSync(folder))) {
  console.error(
    'usage: npm run predict:counter -- --text DIR [--text DIR …] --out FILE.jsonl [--blind] (each DIR must exist)',
  );
  process.exit(2);
}
const files = [...readFolders(folders)];
const found = files.flatMap(linesOf);
const lines = values.blind
  ? found.map(({ leads: _hidden, ...line }, i) => ({ id: i + 1, ...line }))
  : found.map(flat);
writeFileSync(values.out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
const links = found.filter(({ what }) => what === 'link').length;
console.log(`${files.length} articles: ${found.length - links} dispute records, ${links} links`);

/** One record or link. `leads`: what tells how it was found. */
interface Line {
  readonly what: 'record' | 'link';
  readonly article: string;
  readonly leads: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

function flat({ leads, ...line }: Line): Record<string, unknown> {
  return { ...line, ...leads };
}

function linesOf({ article, file, document, reading, counter }: ReadFile): Line[] {
  const { text } = document;
  const sentences = readSentences(document);
  const nameOf = (speaker: number | undefined): string | null =>
    speaker === undefined ? null : (reading.speakers[speaker]?.name ?? null);
  const words = (span: Span | undefined) =>
    span ? { start: span.start, end: span.end, text: textOf(text, span) } : null;
  const around = (spans: readonly Span[], more: number): string => {
    const inside = sentences.flatMap((sentence, i) =>
      spans.some((span) => overlaps(sentence, span)) ? [i] : [],
    );
    const shown = sentences.slice(Math.max(0, (inside[0] ?? 0) - more), (inside.at(-1) ?? 0) + 1 + more);
    return shown.length === 0 ? '' : textOf(text, hullOf(shown));
  };
  const context = (spans: readonly Span[]) => (values.blind ? { file, context: around(spans, CONTEXT) } : {});
  const end = (at: RelationEnd) => {
    const quotation = 'quotation' in at ? reading.quotations[at.quotation] : undefined;
    const span = spanOfEnd(reading, at);
    return {
      ...words(span),
      kind: quotation?.kind ?? 'narrator',
      speaker: nameOf('narrator' in at ? at.speaker : quotation?.speaker),
      source: words('narrator' in at ? at.source : quotation?.source),
      sentence: around([span], 0),
    };
  };
  const records = counter.disputes.map(
    ({ rule, cue, holder, source, disputed, claimant }): Line => ({
      what: 'record',
      article,
      cue: words(cue),
      holder: nameOf(holder),
      source: words(source),
      disputed: words(disputed),
      claimant: nameOf(claimant),
      sentence: around([cue], 0),
      ...context([cue]),
      leads: { rule },
    }),
  );
  const links = counter.relations.map(
    ({ rule, why, standing, type, scopeShift, from, to, evidence }): Line => ({
      what: 'link',
      article,
      type,
      scopeShift: scopeShift ?? null,
      from: end(from),
      to: end(to),
      evidence: evidence.map(words),
      ...context([spanOfEnd(reading, from), spanOfEnd(reading, to)]),
      leads: { rule, why, standing },
    }),
  );
  return [...records, ...links];
}
