/** A date as the formats for references take it: the year, the month and the day as far as they are known. */
export type DateParts = readonly [year: number, month?: number, day?: number];

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/su;

/**
 * The calendar date of an ISO 8601 year, month, day or instant: of an instant the day of the place that wrote it, never moved into
 * another time zone. Undefined for what is no real date ("yesterday", 2014-02-30): a date that must be guessed is left out.
 */
export function datePartsOf(iso: string | undefined): DateParts | undefined {
  const found = DATE.exec(iso?.trim() ?? '');
  if (found === null) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year === 0) return undefined;
  if (month === undefined) return [year];
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return [year, month];
  return day < 1 || day > daysIn(year, month) ? undefined : [year, month, day];
}

/** The date in ISO form, as far as it is known: "2014-10-28", "2014-10", "2014". */
export function isoOf(parts: DateParts): string {
  const [year, ...rest] = parts;
  return [padded(year, 4), ...rest.map((part) => padded(part ?? 0, 2))].join('-');
}

/**
 * One date, or the first and the last of a range; of a range known at one end, that end. Undefined when nothing is known, and for a range
 * that ends before it begins.
 */
export function rangeOf(from: string | undefined, to: string | undefined): readonly DateParts[] | undefined {
  const first = datePartsOf(from) ?? datePartsOf(to);
  const last = datePartsOf(to) ?? first;
  if (first === undefined || last === undefined) return undefined;
  const [start, end] = [isoOf(first), isoOf(last)];
  if (start > end) return undefined;
  return start === end ? [first] : [first, last];
}

/** The range in ISO 8601 form: "2014-10-25", or "2014-10-25/2014-10-26". */
export function isoRangeOf(range: readonly DateParts[]): string {
  return range.map(isoOf).join('/');
}

function padded(n: number, digits: number): string {
  return `${n}`.padStart(digits, '0');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
