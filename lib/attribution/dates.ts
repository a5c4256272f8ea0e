/**
 * Date expressions in news prose, resolved against the day of publication: "October 14", "on Monday", "at the
 * weekend", "last March", "in a 2013 newsletter". What needs a publication day is left out when there is none.
 * News means the latest day that fits and is not after publication.
 */
import type { DayRange } from '@/lib/model/quotation';
import { type DayNumber, dayOf, monthRange, partsOf, rangeOf, yearRange } from './calendar';
import { bare } from './mention';
import type { Token } from './tokens';

/** A date expression: its tokens (half open) and what it says. */
export interface DateExpression {
  readonly first: number;
  readonly end: number;
  readonly range: DayRange;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
/** Words besides weekdays that can start an expression relative to publication. */
const RELATIVE_WORDS = /* @__PURE__ */ new Set('yesterday today tonight weekend this last'.split(' '));
/** First month (from 0) of the northern season. */
const SEASONS: Readonly<Record<string, number>> = { spring: 2, summer: 5, fall: 8, autumn: 8, winter: 11 };

function monthOf(token: Token | undefined): number {
  if (token === undefined || !token.capital) return -1;
  const word = bare(token.lower);
  const month = MONTHS.indexOf(word);
  return month >= 0 ? month : SHORT_MONTHS.indexOf(word === 'sept' ? 'sep' : word);
}

function yearOf(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && /^(?:19|20)\d\d$/u.test(token.text) ? Number(token.text) : undefined;
}

/** The date expression that starts at token `i`; undefined when none does. `today` is the day of publication. */
export function readDate(
  tokens: readonly Token[],
  i: number,
  today: DayNumber | undefined,
): DateExpression | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const one = (range: DayRange, length = 1): DateExpression => ({ first: i, end: i + length, range });
  const month = monthOf(token);
  if (month >= 0) return monthExpression(tokens, i, month, today);
  if (token.kind === 'number') {
    const after = monthOf(tokens[i + 1]);
    if (/^\d{1,2}$/u.test(token.text) && after >= 0) {
      const year = yearOf(tokens[i + 2]);
      const day = dayInYear(after, Number(token.text), year, today);
      return day === undefined ? undefined : one(rangeOf(day), year === undefined ? 2 : 3);
    }
    const year = yearOf(token);
    return year === undefined ? undefined : one(yearRange(year));
  }
  return today === undefined ? undefined : relativeExpression(tokens, i, today);
}

/** "October 14", "Oct. 14, 2014", "March 2014", "last March", "March". */
function monthExpression(
  tokens: readonly Token[],
  i: number,
  month: number,
  today: DayNumber | undefined,
): DateExpression | undefined {
  const next = tokens[i + 1];
  const isDay =
    next?.kind === 'number' &&
    /^\d{1,2}(?:st|nd|rd|th)?$/u.test(next.text) &&
    Number.parseInt(next.text, 10) <= 31;
  if (isDay) {
    const comma = tokens[i + 2]?.lower === ',' ? 3 : 2;
    const year = yearOf(tokens[i + comma]);
    const day = dayInYear(month, Number.parseInt(next.text, 10), year, today);
    return day === undefined
      ? undefined
      : { first: i, end: year === undefined ? i + 2 : i + comma + 1, range: rangeOf(day) };
  }
  const year = yearOf(next);
  if (year !== undefined) return { first: i, end: i + 2, range: monthRange(year, month) };
  const before = tokens[i - 1]?.lower ?? '';
  if (today === undefined || !/^(?:last|in|since|this|of|early|late)$/u.test(before)) return undefined;
  const now = partsOf(today);
  const latest = month < now.month || (month === now.month && before !== 'last') ? now.year : now.year - 1;
  return { first: before === 'last' ? i - 1 : i, end: i + 1, range: monthRange(latest, month) };
}

function dayInYear(
  month: number,
  day: number,
  year: number | undefined,
  today: DayNumber | undefined,
): DayNumber | undefined {
  if (day < 1 || day > 31) return undefined;
  if (year !== undefined) return dayOf(year, month, day);
  if (today === undefined) return undefined;
  const own = dayOf(partsOf(today).year, month, day);
  return own <= today ? own : dayOf(partsOf(today).year - 1, month, day);
}

function relativeExpression(
  tokens: readonly Token[],
  i: number,
  today: DayNumber,
): DateExpression | undefined {
  const token = tokens[i] as Token;
  const word = token.lower;
  const weekday = token.capital ? WEEKDAYS.indexOf(word) : -1;
  if (weekday < 0 && !RELATIVE_WORDS.has(word)) return undefined;
  const next = tokens[i + 1]?.lower ?? '';
  const one = (range: DayRange, length = 1): DateExpression => ({ first: i, end: i + length, range });
  const now = partsOf(today);
  if (weekday >= 0) {
    const back = (now.weekday - weekday + 7) % 7;
    return one(rangeOf(today - (tokens[i - 1]?.lower === 'last' && back === 0 ? 7 : back)));
  }
  if (word === 'yesterday') return one(rangeOf(today - 1));
  if (word === 'today' || word === 'tonight') return one(rangeOf(today));
  if (word === 'weekend' && /^(?:the|this|last|at|over)$/u.test(tokens[i - 1]?.lower ?? '')) {
    const sunday = today - (now.weekday === 0 ? 0 : now.weekday);
    const first = /^(?:at|over)$/u.test(tokens[i - 2]?.lower ?? '') ? i - 2 : i - 1;
    return { first, end: i + 1, range: rangeOf(sunday - 1, sunday) };
  }
  if (word === 'this' && /^(?:morning|afternoon|evening)$/u.test(next)) return one(rangeOf(today), 2);
  if (word !== 'last' && word !== 'this') return undefined;
  const monday = today - ((now.weekday + 6) % 7);
  if (next === 'week')
    return one(word === 'last' ? rangeOf(monday - 7, monday - 1) : rangeOf(monday, today), 2);
  if (next === 'month')
    return one(
      word === 'last' ? monthRange(now.year, now.month - 1) : rangeOf(dayOf(now.year, now.month, 1), today),
      2,
    );
  if (next === 'year')
    return one(word === 'last' ? yearRange(now.year - 1) : rangeOf(dayOf(now.year, 0, 1), today), 2);
  const season = SEASONS[next];
  if (season === undefined) return undefined;
  const start = dayOf(now.year, season, 1);
  const year = start < today - 60 ? now.year : now.year - 1;
  return one(rangeOf(dayOf(year, season, 1), dayOf(year, season + 3, 0)), 2);
}
