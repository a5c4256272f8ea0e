/**
 * Reads tables: RFC 4180, with or without byte order mark, with any end of line and any of three separators, as spreadsheets write them.
 *
 * Own, because what there is for browsers (papaparse) brings a loader of addresses and workers made of text into a package that promises
 * to open no connection, and goes on over a broken cell to the next quotation mark, however many rows that swallows. Here a fault is one
 * line's: after it, reading goes on at the next line. Linear: a scan that finds no end stops at the next cell that begins with a mark.
 */
export interface CsvRow {
  /** Counted from 1, the line with the names included, as spreadsheets number rows. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What is wrong with how it is written. */
  readonly fault?: string;
}

export type Separator = ',' | ';' | '\t';

/** Characters of the first line among which its separator is looked for. */
const FIRST_LINE = 10_000;

/** What separates the cells of the first line: most often, outside of quotation marks; a comma where nothing does. */
export function separatorOf(text: string): Separator {
  const counts: Record<Separator, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const sign of text.slice(startOf(text), FIRST_LINE)) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else if (!quoted && Object.hasOwn(counts, sign)) counts[sign as Separator] += 1;
  }
  return (Object.keys(counts) as Separator[]).reduce((best, one) =>
    counts[one] > counts[best] ? one : best,
  );
}

/** The rows of a table, the names first. An empty line is a row without cells. */
export function* csvRows(text: string, separator: Separator): Generator<CsvRow, void> {
  let number = 0;
  let at = startOf(text);
  while (at < text.length) {
    number += 1;
    const cells: string[] = [];
    let fault: string | undefined;
    for (;;) {
      const cell = readCell(text, at, separator);
      at = cell.end;
      fault = cell.fault;
      cells.push(cell.text);
      if (fault !== undefined || text[at] !== separator) break;
      at += 1;
    }
    at = afterLineEnd(text, at);
    const isEmpty = cells.length === 1 && cells[0] === '' && fault === undefined;
    yield { number, cells: isEmpty ? [] : cells, ...(fault === undefined ? {} : { fault }) };
  }
}

interface Cell {
  readonly text: string;
  /** Where the separator, the end of the line or of the text stands. */
  readonly end: number;
  readonly fault?: string;
}

function readCell(text: string, start: number, separator: Separator): Cell {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, separator);
    return { text: text.slice(start, end), end };
  }
  let cell = '';
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return { text: '', end: endOfLine(text, start), fault: 'a quotation mark is not closed' };
    cell += text.slice(from, mark);
    if (text[mark + 1] !== '"') {
      const next = text[mark + 1];
      if (next === undefined || next === separator || next === '\n' || next === '\r')
        return { text: cell, end: mark + 1 };
      const fault = 'a quotation mark inside a cell is not doubled, or one is not closed';
      return { text: '', end: endOfLine(text, start), fault };
    }
    cell += '"';
    from = mark + 2;
  }
}

function endOfPlain(text: string, start: number, separator: Separator): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

function startOf(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}
