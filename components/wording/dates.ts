import type { SaidView } from '@/lib/model/views';

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * A day or an instant in ISO form as people write it ("28 October 2014"): the day of the place that wrote it,
 * never moved into the reader's time zone. What is not an ISO date is given back as it stands.
 */
export function dayInWords(iso: string): string {
  const day = dayOf(iso);
  return day === undefined ? iso : dayFormat().format(day);
}

/** A range of days: "14 October 2014", "13–14 October 2014", "October 2014" or "2014"; undefined without dates. */
export function rangeInWords(said: Pick<SaidView, 'from' | 'to'>): string | undefined {
  const first = said.from ?? said.to;
  if (first === undefined) return undefined;
  const last = said.to ?? first;
  const from = dayOf(first);
  const to = dayOf(last);
  if (from === undefined || to === undefined) return first === last ? first : `${first} – ${last}`;
  if (coversYear(from, to)) return String(from.getUTCFullYear());
  if (coversMonth(from, to)) return monthFormat().format(from);
  // Browsers differ in the blanks around the dash.
  const words = dayFormat()
    .formatRange(from, to)
    .replace(/\s*–\s*/u, ' – ');
  return words.replace(/^(\d+) – (\d+ \p{L}+ \d+)$/u, '$1–$2');
}

/** The moment of a change, in the reader's own time zone: "22 November 2026 at 20:19". `at` is in Unix milliseconds. */
export function momentInWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
}

function dayOf(iso: string): Date | undefined {
  const found = DAY.exec(iso);
  if (found === null) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

function coversYear(from: Date, to: Date): boolean {
  return coversMonths(from, to) && from.getUTCMonth() === 0 && to.getUTCMonth() === 11;
}

function coversMonth(from: Date, to: Date): boolean {
  return coversMonths(from, to) && from.getUTCMonth() === to.getUTCMonth();
}

function coversMonths(from: Date, to: Date): boolean {
  const next = new Date(to);
  next.setUTCDate(to.getUTCDate() + 1);
  return from.getUTCFullYear() === to.getUTCFullYear() && from.getUTCDate() === 1 && next.getUTCDate() === 1;
}

function dayFormat(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

function monthFormat(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
