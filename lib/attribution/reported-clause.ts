/**
 * The clause a verb of saying reports after itself: "said (that) …", "told reporters on Monday that …",
 * "vowed to …". Between verb and clause stand who was told and where, when and how; whatever else stands there means
 * that no clause follows. Cost: at most `REACH` words.
 */
import { DETERMINERS } from './lexicon';
import type { ReportWords } from './report-words';
import { reportedEnd } from './reported-end';
import {
  CLAIM_NOUNS,
  CLAUSE_SUBJECTS,
  CLAUSE_VERBS,
  DENIAL_VERBS,
  INNER_OPENERS,
  MANNER_PREPOSITIONS,
  PLAIN_VERBS,
  PROMISE_VERBS,
  TELLING_VERBS,
  THAT_VERBS,
} from './reporting-verbs';
import type { Range } from './sentence-words';

/** A clause found after a verb, with the rule that found it. */
export interface ReportedClause extends Range {
  readonly rule: string;
}

/** Nouns whose "that" is their own: "on the condition that". */
const CONTENT_NOUNS = /* @__PURE__ */ new Set(
  'condition grounds basis hope fact idea way belief notion theory fear event'.split(' '),
);
/** Words between a verb and its clause. */
const REACH = 16;

/** The clause reported by the verb at `cue`; undefined when none follows. `end` is that of the sentence. */
export function clauseAfter(
  words: ReportWords,
  cue: number,
  end: number,
  hanging: boolean,
): ReportedClause | undefined {
  const lemma = words.lemma(cue);
  const object = objectClause(words, cue, lemma, end, hanging);
  if (object !== undefined) return object;
  const takesThat = THAT_VERBS.has(lemma);
  const isDenial = DENIAL_VERBS.has(lemma);
  if (!CLAUSE_VERBS.has(lemma) && !takesThat && !isDenial) return undefined;
  const told = TELLING_VERBS.has(lemma) ? words.afterNamed(cue + 1, end) : cue + 1;
  const start = clauseStart(words, told, end);
  if (start === undefined) return undefined;
  const range = { first: start, end };
  const isThat = words.lower(start) === 'that';
  if (!isThat && (takesThat || isDenial)) return undefined;
  // "rejected that argument": they take no clause.
  if (isDenial && (lemma === 'reject' || lemma === 'rebut' || CLAIM_NOUNS.has(words.lower(start + 1))))
    return undefined;
  if (lemma === 'tell' && told === cue + 1 && !isThat) return undefined;
  const isPromise = PROMISE_VERBS.has(lemma) && words.lower(start) === 'to';
  if (!isThat && !isPromise && !words.startsClause(range, lemma)) return undefined;
  const isPlain = PLAIN_VERBS.has(lemma) || TELLING_VERBS.has(lemma);
  if (isThat && !(isPlain && start === told) && !words.hasVerb(range)) return undefined;
  const rule = isDenial ? 'denied-clause' : isThat ? 'that-clause' : isPromise ? 'promise' : 'bare-clause';
  const stop = isPromise ? endOfPromise(words, range) : end;
  // "denied that X" without its verb would say X.
  const first = isDenial ? cue : start;
  return { first, end: reportedEnd(words, { first: start, end: stop }, hanging), rule };
}

/** An infinitive ends where a comma opens anything but a further one: "vowed to cut taxes, reversing …". */
function endOfPromise(words: ReportWords, range: Range): number {
  const comma = words.find({ first: range.first + 3, end: range.end }, (i) => {
    return (
      words.lower(i) === ',' &&
      !/^(?:and|or|not|if|but)$/u.test(words.lower(i + 1)) &&
      /(?:ed|ing|^after|^a|^the)$/u.test(words.lower(i + 1))
    );
  });
  return comma < 0 ? range.end : comma;
}

/** First token of the clause after the words of when, where, how and to whom; undefined when other words follow. */
function clauseStart(words: ReportWords, from: number, end: number): number | undefined {
  const limit = Math.min(end, from + REACH);
  let at = from;
  while (at < limit) {
    const word = words.lower(at);
    if (word === 'that' || INNER_OPENERS.has(word)) return at;
    if (words.isQuotation(at) || /^[:;,]$/u.test(word)) return undefined;
    if (words.isTime(at)) {
      at++;
      continue;
    }
    if (!MANNER_PREPOSITIONS.has(word)) return at;
    if (
      word === 'to' &&
      (PROMISE_VERBS.has(words.lemma(from - 1)) || words.afterNamed(at + 1, end) === at + 1)
    )
      return at;
    const after = afterPhrase(words, at, limit);
    if (after === undefined) return undefined;
    at = after;
  }
  return undefined;
}

/** Token after a phrase such as "in a statement on Thursday": before "that", a subject pronoun, or the next clause opener. */
function afterPhrase(words: ReportWords, preposition: number, limit: number): number | undefined {
  for (let i = preposition + 1; i < limit; i++) {
    const word = words.lower(i);
    if (word === 'that' && i > preposition + 1) return CONTENT_NOUNS.has(words.lower(i - 1)) ? undefined : i;
    if (words.isQuotation(i) || /^[,:;]$/u.test(word)) return undefined;
    if (i > preposition + 1 && CLAUSE_SUBJECTS.has(word) && word !== 'this' && word !== 'these') return i;
    if (i > preposition + 1 && words.isFinite(i) && !words.token(i)?.capital) return undefined;
  }
  return undefined;
}

/** "announced a freeze", "linked the delay to …"; with their verb, which turns them round, "disputes claims that …". */
function objectClause(
  words: ReportWords,
  cue: number,
  lemma: string,
  end: number,
  hanging: boolean,
): ReportedClause | undefined {
  const range = { first: cue + 1, end };
  if (
    lemma === 'link' &&
    DETERMINERS.has(words.lower(cue + 1)) &&
    words.find(range, (i) => words.lower(i) === 'to') > 0
  )
    return { first: cue + 1, end: reportedEnd(words, range, hanging), rule: 'linked-causes' };
  if (lemma === 'announce' && /^(?:a|an|plans)$/u.test(words.lower(cue + 1)))
    return { first: cue + 1, end: reportedEnd(words, range, hanging), rule: 'announced-thing' };
  if (!DENIAL_VERBS.has(lemma)) return undefined;
  for (let i = cue + 1; i < Math.min(end, cue + 4); i++)
    if (
      CLAIM_NOUNS.has(words.lower(i)) &&
      words.find({ first: i + 1, end: Math.min(end, i + 12) }, (k) => words.lower(k) === 'that') > 0
    )
      return { first: cue, end: reportedEnd(words, range, hanging), rule: 'denied-claim' };
  return lemma === 'deny' && /ing$/u.test(words.lower(cue + 1))
    ? { first: cue, end: reportedEnd(words, range, hanging), rule: 'denied-act' }
    : undefined;
}
