/**
 * What a verb of dispute is about: the words after it, read only as far as needed to tell a disputed claim
 * from a refused visa, a dismissed employee or a rejected bill.
 */
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, mentionAt } from './article-index';
import {
  BEFORE_CLAIM,
  CLAIM_JUDGEMENTS,
  CLAIM_NOUNS,
  DENIED_NOUNS,
  HOLDER_NOUNS,
  type ObjectDemand,
  STATED_NOUNS,
  THOUGHT_NOUNS,
} from './dispute-cues';
import type { Sentence, Word } from './read-words';

/** What is disputed. All spans are in the article's text. */
export interface DisputedObject {
  /** `clause`: "that …". `claim`: a noun for words somebody said. `anaphor`: "that", "it". `deed`: "any role". */
  readonly kind: 'clause' | 'claim' | 'anaphor' | 'deed';
  readonly span: Span;
  /** The claim's own words: the clause after "that", or what follows "of" or "about". */
  readonly content?: Span;
  readonly contentIsClause?: boolean;
  /** The noun, folded ("allegations"). */
  readonly noun?: string;
  /** "that claim", "those reports", "both claims": it points at words already there. */
  readonly points?: boolean;
  /** "the claim": it may point at words already there. */
  readonly definite?: boolean;
  readonly count?: number;
  /** Whose claim, as named; `claimantPronoun` for "his claim". */
  readonly claimant?: { readonly speaker?: number; readonly span: Span };
  readonly claimantPronoun?: boolean;
}

const POINTERS = new Set(['that', 'this', 'those', 'these', 'such', 'both']);
const COUNTS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3 };
const PREPOSITIONS = new Set(
  'in on at by for from with to after before over during against into about of as under between through without than via amid since until among around regarding concerning surrounding involving'.split(
    ' ',
  ),
);
const FINITE = new Set(
  "is was were are had has have did would will could can does knew ever's wasn't isn't weren't didn't hadn't been ever said made took never".split(
    ' ',
  ),
);
const NOT_GERUNDS = new Set(
  'funding housing parking hearing building training boarding landing lodging shipping financing licensing spending nothing anything something everything'.split(
    ' ',
  ),
);
const REFUSED = new Set(
  'request requests entry access visa visas service services coverage bail motion appeal permission asylum funds funding permit permits application applications'.split(
    ' ',
  ),
);
const NOT_SPEECH_CLAIMS = new Set(
  'insurance asylum compensation legal benefit tax jobless unemployment death land'.split(' '),
);
const TITLES = /^(?:mr|mrs|ms|dr|sen|gov|rep|gen|st|jr|lt|col)$/u;
const STOPS = new Set([',', ';', ':', '—', '–', '.', '?', '!', '(', ')', '…']);

/** Reads the object from the word after the verb and its particles; undefined when it is none that can be disputed. */
export function readObject(
  index: ArticleIndex,
  sentence: Sentence,
  from: number,
  demand: ObjectDemand,
): DisputedObject | undefined {
  const { words } = sentence;
  let at = from;
  while (/^(?:also|strongly|again|\p{L}+ly)$/u.test(words[at]?.lower ?? '') && at - from < 2) at++;
  at = afterInsertion(words, at);
  const word = words[at];
  if (word === undefined) return undefined;
  const claim = readClaimPhrase(index, sentence, at);
  if (demand === 'judged') return claim && isCalledUntrue(sentence, claim) ? claim : undefined;
  if (claim && isAccepted(claim, demand, sentence)) return claim;
  if (claim) return undefined;
  if (demand === 'strict') return judgedObject(index, sentence, at);
  if (word.lower === 'that' && !isBoundary(words[at + 1])) return clauseFrom(sentence, at + 1);
  if (/^(?:it|this|that|them|so|both)$/u.test(word.lower) && isBoundary(words[at + 1]))
    return { kind: 'anaphor', span: word, points: true };
  if (/^(?:how|whether|what)$/u.test(word.lower) && (demand === 'claim' || demand === 'person'))
    return clauseFrom(sentence, at);
  if (demand === 'person') return readPerson(index, sentence, at);
  return demand === 'deed' ? readDeed(index, sentence, at) : undefined;
}

