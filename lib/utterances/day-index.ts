import { dayOf } from '@/lib/match/agreement';
import type { DayRange } from '@/lib/model/quotation';

/** A range of days, counted from 1970. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The days of a range; undefined where it is absent or no date. */
export function daysOf(range: DayRange | undefined): Days | undefined {
  if (range === undefined) return undefined;
  const [from, to] = [dayOf(range.from), dayOf(range.to)];
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined;
}

/**
 * Values by ranges of days, to be asked for all near a range. Kept apart by length (1, 2 to 3, 4 to 7 days…) and sorted by
 * the first day, so that one long range does not widen the search for all others. Cost: O(log n + found) for each length
 * that occurs, and there are few.
 */
export class DayIndex<T> {
  readonly #byLength = new Map<number, Entry<T>[]>();
  #isSorted = true;

  add(days: Days, value: T): void {
    const length = lengthClass(days);
    const entries = this.#byLength.get(length);
    if (entries === undefined) this.#byLength.set(length, [{ days, value }]);
    else entries.push({ days, value });
    this.#isSorted = false;
  }

  /** Values at most `gap` days away, as `daysApart` counts. */
  near({ from, to }: Days, gap: number): T[] {
    if (!this.#isSorted)
      for (const entries of this.#byLength.values()) entries.sort((a, b) => a.days.from - b.days.from);
    this.#isSorted = true;
    const found: T[] = [];
    for (const [length, entries] of this.#byLength) {
      for (let i = firstFrom(entries, from - gap - 2 ** length); i < entries.length; i++) {
        const { days, value } = entries[i] as Entry<T>;
        if (days.from > to + gap) break;
        if (days.to >= from - gap) found.push(value);
      }
    }
    return found;
  }
}

interface Entry<T> {
  readonly days: Days;
  readonly value: T;
}

/** Ranges of one class are shorter than 2 to its power, whichever end comes first. */
function lengthClass({ from, to }: Days): number {
  return Math.floor(Math.log2(Math.abs(to - from) + 1)) + 1;
}

/** Index of the first entry that begins on this day or later. */
function firstFrom(entries: readonly Entry<unknown>[], day: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry<unknown>).days.from < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
