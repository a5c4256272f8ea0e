/**
 * Reports whose clause stands before its verb: "The talks failed, Kerry said.", and those that the attribution
 * interrupts: "The talks, Kerry said, had failed.". The stretch before must be a clause of its own, else it and the
 * stretch after are one claim in two parts; an adverbial before ("Asked about it, Kerry said …") is no claim at all.
 */
import { PREPOSITIONS } from './lexicon';
import type { ReportWords } from './report-words';
import { reportedEnd } from './reported-end';
import { CLAUSE_VERBS, FINITE_HELPERS, SUBORDINATORS, TIME_WORDS } from './reporting-verbs';
import type { Range } from './sentence-words';

/** One claim in one or two parts. */
export interface FrontedReport {
  readonly parts: readonly Range[];
  readonly rule: string;
}

/** Words between the verb and the mark at which an interrupted claim goes on. */
const TAIL_REACH = 14;
/** Longest dateline, in tokens: "BRUSSELS (Agency) — ". */
const DATELINE = 8;
/** Words with which the same clause goes on after its attribution. */
const GOES_ON = /^(?:so|that|to|because|since|if|unless|when|not|for|with|without)$/u;
/** Openers of a stretch that tells of the speaker and is no claim. */
const ABOUT_THE_SPEAKER =
  /^(?:asked|speaking|responding|when|as|in|at|on|during|after|before|while|like|with|for|by|from)$/u;

/**
 * Claims before an attribution (the tokens of source and verb); empty when there is none. `isOpen`: the attribution
 * may go on with a phrase ("told a radio station", "according to a poll taken in May").
 */
export function frontedReports(
  words: ReportWords,
  sentence: Range,
  attribution: Range,
  isOpen: boolean,
): FrontedReport[] {
  const comma = attribution.first - 1;
  if (words.lower(comma) !== ',' && !/^[–—-]$/u.test(words.lower(comma))) return [];
  const first = withoutConjunction(words, sentence.first);
  const front = { first, end: comma };
  if (front.end - front.first < 1) return [];
  if (words.find(front, (i) => words.isQuotation(i)) >= 0) return [];
  const tail = tailAfter(words, attribution.end, sentence.end, isOpen);
  if (
    tail === undefined ||
    words.find({ first: attribution.end, end: sentence.end }, (i) => words.isQuotation(i)) >= 0
  )
    return [];
  const rest = { first: tail + 1, end: sentence.end };
  if (isClause(words, front)) {
    const whole = { parts: [front], rule: 'fronted-clause' };
    if (GOES_ON.test(words.lower(rest.first)) && rest.end - rest.first >= 3)
      return [
        { parts: [front, { ...rest, end: reportedEnd(words, rest, false) }], rule: 'interrupted-clause' },
      ];
    const goesOn =
      /^(?:but|and|although|though|while)$/u.test(words.lower(rest.first)) && words.hasVerb(rest);
    if (!goesOn || rest.end - rest.first < 3) return [whole];
    return [
      whole,
      { parts: [{ ...rest, end: reportedEnd(words, rest, false) }], rule: 'fronted-clause-goes-on' },
    ];
  }
  if (rest.end - rest.first < 3 || isAboutSpeaker(words, front)) return [];
  // "…, said Kerry, who left early, …": the words after the name are about him.
  if (isOpen && /^(?:who|whose|which|a|an|one)$/u.test(words.lower(rest.first))) return [];
  const isVerb = words.isFinite(rest.first) || FINITE_HELPERS.has(words.lower(rest.first));
  if (!isVerb && !words.hasVerb(rest)) return [];
  return [{ parts: [front, { ...rest, end: reportedEnd(words, rest, false) }], rule: 'interrupted-clause' }];
}

/** "But the talks …": the conjunction is the narrator's. */
function withoutConjunction(words: ReportWords, first: number): number {
  const dash = words.find({ first, end: first + DATELINE }, (i) => words.isDash(i));
  if (dash > first && /^\p{Lu}{4,}/u.test(words.token(first)?.text ?? '')) return dash + 1;
  if (!/^(?:but|and|still|yet|so)$/u.test(words.lower(first))) return first;
  return words.lower(first + 1) === ',' ? first + 2 : first + 1;
}

/** A clause of its own: a verb, and a main clause beside one that hangs on it. */
function isClause(words: ReportWords, front: Range): boolean {
  const opener = words.lower(front.first);
  if (opener === 'not' && front.end - front.first >= 4) return true;
  if (front.end - front.first < 3 || !words.hasVerb(front)) return false;
  if (opener === 'even' && SUBORDINATORS.has(words.lower(front.first + 1)))
    return isClause(words, { first: front.first + 1, end: front.end });
  const hangs =
    SUBORDINATORS.has(opener) ||
    PREPOSITIONS.has(opener) ||
    opener === 'asked' ||
    /(?:ing|ed)$/u.test(opener);
  if (!hangs) return !isNameWithAside(words, front);
  const comma = words.find({ first: front.first + 2, end: front.end }, (i) => words.lower(i) === ',');
  if (comma >= 0) return words.startsClause({ first: comma + 1, end: front.end }, '');
  return PREPOSITIONS.has(opener) && !SUBORDINATORS.has(opener) && !ABOUT_THE_SPEAKER.test(opener);
}

/** "The offer, which he had seen": a name or noun with words about it, no clause. */
function isNameWithAside(words: ReportWords, front: Range): boolean {
  const relative = words.find(front, (i) => /^(?:who|which|whose|that)$/u.test(words.lower(i)));
  return relative >= 0 && !words.hasVerb({ first: front.first, end: relative });
}

/** "Asked about it", "On Tuesday", "Speaking in Kiel": words about the saying, not said. */
function isAboutSpeaker(words: ReportWords, front: Range): boolean {
  const opener = words.lower(front.first);
  if ((TIME_WORDS.has(opener) || words.isTime(front.first)) && front.end - front.first <= 4) return true;
  return /^(?:asked|speaking|responding|when)$/u.test(opener) || (/ed$/u.test(opener) && opener.length > 4);
}

/** The mark after the attribution, or the end of the sentence; undefined when other words follow. */
function tailAfter(words: ReportWords, to: number, end: number, isOpen: boolean): number | undefined {
  for (let i = to; i < end; i++) {
    if (i >= to + TAIL_REACH || words.lower(i) === ':') return undefined;
    if (/^[,–—-]$/u.test(words.lower(i))) return i;
    const goesOn = isOpen || PREPOSITIONS.has(words.lower(i)) || words.isTime(i) || words.lower(i) === '(';
    if (i === to && !goesOn) return undefined;
  }
  return end;
}

/** True for verbs that stand after their clause. */
export function canFollowClause(lemma: string): boolean {
  return CLAUSE_VERBS.has(lemma) || lemma === 'report' || lemma === 'complain' || lemma === 'recall';
}