/** Where the object begins after "on Sunday", "as “baseless”" or "and condemned". */
function afterInsertion(words: readonly Word[], at: number): number {
  const lower = words[at]?.lower ?? '';
  const near = words.slice(at + 1, at + 7);
  if (/^(?:on|in|last|late|early|yesterday|today|through|via|during)$/u.test(lower)) {
    const that = near.findIndex((word) => word.lower === 'that' || STOPS.has(word.lower));
    return near[that]?.lower === 'that' ? at + 1 + that : at;
  }
  if (lower === 'as' && judgesClaim(words, at + 1)) {
    const article = near.findIndex(
      (word, i) => i > 0 && /^(?:the|a|an|those|these|any|all|his|her|their)$/u.test(word.lower),
    );
    return article > 0 ? at + 1 + article : at;
  }
  return lower === 'and' && /^\p{L}+ed$/u.test(words[at + 1]?.lower ?? '') ? at + 2 : at;
}

/** "contradicted Brandt": what that person said. */
function readPerson(index: ArticleIndex, sentence: Sentence, at: number): DisputedObject | undefined {
  const { words } = sentence;
  const word = words[at];
  const mention = word && mentionAt(index, word.start);
  if (mention === undefined || mention.start !== word?.start) return undefined;
  const after = words.find((other) => other.start >= mention.end);
  if (!isBoundary(after) || after?.lower === "'s") return undefined;
  return { kind: 'claim', span: mention, claimant: { speaker: mention.speaker, span: mention } };
}

function isCalledUntrue(sentence: Sentence, claim: DisputedObject): boolean {
  const after = sentence.words.findIndex((word) => word.start >= claim.span.end);
  if (after < 0) return false;
  const near = sentence.words.slice(after, after + 7);
  const stop = near.findIndex((word) => /^[,;:.]$/u.test(word.lower));
  return (stop < 0 ? near : near.slice(0, stop)).some((word) => CLAIM_JUDGEMENTS.has(word.lower));
}

/** End of a clause that starts at a word: the sentence's end, or where the sentence goes back to its speaker. */
export function clauseEnd(sentence: Sentence, from: number): number {
  const { words } = sentence;
  for (let i = from; i < words.length; i++) {
    const lower = words[i]?.lower ?? '';
    const next = words[i + 1]?.lower ?? '';
    if (
      i > from + 2 &&
      lower === 'and' &&
      /^(?:said|says|told|added|called|accused|insisted|argued|noted|has|points|goes|went)$/u.test(next)
    )
      return i;
    if (/^[;—–]$/u.test(lower) || (lower === ':' && i > from)) return i;
    if (
      lower === ',' &&
      /^(?:\p{L}{2,}ing|and|but|which|who|while|though|although|instead|however|as|with|when|where|because|since|"|“|according|then|a|an|he|she|they|after|even|so|nor)$/u.test(
        next,
      )
    )
      return i;
  }
  let end = words.length;
  while (end > from + 1 && !words[end - 1]?.isWord && words[end - 1]?.lower !== ')') end--;
  return end;
}

function clauseFrom(sentence: Sentence, from: number): DisputedObject | undefined {
  const end = clauseEnd(sentence, from);
  if (end - from < 2) return undefined;
  const content = spanOfWords(sentence.words, from, end);
  return { kind: 'clause', span: content, content, contentIsClause: true };
}

