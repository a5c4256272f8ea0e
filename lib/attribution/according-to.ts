/** "According to the report, the talks failed", "The talks failed, according to Kerry", "The talks, according to Kerry, failed". */
import { type FrontedReport, frontedReports } from './fronted-report';
import { DETERMINERS } from './lexicon';
import { lookup } from './lookup';
import type { ReportWords } from './report-words';
import { reportedEnd } from './reported-end';
import type { Range } from './sentence-words';

/** Words of a name's description. */
const ASIDE = 20;

/** What is reported by the source named right after "according to" at token `cue`; empty when no clause is found. */
export function accordingTo(
  words: ReportWords,
  sentence: Range,
  cue: number,
  mentionEnd: number,
): FrontedReport[] {
  const opens =
    cue === sentence.first ||
    (cue <= sentence.first + 2 && /^(?:but|and|still|,)$/u.test(words.lower(cue - 1)));
  const comma = commaAfter(words, mentionEnd, sentence.end);
  if (opens) {
    const at = afterDescription(words, comma, sentence.end);
    if (words.lower(at) !== ',') return [];
    const range = { first: at + 1, end: sentence.end };
    if (!words.hasVerb(range)) return [];
    return [{ parts: [{ ...range, end: reportedEnd(words, range, false) }], rule: 'according-to' }];
  }
  const found =
    words.lower(cue - 1) === ','
      ? frontedReports(words, sentence, { first: cue, end: mentionEnd }, true)
      : unmarked(words, sentence, cue);
  return found.map((report) => ({
    ...report,
    rule: report.rule === 'interrupted-clause' ? report.rule : 'according-to',
  }));
}

/** "The talks failed according to Kerry": without a comma. */
function unmarked(words: ReportWords, sentence: Range, cue: number): FrontedReport[] {
  const range = { first: sentence.first, end: cue };
  const clean = words.find(range, (i) => words.isQuotation(i)) < 0 && words.hasVerb(range);
  return clean && range.end - range.first >= 3 ? [{ parts: [range], rule: 'according-to' }] : [];
}

/** "According to Peter Lund, a nurse at the clinic, …". */
function afterDescription(words: ReportWords, comma: number, end: number): number {
  const describes =
    DETERMINERS.has(words.lower(comma + 1)) &&
    words.find(
      { first: comma + 2, end: Math.min(end, comma + 5) },
      (i) => lookup().nouns.get(words.lower(i)) === 'person',
    ) >= 0;
  return describes ? commaAfter(words, comma + 1, end) : comma;
}

function commaAfter(words: ReportWords, from: number, end: number): number {
  let at = from;
  while (at < end && words.lower(at) !== ',' && at < from + ASIDE) at++;
  return at;
}
