import type { AnnotationRecord } from '@/lib/model/records';
import { type DayRange, isWithin } from '@/lib/text/typed-days';
import { parseQuery, type Query, type WantedTerm } from './search-terms';

/**
 * What a search is narrowed down by, beside its words or alone. Who speaks and the outlet by whole words of their names
 * ("Kerry" finds John Kerry): they are completed while they are typed.
 */
export interface SearchFilters {
  readonly speaker?: string;
  readonly outlet?: string;
  /** In which it was said or printed: a day of either lies in them. */
  readonly days?: DayRange;
}

/** A search as it is looked up; each part is absent when it was not asked for. */
export interface Search {
  readonly words?: Query;
  readonly speaker?: Query;
  readonly outlet?: Query;
  readonly days?: DayRange;
}

/** What is asked for; undefined when that is nothing, or a filter holds no letter or digit and so fits nothing. */
export function searchOf(text: string, filters: SearchFilters): Search | undefined {
  const words = parseQuery(text);
  const speaker = filters.speaker === undefined ? undefined : parseQuery(filters.speaker, true);
  const outlet = filters.outlet === undefined ? undefined : parseQuery(filters.outlet, true);
  if (filters.speaker !== undefined && speaker === undefined) return undefined;
  if (filters.outlet !== undefined && outlet === undefined) return undefined;
  const { days } = filters;
  if ([words, speaker, outlet, days].every((part) => part === undefined)) return undefined;
  return {
    ...(words === undefined ? {} : { words }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(days === undefined ? {} : { days }),
  };
}

/** The terms that each of these parts is looked up by. */
export function wantedBy(...parts: readonly (Query | undefined)[]): WantedTerm[] {
  return parts.flatMap((part) => part?.wanted ?? []);
}

/**
 * The terms that statements and articles of these days have, for they are indexed by year, month and day: the years,
 * and the month or the day too where it is one alone. It keeps what has such numbers for another reason.
 */
export function termsOfDays(days: DayRange | undefined): WantedTerm[] {
  if (days === undefined) return [];
  const [year = '1000', month, day] = days.from?.split('-') ?? [];
  const [lastYear = '9999', lastMonth, lastDay] = days.to?.split('-') ?? [];
  if (year !== lastYear) return [{ term: year, how: 'range', last: lastYear }];
  const wanted: WantedTerm[] = [{ term: year, how: 'whole' }];
  if (month === undefined || month !== lastMonth) return wanted;
  wanted.push({ term: month, how: 'whole' });
  if (day !== undefined && day === lastDay) wanted.push({ term: day, how: 'whole' });
  return wanted;
}

/** Whether a part fits a text; a part that was not asked for fits every one. */
export function fits(part: Query | undefined, text: string | undefined): boolean {
  return part === undefined || (text !== undefined && part.isIn(text));
}

/** Whether a saved quotation fits all but the words. */
export function fitsSaved({ speaker, outlet, days }: Search, saved: AnnotationRecord): boolean {
  return (
    fits(speaker, saved.speaker) &&
    fits(outlet, saved.outlet) &&
    (days === undefined || isWithin(days, saved.published?.value))
  );
}