/** "Brandt's repeated claim that …", "claims by the chief that …", "those reports", "the notion that …". */
export function readClaimPhrase(
  index: ArticleIndex,
  sentence: Sentence,
  from: number,
): DisputedObject | undefined {
  const { words } = sentence;
  let claimant: DisputedObject['claimant'];
  let pronoun = false;
  let count: number | undefined;
  for (let i = from; i < Math.min(words.length, from + 14); i++) {
    const word = words[i];
    if (word === undefined) return undefined;
    const { lower } = word;
    if (isClaimWord(lower) && !(claimant === undefined && i === from && word.capital && lower === 'report')) {
      if (NOT_SPEECH_CLAIMS.has(words[i - 1]?.lower ?? '')) return undefined;
      if (!endsPhrase(words[i + 1])) continue;
      return finishClaim(index, sentence, { from, at: i, noun: lower, claimant, pronoun, count });
    }
    if (lower === "'s" || (lower === "'" && words[i - 1]?.lower.endsWith('s'))) {
      const owner = words[i - 1];
      const mention = owner && mentionAt(index, owner.start);
      const first = mention?.start ?? capitalOrPhraseStart(words, i - 1, from);
      claimant = {
        span: { start: first, end: owner?.end ?? first },
        ...(mention && { speaker: mention.speaker }),
      };
    } else if (/^(?:his|her|their|its)$/u.test(lower)) pronoun = true;
    else if (COUNTS[lower] !== undefined) count = COUNTS[lower];
    else if (i > from && POINTERS.has(lower)) return undefined;
    else if (PREPOSITIONS.has(lower) && lower !== 'of') return undefined;
    else if (STOPS.has(lower) || FINITE.has(lower) || /^(?:which|who|but|because|while)$/u.test(lower))
      return undefined;
    else if (
      lower === 'of' &&
      !/^(?:all|some|many|most|several|each|both|any|none|substance)$/u.test(words[i - 1]?.lower ?? '')
    )
      return undefined;
  }
  return undefined;
}

interface ClaimDraft {
  readonly from: number;
  readonly at: number;
  readonly noun: string;
  readonly claimant: DisputedObject['claimant'];
  readonly pronoun: boolean;
  readonly count: number | undefined;
}

function finishClaim(index: ArticleIndex, sentence: Sentence, draft: ClaimDraft): DisputedObject {
  const { words } = sentence;
  const { from, at } = draft;
  const first = words[from]?.lower ?? '';
  let next = at + 1;
  let claimant = draft.claimant;
  if (/^(?:by|from|made)$/u.test(words[next]?.lower ?? '')) {
    if (words[next]?.lower === 'made') next++;
    const by = authorAfter(index, sentence, next);
    if (by) {
      claimant = by.claimant;
      next = by.next;
    }
  }
  let content: Span | undefined;
  let isClause = false;
  const joint = words[next]?.lower ?? '';
  if (joint === 'in' || joint === 'on') {
    const that = words.slice(next, next + 6).findIndex((word) => word.lower === 'that');
    if (that > 0) next += that;
  }
  const saying = /^(?:alleging|saying|claiming|suggesting|asserting|implying)$/u.test(joint);
  if (saying && words[next + 1]?.lower === 'that') next++;
  if (saying && words[next]?.lower !== 'that') {
    content = spanOfWords(words, next + 1, clauseEnd(sentence, next + 1));
    isClause = true;
  } else if (words[next]?.lower === 'that' && !isBoundary(words[next + 1]) && !isRelative(words[next + 1])) {
    content = spanOfWords(words, next + 1, clauseEnd(sentence, next + 1));
    isClause = true;
  } else if (/^(?:of|about|regarding|surrounding|over|against)$/u.test(joint))
    content = spanOfWords(words, next + 1, phraseEnd(sentence, next + 1));
  if (content && isClause && endsInGap(words, content)) content = undefined;
  const end = content?.end ?? words[at]?.end ?? 0;
  return {
    kind: 'claim',
    noun: draft.noun,
    span: { start: words[from]?.start ?? 0, end },
    ...(content && { content, contentIsClause: isClause }),
    ...(claimant && { claimant }),
    ...(draft.pronoun && { claimantPronoun: true }),
    ...(draft.count !== undefined && { count: draft.count }),
    ...(POINTERS.has(first) && { points: true }),
    ...((first === 'the' || first === 'any') && { definite: first === 'the' }),
  };
}

