import type { StatementFormat } from '@/components/library/export-list';
import { bibtexOf } from '@/lib/exchange/bibtex';
import type { CitedQuotation } from '@/lib/exchange/cited-quotation';
import { cslJsonOf } from '@/lib/exchange/csl-json';
import { markdownNote } from '@/lib/exchange/markdown-note';
import { notesAsZip } from '@/lib/exchange/note-files';
import { risOf } from '@/lib/exchange/ris';

/** A file as it is handed to the browser: how its name ends, and what is in it. */
export interface ListFile {
  readonly ending: string;
  readonly file: Blob;
}

/** Quotations in one of the formats for notes and references. Several notes are an archive of files; one is a file. */
export function citedFile(
  quotations: readonly CitedQuotation[],
  format: Exclude<StatementFormat, 'csv'>,
  now: Date,
): ListFile {
  switch (format) {
    case 'markdown': {
      const [only, ...others] = quotations;
      if (only !== undefined && others.length === 0)
        return textFile('md', 'text/markdown', markdownNote(only));
      return { ending: 'zip', file: new Blob([notesAsZip(quotations, now)], { type: 'application/zip' }) };
    }
    case 'csl':
      return textFile('csl.json', 'application/vnd.citationstyles.csl+json', cslJsonOf(quotations));
    case 'ris':
      return textFile('ris', 'application/x-research-info-systems', risOf(quotations));
    case 'bibtex':
      return textFile('bib', 'application/x-bibtex', bibtexOf(quotations));
  }
}

/** A text as a file. */
export function textFile(ending: string, type: string, text: string): ListFile {
  return { ending, file: new Blob([text], { type: `${type};charset=utf-8` }) };
}
