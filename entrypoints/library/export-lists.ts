import type { ListFormat, StatementFormat } from '@/components/library/export-list';
import { count } from '@/components/wording/count';
import { citedSaved, citedStatement } from '@/lib/exchange/cited-quotation';
import { exportAnnotations } from '@/lib/exchange/export-annotations';
import { hypothesisOf } from '@/lib/exchange/hypothesis';
import { savedAsCsv } from '@/lib/exchange/saved-csv';
import { type ListedStatement, statementsAsCsv } from '@/lib/exchange/statements-csv';
import type { AnnotationRecord, SamenessRecord } from '@/lib/model/records';
import { failure, success } from '@/lib/model/result';
import { download, fileName } from './download';
import { citedFile, type ListFile, textFile } from './list-file';
import type { Act } from './use-outcome';

/** Hands a list of statements to the browser in the format asked for, and says so. */
export function exportStatements(
  act: Act,
  statements: readonly ListedStatement[],
  format: StatementFormat,
): void {
  const now = new Date();
  const file =
    format === 'csv'
      ? textFile('csv', 'text/csv', statementsAsCsv(statements))
      : citedFile(statements.map(citedStatement), format, now);
  handOver('statements', file, now);
  act(Promise.resolve(success(undefined)), `${count(statements.length, 'statement')} exported.`);
}

/** Hands saved quotations to the browser in the format asked for, and says so; and what could not go along. */
export function exportSaved(act: Act, saved: readonly AnnotationRecord[], format: ListFormat): void {
  const now = new Date();
  const { leftOut = 0, ...file } = savedFile(saved, format, now);
  const exported = saved.length - leftOut;
  const why = 'Hypothesis keeps nothing without a web address.';
  if (exported > 0) handOver('saved', file, now);
  act(
    Promise.resolve(exported > 0 ? success(undefined) : failure('invalid', `Nothing was exported: ${why}`)),
    `${count(exported, 'saved quotation')} exported.${leftOut > 0 ? ` ${leftOut} left out: ${why}` : ''}`,
  );
}

function savedFile(
  saved: readonly AnnotationRecord[],
  format: ListFormat,
  now: Date,
): ListFile & { readonly leftOut?: number } {
  switch (format) {
    case 'csv':
      return textFile('csv', 'text/csv', savedAsCsv(saved));
    case 'annotations':
      return { ending: 'jsonld', file: annotationsFile(saved) };
    case 'hypothesis': {
      const { text, leftOut } = hypothesisOf(saved, now.toISOString());
      return { ...textFile('hypothesis.json', 'application/json', text), leftOut };
    }
    default:
      return citedFile(saved.map(citedSaved), format, now);
  }
}

/** Saved quotations, and a person's merges and splits where they go along, as a file of W3C annotations. */
export function annotationsFile(
  saved: readonly AnnotationRecord[],
  sameness: readonly SamenessRecord[] = [],
): Blob {
  const text = JSON.stringify(exportAnnotations(saved, sameness), null, 1);
  return new Blob([text], { type: 'application/ld+json' });
}

function handOver(what: string, { ending, file }: ListFile, now: Date): void {
  download(fileName(what, ending, now), file);
}