/** "a claim that the bank denies": the clause lacks its object, which is the claim itself. */
function endsInGap(words: readonly Word[], content: Span): boolean {
  const last = words.findLast((word) => word.end <= content.end);
  return /^(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|refut(?:e|es|ed)|dismiss(?:es|ed)?|made|makes?|repeated)$/u.test(
    last?.lower ?? '',
  );
}

/** "a claim that originated in …": the clause says nothing of what is claimed. */
function isRelative(word: Word | undefined): boolean {
  return word !== undefined && !word.capital && (FINITE.has(word.lower) || /^\p{L}{2,}ed$/u.test(word.lower));
}

/** "by Secretary of State Ana Reis": the author, and the word after. */
function authorAfter(
  index: ArticleIndex,
  sentence: Sentence,
  by: number,
): { claimant: DisputedObject['claimant']; next: number } | undefined {
  const { words } = sentence;
  let last = by;
  let named: { speaker: number; span: Span } | undefined;
  for (let i = by + 1; i < Math.min(words.length, by + 12); i++) {
    const word = words[i];
    if (
      word === undefined ||
      STOPS.has(word.lower) ||
      /^(?:that|which|who|as|in|on|about)$/u.test(word.lower)
    )
      break;
    const mention = mentionAt(index, word.start);
    if (mention) named = { speaker: mention.speaker, span: mention };
    last = i;
  }
  if (last === by) return undefined;
  return { claimant: named ?? { span: spanOfWords(words, by + 1, last + 1) }, next: last + 1 };
}

/** Not words of themselves: "rejected the point of order", "repelled an attack". */
const ONLY_WITH_CLAUSE = /^(?:concern|fear|worr|attack|point|thought|hint)/u;

function isAccepted(claim: DisputedObject, demand: ObjectDemand, sentence: Sentence): boolean {
  const noun = claim.noun ?? '';
  if (CLAIM_NOUNS.has(noun)) return true;
  if (THOUGHT_NOUNS.has(noun)) {
    if (/^(?:concern|fear|worr)/u.test(noun) && claim.points) return true;
    if (ONLY_WITH_CLAUSE.test(noun))
      return (
        claim.contentIsClause === true || (claim.claimant !== undefined && !/^(?:point|thought)/u.test(noun))
      );
    if (demand !== 'strict') return true;
    return (
      claim.contentIsClause === true ||
      claim.claimant !== undefined ||
      claim.points === true ||
      isJudged(sentence, claim.span)
    );
  }
  return demand !== 'strict';
}

/** "dismissed the whole affair as baseless": a judgement that only fits words. */
function judgedObject(index: ArticleIndex, sentence: Sentence, from: number): DisputedObject | undefined {
  const { words } = sentence;
  for (let i = from; i < Math.min(words.length, from + 14); i++) {
    const word = words[i];
    if (word === undefined || STOPS.has(word.lower)) return undefined;
    if (word.lower === 'as' && i > from) {
      const object = words.slice(from, i);
      const aboutPeople = object.some(
        (other) => HOLDER_NOUNS.has(other.lower) || (other.isWord && mentionAt(index, other.start)),
      );
      if (aboutPeople || !judgesClaim(words, i + 1)) return undefined;
      return { kind: 'claim', span: spanOfWords(words, from, i), definite: true };
    }
  }
  return undefined;
}

function isJudged(sentence: Sentence, span: Span): boolean {
  const after = sentence.words.findIndex((word) => word.start >= span.end);
  return after >= 0 && sentence.words[after]?.lower === 'as' && judgesClaim(sentence.words, after + 1);
}

function judgesClaim(words: readonly Word[], from: number): boolean {
  return words.slice(from, from + 5).some((word) => CLAIM_JUDGEMENTS.has(word.lower));
}

