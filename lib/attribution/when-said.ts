/**
 * The day on which something was said, from the words of its attribution.
 *
 * A date in the sentence of an attribution is mostly that of the saying, but not always: "the 2010 gift", "who is running
 * this year", "compared with 2005". It counts when it can hang on the verb: before it with nothing but the subject in
 * between, or after it with no other verb, clause or comparison in between. Rejected: the nearest date, which was wrong in
 * a quarter of a sample. Cost: the words of the attribution.
 */
import type { DayNumber } from './calendar';
import { type DateExpression, readDate } from './dates';
import { OCCASIONS } from './occasion-words';
import type { ReportWords } from './report-words';
import type { Range } from './sentence-words';
import { mentionAt } from './to-whom';

/** Words after which a date is that of something else. */
const OF_ANOTHER = /* @__PURE__ */ new Set(
  'of for than since by until till through before after from to between and ago the a his her its their about over within'.split(
    ' ',
  ),
);
/** Words that open a clause of their own. */
const OPENS_CLAUSE =
  /^(?:who|which|that|whose|when|where|since|while|after|before|because|if|as|compared|about|of|for|;|:)$/u;
/** Tokens between a verb and its date. */
const REACH = 22;

/** The date among `tokens` (those of the attribution) that hangs on the verb at `cue`; undefined when none does. */
export function dateOfSaying(
  words: ReportWords,
  tokens: readonly number[],
  cue: number,
  today: DayNumber | undefined,
): DateExpression | undefined {
  if (cue < 0) return undefined;
  let best: DateExpression | undefined;
  for (const i of tokens) {
    const found = readDate(words.scene.stream.tokens, i, today);
    if (found === undefined || !hangsOn(words, found, cue)) continue;
    if (best === undefined || Math.abs(found.first - cue) < Math.abs(best.first - cue)) best = found;
  }
  return best;
}

function hangsOn(words: ReportWords, date: DateExpression, cue: number): boolean {
  if (words.token(date.end)?.kind === 'possessive' && !isOccasionSoon(words, date.end)) return false;
  // "Saturday Evening Post", "Nation TODAY": a name.
  const name = mentionAt(words.scene, date.first);
  if (name?.kind === 'name' && name.end - name.first > 1) return false;
  const before = words.lower(date.first - 1);
  const inOccasion = isOccasionSoon(words, date.end);
  if (OF_ANOTHER.has(before) && !inOccasion) return false;
  const isYear = words.token(date.first)?.kind === 'number' && date.end === date.first + 1;
  if (isYear && before !== 'in' && before !== 'during' && !inOccasion) return false;
  if (date.first < cue)
    return !isInside(words, date.first) && cue - date.end < REACH && !hasOwnVerb(words, date.end, cue);
  return date.first - cue < REACH && isClear(words, { first: cue + 1, end: date.first }, isYear ? 0 : 2);
}

/** "in a 2014 interview", "at Monday’s debate". */
function isOccasionSoon(words: ReportWords, from: number): boolean {
  for (let i = from; i < from + 4; i++) if (words.isWord(i) && OCCASIONS.has(words.lower(i))) return true;
  return false;
}

/** In a clause about somebody or something: "Kerry, who ran in 2004, said". */
function isInside(words: ReportWords, at: number): boolean {
  for (let i = at - 1; i > at - REACH && i >= 0; i--) {
    const word = words.lower(i);
    if (word === ',' || word === '.' || words.isQuotation(i)) return false;
    if (OPENS_CLAUSE.test(word)) return true;
  }
  return false;
}

/** "Her parents died in 1987, and she says": the date has a verb of its own. */
function hasOwnVerb(words: ReportWords, from: number, cue: number): boolean {
  return (
    words.find(
      { first: from, end: cue },
      (i) => words.lower(i - 1) === ',' && /^(?:and|but)$/u.test(words.lower(i)),
    ) >= 0
  );
}

/** Nothing between verb and date but who was told, where and how. */
function isClear(words: ReportWords, range: Range, mostCommas: number): boolean {
  let commas = 0;
  for (let i = range.first; i < range.end; i++) {
    const word = words.lower(i);
    if (words.isQuotation(i)) continue;
    if (word === ',') commas++;
    if (words.lower(i - 1) === ',' && word.endsWith('ing')) return false;
    if (OPENS_CLAUSE.test(word) && word !== 'of' && word !== 'for') return false;
    if (words.isFinite(i) && !words.token(i)?.capital) return false;
  }
  return commas <= mostCommas;
}
