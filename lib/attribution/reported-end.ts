/**
 * Where a reported clause ends before its sentence does.
 *
 * A reported clause mostly runs to the end of its sentence; what follows it in the narrator's voice, or in a second
 * report, is announced: ", a charge she denies", ", adding that …", "and told them …", ", which …". Each mark of such a
 * turn was kept or left by how often two human annotators end a report there. Without a parser, so a list ("A, B and C")
 * is never cut. Cost: the words of the clause, each looked at with at most `LOOK` words after it.
 */

import { DETERMINERS } from './lexicon';
import { lookup } from './lookup';
import type { ReportWords } from './report-words';
import { COMMENT_NOUNS, FINITE_HELPERS, SUBORDINATORS } from './reporting-verbs';
import type { Range } from './sentence-words';

/** Words looked at after a mark that may end the clause. */
const LOOK = 8;
/** A claim is not cut before it has so many words. */
const SHORTEST = 3;

const SUBJECTS = /* @__PURE__ */ new Set(['he', 'she', 'they', 'it', 'we', 'i', 'who']);
const TURNS = /* @__PURE__ */ new Set([
  'while',
  'whereas',
  'compared',
  'based',
  'according',
  'though',
  'prompting',
  'reflecting',
  'highlighting',
]);
const COMMENTS = /* @__PURE__ */ new Set([
  'underscoring',
  'drawing',
  'sparking',
  'setting',
  'marking',
  'sending',
  'making',
]);
const PRESENT_HELPERS = /* @__PURE__ */ new Set(
  'would could will can should must may might has have had is are'.split(' '),
);

/** End of the clause in `range`; `hanging` when its report is itself a clause before the main one ("While X said A, B"). */
export function reportedEnd(words: ReportWords, range: Range, hanging: boolean): number {
  const from = range.first + SHORTEST;
  let dash = -1;
  let open = 0;
  for (let i = from; i < range.end; i++) {
    const word = words.lower(i);
    if (word === '(') open++;
    if (word === ')' && --open < 0) return i;
    if (isAddress(word)) return i;
    if (word === ';' && turnsBack(words, i, range.end)) return i;
    if (word === ',') {
      if (endsAtComma(words, i, range.end) || (hanging && opensMainClause(words, i, range.end))) return i;
    } else if (words.isDash(i)) {
      if (hanging) return i;
      dash = dash === -1 ? i : -2;
    } else if ((word === 'and' || word === 'but') && isSecondReport(words, i, range.end))
      return words.isDash(i - 1) ? i - 1 : i;
    else if (word === 'according' && words.lower(i + 1) === 'to') return i;
    else if (word === ':' && words.isQuotation(i + 1)) return i;
  }
  const afterDash = { first: dash, end: range.end };
  const isQuoted = dash > 0 && words.find(afterDash, (i) => words.isQuotation(i)) >= 0;
  if (dash > 0 && !isQuoted && words.hasVerb(afterDash)) return dash;
  return withoutAside(words, range);
}

function isAddress(word: string): boolean {
  return word === 'http' || word === 'https' || word.startsWith('www.') || word.startsWith('pic.twitter');
}

/** A longer aside in brackets at the end is the narrator's, and so is one that is not closed. */
function withoutAside(words: ReportWords, range: Range): number {
  let closed = -1;
  for (let i = range.end - 1; i > range.first + SHORTEST; i--) {
    if (words.lower(i) === ')') closed = i;
    if (words.lower(i) !== '(') continue;
    if (closed < 0) return i;
    return closed === range.end - 1 && closed - i > 5 ? i : range.end;
  }
  return range.end;
}

function endsAtComma(words: ReportWords, comma: number, end: number): boolean {
  const next = words.lower(comma + 1);
  const after = words.lower(comma + 2);
  if (next === 'while' && after.endsWith('ing')) return false;
  if (TURNS.has(next) || COMMENTS.has(next)) return true;
  if (next === 'despite' || (next === 'even' && /^(?:as|though)$/u.test(after))) return true;
  if (next === 'to' && after === 'which') return true;
  if (
    next === 'as' &&
    (/^(?:has|have|had|did|do|does|is|was)$/u.test(after) ||
      SUBJECTS.has(after) ||
      words.token(comma + 2)?.capital)
  )
    return true;
  if (next === 'which' || next === 'who') return isLastComma(words, comma, end);
  if (next === 'but' || next === 'and' || next === 'yet') return turnsBack(words, comma + 1, end);
  if (next.endsWith('ing') && words.isWord(comma + 1)) return (lookup().cues.get(next)?.cls ?? 0) > 0;
  return isComment(words, comma + 1, end) || isInsertedReport(words, comma, end);
}