/** "any role", "having met", "he had left": what a person denies. */
function readDeed(index: ArticleIndex, sentence: Sentence, at: number): DisputedObject | undefined {
  const { words } = sentence;
  const word = words[at];
  if (word === undefined) return undefined;
  const nextWord = words[at + 1];
  if (/^\p{L}{2,}ing$/u.test(word.lower) && !NOT_GERUNDS.has(word.lower)) return deedFrom(sentence, at);
  if (/^(?:he|she|they|it|there|i|we|anything|anyone)$/u.test(word.lower) && nextWord?.isWord)
    return clauseFrom(sentence, at);
  const mention = word.isWord ? mentionAt(index, word.start) : undefined;
  if (mention || /^(?:the|his|her|its|their)$/u.test(word.lower)) {
    const after = words.findIndex((other, i) => i > at && other.start >= (mention?.end ?? word.end));
    const near = words.slice(after, after + (mention ? 1 : 4));
    const verb = near.findIndex((other) => FINITE.has(other.lower));
    if (
      verb >= 0 &&
      !near.slice(0, verb).some((other) => STOPS.has(other.lower) || PREPOSITIONS.has(other.lower))
    )
      return clauseFrom(sentence, at);
  }
  const phrase = words.slice(at, at + 6);
  const stop = phrase.findIndex((other) => STOPS.has(other.lower) || PREPOSITIONS.has(other.lower));
  const inside = stop < 0 ? phrase : phrase.slice(0, stop);
  if (inside.some((other) => REFUSED.has(other.lower))) return undefined;
  if (/^(?:any|all|ever)$/u.test(word.lower)) return deedFrom(sentence, at);
  return inside.some((other) => DENIED_NOUNS.has(other.lower)) ? deedFrom(sentence, at) : undefined;
}

function deedFrom(sentence: Sentence, from: number): DisputedObject {
  return { kind: 'deed', span: spanOfWords(sentence.words, from, clauseEnd(sentence, from)) };
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/** End of a noun phrase with what hangs on it: up to a comma, a verb of its sentence or another clause. */
function phraseEnd(sentence: Sentence, from: number): number {
  const { words } = sentence;
  let i = from;
  while (i < words.length && i - from < 18) {
    const lower = words[i]?.lower ?? '';
    const abbreviated = lower === '.' && TITLES.test(words[i - 1]?.lower ?? '');
    if (
      (STOPS.has(lower) && !abbreviated) ||
      /^(?:and|but|as|which|who|that|saying|by|while|during|when|after|before|because)$/u.test(lower)
    )
      break;
    if (lower === 'on' && DAY.test(words[i + 1]?.lower ?? '')) break;
    i++;
  }
  return Math.max(i, from + 1);
}

function isClaimWord(lower: string): boolean {
  return CLAIM_NOUNS.has(lower) || THOUGHT_NOUNS.has(lower) || STATED_NOUNS.has(lower);
}

/** True where a noun phrase is over; another plain noun ("claim form") continues it. */
function endsPhrase(next: Word | undefined): boolean {
  if (next === undefined || !next.isWord || next.capital) return true;
  const { lower } = next;
  return (
    BEFORE_CLAIM.has(lower) ||
    PREPOSITIONS.has(lower) ||
    FINITE.has(lower) ||
    CLAIM_JUDGEMENTS.has(lower) ||
    /^(?:that|which|who|and|or|but|because|while|when|however|altogether|made|\p{L}+(?:ly|ed|ing))$/u.test(
      lower,
    )
  );
}

export function isBoundary(next: Word | undefined): boolean {
  if (next === undefined || !next.isWord) return true;
  return (
    PREPOSITIONS.has(next.lower) ||
    /^(?:and|but|or|when|while|because|saying|again|too|repeatedly|strongly|publicly|yesterday|today)$/u.test(
      next.lower,
    )
  );
}

function capitalOrPhraseStart(words: readonly Word[], at: number, from: number): number {
  let first = at;
  while (first > from && words[first - 1]?.capital) first--;
  return words[first]?.start ?? 0;
}

function spanOfWords(words: readonly Word[], from: number, end: number): Span {
  let last = Math.max(from, end - 1);
  while (last > from && !words[last]?.isWord && words[last]?.lower !== ')') last--;
  return { start: words[from]?.start ?? 0, end: words[last]?.end ?? 0 };
}
