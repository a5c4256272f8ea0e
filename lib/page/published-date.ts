import type { Published } from '@/lib/model/article';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A date of metadata as `Published`: an instant when time and offset are given, the day when they are not.
 * Undefined for anything that is not an ISO 8601 date of a real day between 1800 and 2100: a date that must be
 * guessed ("10/11/14") is not known.
 */
export function parsePublished(written: string): Published | undefined {
  const match = ISO.exec(written.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = '00', offset] = match;
  const date = `${year}-${month}-${day}`;
  if (!isRealDay(Number(year), Number(month), Number(day))) return undefined;
  if (hour === undefined || minute === undefined || offset === undefined) return { value: date };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { value: date };
  const zone = offset.toUpperCase() === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  return { value: `${date}T${hour}:${minute}:${second}${zone}` };
}

function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
