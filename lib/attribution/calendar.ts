import type { Published } from '@/lib/model/article';
import type { DayRange } from '@/lib/model/quotation';

/** A day as a count since 1970-01-01, so that days can be added. */
export type DayNumber = number;

const MS = 86_400_000;

/** Day number of a calendar day; months count from 0 and may overflow. */
export function dayOf(year: number, month: number, day: number): DayNumber {
  return Math.floor(Date.UTC(year, month, day) / MS);
}

/** Year, month (from 0), day and weekday (0 is Sunday) of a day number. */
export function partsOf(day: DayNumber): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** A range of days in ISO form, both inclusive. */
export function rangeOf(from: DayNumber, to: DayNumber = from): DayRange {
  const iso = (day: DayNumber): string => new Date(day * MS).toISOString().slice(0, 10);
  return { from: iso(from), to: iso(to) };
}

/** A whole month, months counted from 0. */
export function monthRange(year: number, month: number): DayRange {
  return rangeOf(dayOf(year, month, 1), dayOf(year, month + 1, 0));
}

/** A whole year. */
export function yearRange(year: number): DayRange {
  return rangeOf(dayOf(year, 0, 1), dayOf(year, 11, 31));
}

/**
 * The day of publication where it was published: the date as written, whatever its offset. Undefined when the value
 * does not start with a calendar day.
 */
export function publicationDay(published: Published | undefined): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(published?.value ?? '');
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const number = dayOf(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(number) ? undefined : number;
}
