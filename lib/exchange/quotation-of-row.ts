import { ARTICLE_LIMIT } from '@/lib/model/article-limit';
import { annotationIdOf } from '@/lib/model/ids';
import type { AnnotationRecord } from '@/lib/model/records';
import { failure, type Result, success } from '@/lib/model/result';
import { isScriptAddress, SCRIPT_ADDRESS } from '@/lib/model/source-address';
import { cleanUrl } from '@/lib/text/clean-url';
import { foldWords } from '@/lib/text/fold';
import { undefused } from './csv';
import type { CsvRow } from './csv-rows';
import type { Columns, QuotationField } from './quotation-columns';

/** Characters of a cell that is one line when it is shown. */
const LINE_LIMIT = 4000;
const LONG: ReadonlySet<QuotationField> = new Set(['words', 'note', 'before', 'after', 'tags']);

/** With its scheme and without blanks. */
const ADDRESS = /^[a-z][a-z\d+.-]{0,40}:\S+$/iu;
/** An ISO day, or an instant with its offset. */
const DAY = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/u;
const OUR_ID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** A later year is a mistake, and would sort first for ever. */
const AFTER_LAST_YEAR = Date.UTC(2200, 0);

/**
 * A saved quotation from one row of a table; `now` (Unix milliseconds) stands in where it does not say when it was saved. The same words
 * from the same source are the same quotation, as when they are saved from a page. What a saved quotation has no place for, the speaker's
 * role and the day it was said, stands in its note.
 */
export function quotationOfRow(
  row: CsvRow,
  columns: Columns,
  width: number,
  now: number,
): Result<AnnotationRecord> {
  if (row.fault !== undefined) return failure('invalid', row.fault);
  if (row.cells.slice(width).some((cell) => cell.trim() !== ''))
    return failure(
      'invalid',
      `has ${row.cells.length} cells where the first line names ${width}; a separator inside a cell needs quotation marks around it`,
    );
  const cells = new Map<QuotationField, string>();
  for (const [field, at] of columns) {
    const cell = undefused(row.cells[at] ?? '').trim();
    if (cell.length > (LONG.has(field) ? ARTICLE_LIMIT : LINE_LIMIT))
      return failure('invalid', `“${field}” is too long (${cell.length} characters)`);
    if (cell !== '') cells.set(field, cell);
  }
  return quotationOf(cells, now);
}

function quotationOf(cells: ReadonlyMap<QuotationField, string>, now: number): Result<AnnotationRecord> {
  const exact = cells.get('words') ?? '';
  if (!/[\p{L}\p{N}]/u.test(exact)) return failure('invalid', 'has no words');
  const address = cells.get('url');
  if (address !== undefined && isScriptAddress(address)) return failure('invalid', `“url” ${SCRIPT_ADDRESS}`);
  if (address !== undefined && !ADDRESS.test(address))
    return failure('invalid', `“url” is “${address.slice(0, 40)}”, which is no whole address (https://…)`);
  const published = cells.get('published');
  if (published !== undefined && !isDay(published))
    return failure('invalid', `“published” is “${published.slice(0, 40)}”, which is no ISO day (2026-03-04)`);
  const times: Record<'saved' | 'changed', number | undefined> = { saved: undefined, changed: undefined };
  for (const name of ['saved', 'changed'] as const) {
    const written = cells.get(name);
    if (written === undefined) continue;
    if (!isDay(written))
      return failure('invalid', `“${name}” is “${written.slice(0, 40)}”, which is no ISO instant`);
    times[name] = Date.parse(written);
  }
  const createdAt = times.saved ?? now;
  const url = address === undefined ? undefined : cleanUrl(address);
  const [speaker, headline, byline, outlet] = (['speaker', 'headline', 'byline', 'outlet'] as const).map(
    (name) => cells.get(name)?.replace(/\s+/gu, ' '),
  );
  const timeZone = cells.get('timeZone');
  const id = cells.get('id');
  return success({
    id:
      id !== undefined && OUR_ID.test(id)
        ? id
        : annotationIdOf(foldWords(exact), url ?? `${outlet ?? ''} ${headline ?? ''}`),
    exact,
    prefix: '',
    suffix: '',
    ...(url === undefined ? {} : { url }),
    ...(headline === undefined ? {} : { headline }),
    ...(byline === undefined ? {} : { byline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined
      ? {}
      : { published: { value: published, ...(timeZone === undefined ? {} : { timeZone }) } }),
    ...(speaker === undefined ? {} : { speaker }),
    before: cells.get('before') ?? '',
    after: cells.get('after') ?? '',
    note: noteOf(cells),
    tags: tagsIn(cells.get('tags') ?? ''),
    createdAt,
    updatedAt: Math.max(createdAt, times.changed ?? createdAt),
  });
}

function noteOf(cells: ReadonlyMap<QuotationField, string>): string {
  const role = cells.get('role');
  const days = [...new Set([cells.get('said'), cells.get('saidTo')])].filter((day) => day !== undefined);
  const facts = [
    ...(role === undefined ? [] : [`Role: ${role}`]),
    ...(days.length === 0 ? [] : [`Said: ${days.join(' to ')}`]),
  ].join('\n');
  return [cells.get('note') ?? '', facts].filter((part) => part !== '').join('\n\n');
}

function tagsIn(cell: string): readonly string[] {
  return [...new Set(cell.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

/** Of the calendar: the thirtieth of February is none. */
function isDay(written: string): boolean {
  const at = DAY.test(written) ? Date.parse(written) : Number.NaN;
  if (!(at >= 0 || at < 0) || at >= AFTER_LAST_YEAR) return false;
  const [year = 0, month = 0, day = 0] = written.slice(0, 10).split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
