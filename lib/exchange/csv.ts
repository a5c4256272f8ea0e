/**
 * Tables for spreadsheets and statistics: RFC 4180 (lines end with CR LF, every cell in quotation marks, a mark inside doubled), in UTF-8
 * with a byte order mark, without which Excel takes letters outside ASCII for others.
 *
 * The words come from strangers' pages, and a spreadsheet runs a cell that begins like a formula, quotation marks or not. So a cell that
 * begins, after any blanks, with = + - @ (or their wide forms), or with a tab or the end of a line, gets an apostrophe before it: spreadsheets show the rest as
 * text. Who reads the file by a program drops one leading apostrophe before such a sign; so that this is never wrong, a cell that has
 * apostrophes there by itself gets one more. (OWASP, “CSV Injection”.)
 */

/** A column's name, and what stands in it for a row; nothing stays an empty cell. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => string | undefined];

/** The rows under a line with the columns' names. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, cell]) => cell(row) ?? '')),
  ];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

const BYTE_ORDER_MARK = '\ufeff';

const LIKE_A_FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

function quoted(cell: string): string {
  const text = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}

/** A cell as it was before it was kept from being run as a formula. */
export function undefused(cell: string): string {
  return cell.startsWith("'") && LIKE_A_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
