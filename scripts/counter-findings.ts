/** Dispute records and links of every article in folders of text files, with the offsets that judgments go by. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readArticle } from '@/lib/attribution/read-article';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import type { ArticleReading } from '@/lib/model/quotation';
import type { CounterReading, RelationEnd } from '@/lib/model/relation';
import { type DocumentText, documentOfPlainText } from '@/lib/text/document-text';
import { hullOf, type Span } from '@/lib/text/span';

/** Where the gold lies beside the project; never part of it. */
export const ARTICLE_FOLDERS: readonly string[] = [
  '../shared/data/polnear/gold/text/train',
  '../shared/data/polnear/gold/text/dev',
];

/** One article read and its counter-statements found. */
export interface ReadFile {
  readonly article: string;
  readonly file: string;
  readonly document: DocumentText;
  readonly reading: ArticleReading;
  readonly counter: CounterReading;
}

/** A record (its cue) or a link (both ends) by the place where it stands. */
export interface Finding {
  readonly article: string;
  readonly rule: string;
  readonly spans: readonly Span[];
}

/** Ends the program with status 2, saying which folder is missing. */
export function demandFolders(folders: readonly string[]): void {
  const missing = folders.filter((folder) => !existsSync(folder));
  if (missing.length === 0) return;
  console.error(`The articles are not there: ${missing.join(', ')}`);
  process.exit(2);
}

/** The text files of the folders, by name, each read as the extension reads an article. */
export function* readFolders(folders: readonly string[]): Generator<ReadFile> {
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.txt')) continue;
      const file = join(folder, name);
      const document = documentOfPlainText(readFileSync(file, 'utf8'), 'en');
      const reading = readArticle(document);
      const counter = findCounterStatements(document, reading);
      yield { article: basename(name, '.txt'), file, document, reading, counter };
    }
  }
}

/** The dispute records of an article, by their cue. */
export function recordsOf({ article, counter }: ReadFile): Finding[] {
  return counter.disputes.map(({ rule, cue }) => ({ article, rule, spans: [cue] }));
}

/** The links of an article, by the words of both ends. */
export function linksOf({ article, counter, reading }: ReadFile): Finding[] {
  return counter.relations.map(({ rule, from, to }) => ({
    article,
    rule,
    spans: [spanOfEnd(reading, from), spanOfEnd(reading, to)],
  }));
}

/** The words of an end, from first to last. */
export function spanOfEnd(reading: ArticleReading, end: RelationEnd): Span {
  if ('narrator' in end) return end.narrator;
  return hullOf((reading.quotations[end.quotation]?.parts ?? []).map(({ inner }) => inner));
}
