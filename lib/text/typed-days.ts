/** Days from the first to the last, both included, as ISO days; open where one is absent. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

/** What a person typed as the first and the last day, and which of it cannot be read as such. */
export type TypedDays =
  | { readonly ok: true; readonly days: DayRange | undefined }
  | { readonly ok: false; readonly why: 'no-day'; readonly typed: string }
  | { readonly ok: false; readonly why: 'turned-round' };

/** A year, with a month, with a day; people write dots, strokes and blanks for the hyphens. */
const TYPED = /^(\d{4})(?:[-–./ ]{1,2}(\d{1,2})(?:[-–./ ]{1,2}(\d{1,2}))?)?$/u;

/**
 * Reads a first and a last day as typed: "2013" is the whole year, "2013-09" the month. Empty text is an open end; no
 * days at all are undefined.
 */
export function parseTypedDays(from: string, to: string): TypedDays {
  const [first, last] = [from.trim(), to.trim()];
  const days: { from?: string; to?: string } = {};
  if (first !== '') {
    const range = rangeOf(first);
    if (range === undefined) return { ok: false, why: 'no-day', typed: first };
    days.from = range.from;
  }
  if (last !== '') {
    const range = rangeOf(last);
    if (range === undefined) return { ok: false, why: 'no-day', typed: last };
    days.to = range.to;
  }
  if (days.from === undefined && days.to === undefined) return { ok: true, days: undefined };
  if ((days.from ?? '') > (days.to ?? '9999')) return { ok: false, why: 'turned-round' };
  return { ok: true, days };
}

/** Whether an ISO day or instant lies in the range; what is not known does not. */
export function isWithin({ from, to }: DayRange, iso: string | undefined): boolean {
  const day = iso?.slice(0, 10);
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** First and last day of a typed year, month or day. */
function rangeOf(typed: string): { readonly from: string; readonly to: string } | undefined {
  const found = TYPED.exec(typed.normalize('NFKC'));
  const year = found?.[1];
  if (found === null || year === undefined || year === '0000') return undefined;
  if (found[2] === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const month = Number(found[2]);
  const length = month >= 1 && month <= 12 ? daysIn(Number(year), month) : 0;
  const day = found[3] === undefined ? undefined : Number(found[3]);
  if (length === 0 || (day !== undefined && (day < 1 || day > length))) return undefined;
  const start = `${year}-${twoDigits(month)}`;
  return { from: `${start}-${twoDigits(day ?? 1)}`, to: `${start}-${twoDigits(day ?? length)}` };
}

function daysIn(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
