import type { ListFormat } from '@/components/library/export-list';
import { count } from '@/components/wording/count';
import { exportAnnotations } from '@/lib/exchange/export-annotations';
import { savedAsCsv } from '@/lib/exchange/saved-csv';
import { type ListedStatement, statementsAsCsv } from '@/lib/exchange/statements-csv';
import type { AnnotationRecord, SamenessRecord } from '@/lib/model/records';
import { success } from '@/lib/model/result';
import { download, fileName } from './download';
import type { Act } from './use-outcome';

/** Hands a list of statements to the browser as a table, and says so. */
export function exportStatements(act: Act, statements: readonly ListedStatement[]): void {
  download(fileName('statements', 'csv', new Date()), csvFile(statementsAsCsv(statements)));
  act(Promise.resolve(success(undefined)), `${count(statements.length, 'statement')} exported.`);
}

/** Hands saved quotations to the browser in the format asked for, and says so. */
export function exportSaved(act: Act, saved: readonly AnnotationRecord[], format: ListFormat): void {
  const now = new Date();
  if (format === 'csv') download(fileName('saved', 'csv', now), csvFile(savedAsCsv(saved)));
  else download(fileName('saved', 'jsonld', now), annotationsFile(saved));
  act(Promise.resolve(success(undefined)), `${count(saved.length, 'saved quotation')} exported.`);
}

/** Saved quotations, and a person's merges and splits where they go along, as a file of W3C annotations. */
export function annotationsFile(
  saved: readonly AnnotationRecord[],
  sameness: readonly SamenessRecord[] = [],
): Blob {
  const text = JSON.stringify(exportAnnotations(saved, sameness), null, 1);
  return new Blob([text], { type: 'application/ld+json' });
}

function csvFile(text: string): Blob {
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
