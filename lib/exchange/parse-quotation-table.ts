import type { FileProblem } from '@/lib/model/file-problem';
import type { AnnotationRecord } from '@/lib/model/records';
import { csvRows, separatorOf } from './csv-rows';
import { columnsOf } from './quotation-columns';
import { quotationOfRow } from './quotation-of-row';

/** Rows of a table at most: as many annotations as one file may have. */
const ROW_LIMIT = 100_000;

/** What a table of quotations holds: the sound rows and the others with their reason. */
export interface QuotationTable {
  readonly quotations: readonly AnnotationRecord[];
  readonly problems: readonly FileProblem[];
}

/** Reads a table of quotations, row by row; pauses after each, so that a long one holds up nobody. */
export function* parseQuotationTable(
  file: string,
  text: string,
  now: number,
): Generator<undefined, QuotationTable> {
  const quotations: AnnotationRecord[] = [];
  const problems: FileProblem[] = [];
  const rows = csvRows(text, separatorOf(text));
  const first = rows.next();
  const names = first.done === true ? [] : first.value.cells;
  const columns = columnsOf(names);
  if (!columns.ok) return { quotations, problems: [{ file, reason: columns.problem.message }] };
  for (const row of rows) {
    yield;
    if (row.number > ROW_LIMIT) {
      problems.push({
        file,
        row: row.number,
        reason: `and all after it: more than ${ROW_LIMIT} rows are not read`,
      });
      break;
    }
    if (row.cells.every((cell) => cell.trim() === '') && row.fault === undefined) continue;
    const quotation = quotationOfRow(row, columns.value, names.length, now);
    if (quotation.ok) quotations.push(quotation.value);
    else problems.push({ file, row: row.number, reason: quotation.problem.message });
  }
  return { quotations, problems };
}