/** ", a claim that …", "a move critics call …". */
function isComment(words: ReportWords, at: number, end: number): boolean {
  if (/^(?:which|though|although|but|despite|something)$/u.test(words.lower(at))) return true;
  if (!/^(?:a|an|the|one|another)$/u.test(words.lower(at))) return false;
  for (let i = at + 1; i < Math.min(end, at + 4); i++) {
    if (!words.isWord(i)) return false;
    if (!COMMENT_NOUNS.has(words.lower(i))) continue;
    return (
      /^(?:that|to|which|he|she|they|in|the|for|of)$/u.test(words.lower(i + 1)) ||
      words.token(i + 1)?.capital === true
    );
  }
  return false;
}

/** ", but he said", ", and officials added", ", but appeared to": back in the narrator's voice. */
function turnsBack(words: ReportWords, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + LOOK); i++) {
    const word = words.lower(i);
    if (/^[,;]$/u.test(word) || words.isQuotation(i) || word === 'that' || word === 'not') return false;
    if ((lookup().cues.get(word)?.cls ?? 0) >= 2 && words.isWord(i)) return true;
    if (PRESENT_HELPERS.has(word)) return false;
    if (words.isFinite(i)) return words.lower(at) === 'but' && /(?:ed|did|was|were)$/u.test(word);
  }
  return false;
}

/** "and told them …", "but also warned that …": the same speaker's next report. */
function isSecondReport(words: ReportWords, at: number, end: number): boolean {
  let verb = at + 1;
  while (
    verb < end &&
    /^(?:also|later|then|he|she|they|has|have|had)$/u.test(words.lower(verb)) &&
    verb < at + 4
  )
    verb++;
  if (/^(?:declined|refused)$/u.test(words.lower(verb))) return words.lower(at) === 'but';
  if (/^(?:would|did)$/u.test(words.lower(verb)) && words.lower(verb + 1) === 'not')
    return /^(?:say|offer|comment|elaborate|discuss|give|provide|specify|name)$/u.test(words.lower(verb + 2));
  const cue = words.isWord(verb) ? lookup().cues.get(words.lower(verb)) : undefined;
  if (cue === undefined || cue.cls < 2) return false;
  return /(?:ed|said|told|wrote|swore)$/u.test(words.lower(verb)) || words.lower(verb) === 'says';
}

/** ", he said", ", the aide added" right to the next mark. */
function isInsertedReport(words: ReportWords, comma: number, end: number): boolean {
  for (let i = comma + 1; i < Math.min(end, comma + LOOK); i++) {
    if (!words.isWord(i)) return false;
    if ((lookup().cues.get(words.lower(i))?.cls ?? 0) < (i + 1 >= end ? 1 : 2) || i === comma + 1) continue;
    return i + 1 >= end || /^[,;–—-]$/u.test(words.lower(i + 1));
  }
  return false;
}

function isLastComma(words: ReportWords, comma: number, end: number): boolean {
  return words.find({ first: comma + 2, end }, (i) => words.lower(i) === ',') < 0;
}

/** After "While X said that A": the comma before the main clause's own subject. */
function opensMainClause(words: ReportWords, comma: number, end: number): boolean {
  const next = words.token(comma + 1);
  if (next === undefined || next.kind === 'punctuation' || SUBORDINATORS.has(next.lower)) return false;
  if (next.kind === 'quotation') return true;
  const opens =
    SUBJECTS.has(next.lower) ||
    next.lower === 'all' ||
    DETERMINERS.has(next.lower) ||
    next.capital ||
    /s$/u.test(next.lower);
  if (!opens || FINITE_HELPERS.has(next.lower)) return false;
  return words.hasVerb({ first: comma + 1, end: Math.min(end, comma + 3 * LOOK) });
}
