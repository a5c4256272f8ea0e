/**
 * What a verb of dispute is about: the words after it, read only as far as needed to tell a disputed claim
 * from a refused visa, a dismissed employee or a rejected bill.
 */
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, mentionAt } from './article-index';
import {
  BLAMING_NOUNS,
  CLAIM_JUDGEMENTS,
  CLAIM_NOUNS,
  DENIED_NOUNS,
  HOLDER_NOUNS,
  MERE_IDEAS,
  namesClaim,
  type ObjectDemand,
  SPOKEN_NOUNS,
  THOUGHT_NOUNS,
} from './dispute-cues';
import { clauseEnd, FINITE, isBoundary, PREPOSITIONS, STOPS, spanOfWords } from './phrases';
import { type DisputedObject, readClaimPhrase } from './read-claim-phrase';
import { readSayer } from './read-sayer';
import type { Sentence, Word } from './read-words';

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
  const claim = opensClause(words, at) ? undefined : readClaimPhrase(index, sentence, at);
  if (demand === 'judged') {
    if (claim) return isCalledUntrue(sentence, claim.span.end) ? claim : undefined;
    return isCalledUntrue(sentence, word.end, CALLED_WORDS) ? anaphorAt(word) : undefined;
  }
  if (claim && isCalledSo(sentence, claim, demand)) return { ...claim, judged: true };
  if (claim) return isAccepted(claim, demand) && !isPosition(sentence, claim, demand) ? claim : undefined;
  const sayer = demand === 'deed' || demand === 'own' ? undefined : readSayer(index, sentence, at);
  if (sayer) return isPosition(sentence, sayer, demand) ? undefined : sayer;
  if (demand === 'strict' || demand === 'soft' || demand === 'own') return judgedObject(index, sentence, at);
  if (word.lower === 'that' && !isBoundary(words[at + 1])) return clauseFrom(sentence, at + 1);
  if (isBoundary(words[at + 1]) && anaphorAt(word)) return anaphorAt(word);
  if (/^(?:how|whether|what)$/u.test(word.lower) && (demand === 'claim' || demand === 'person'))
    return clauseFrom(sentence, at);
  if (demand === 'person') return readPerson(index, sentence, at);
  return demand === 'deed' ? readDeed(index, sentence, at) : undefined;
}

const BEFORE_NOUNS = /^(?:the|an?|his|her|its|their|our|my|your|this|these|those|any|no|all|some)$/u;
const HELPING =
  /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should|cannot|\p{L}+n't)$/u;
const ENDS_SUBJECT =
  /^(?:which|who|that|and|but|or|as|because|while|when|where|after|before|since|if|he|she|they|it|we|i)$/u;
/** How far after "that" its clause's first helping verb is looked for. */
const SUBJECT_REACH = 14;

/** "Denied that the report had reached the mayor": a conjunction. "Denied that report" points at words already there. */
function opensClause(words: readonly Word[], at: number): boolean {
  const noun = words[at + 1]?.lower ?? '';
  if (words[at]?.lower !== 'that' || noun === '') return false;
  if (BEFORE_NOUNS.test(noun) || (namesClaim(noun) && /[^s]s$/u.test(noun) && noun !== 'news')) return true;
  for (let i = at + 2; i < Math.min(words.length, at + SUBJECT_REACH); i++) {
    const lower = words[i]?.lower ?? '';
    if (HELPING.test(lower)) return true;
    if (STOPS.has(lower) || ENDS_SUBJECT.test(lower)) return false;
  }
  return false;
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

function anaphorAt(word: Word): DisputedObject | undefined {
  return /^(?:it|this|that|them|so|both)$/u.test(word.lower)
    ? { kind: 'anaphor', span: word, points: true }
    : undefined;
}

/** Of a bare "it", only these say that words are meant: "called it wrong" judges a deed. */
const CALLED_WORDS =
  /^(?:false|untrue|baseless|unfounded|inaccurate|fabricated|fiction|fabrication|lies?|hoax|myth|distortion)$/u;

function isCalledUntrue(sentence: Sentence, end: number, only?: RegExp): boolean {
  const after = sentence.words.findIndex((word) => word.start >= end);
  if (after < 0) return false;
  const near = sentence.words.slice(after, after + 7);
  const stop = near.findIndex((word) => /^[,;:.]$/u.test(word.lower));
  return (stop < 0 ? near : near.slice(0, stop)).some(
    ({ lower }) => CLAIM_JUDGEMENTS.has(lower) && (only === undefined || only.test(lower)),
  );
}

function clauseFrom(sentence: Sentence, from: number): DisputedObject | undefined {
  const end = clauseEnd(sentence, from);
  if (end - from < 2) return undefined;
  const content = spanOfWords(sentence.words, from, end);
  return { kind: 'clause', span: content, content, contentIsClause: true };
}

/** Not words of themselves: "rejected the point of order", "repelled an attack". */
const ONLY_WITH_CLAUSE = /^(?:concern|fear|worr|attack|point|thought|hint)/u;

function isAccepted(claim: DisputedObject, demand: ObjectDemand): boolean {
  const noun = claim.noun ?? '';
  const says = claim.contentIsClause === true;
  const isNamed = claim.claimant !== undefined;
  if (demand === 'soft') {
    if (noun.startsWith('argument')) return says;
    if (BLAMING_NOUNS.has(noun)) return says && isNamed;
    return CLAIM_NOUNS.has(noun) && !SPOKEN_NOUNS.has(noun);
  }
  if (CLAIM_NOUNS.has(noun)) return demand !== 'strict' || !SPOKEN_NOUNS.has(noun) || says;
  if (THOUGHT_NOUNS.has(noun)) {
    if (/^(?:concern|fear|worr)/u.test(noun) && claim.points) return true;
    if (ONLY_WITH_CLAUSE.test(noun)) return says || (isNamed && !/^(?:point|thought)/u.test(noun));
    if (demand !== 'strict' && demand !== 'own') return true;
    return says || isNamed || (claim.points === true && !MERE_IDEAS.has(noun));
  }
  return demand !== 'strict' && demand !== 'own';
}

const OPEN = /^(?:might|may)$/u;
const NORMATIVE = /^(?:should|must|ought|can|could|might|may|shouldn't|can't|couldn't)$/u;
/** How far into a clause its first verb is looked for. */
const VERB_REACH = 9;

/** "Rejected the notion that it should be forgotten", "rumours that it might": refusing it need not dispute anything. */
function isPosition(sentence: Sentence, claim: DisputedObject, demand: ObjectDemand): boolean {
  const { content, contentIsClause, noun = '' } = claim;
  if (!content || !contentIsClause || (demand !== 'strict' && demand !== 'soft')) return false;
  const modal = CLAIM_NOUNS.has(noun) ? OPEN : NORMATIVE;
  const clause = sentence.words.filter((word) => word.start >= content.start && word.end <= content.end);
  return clause.slice(0, VERB_REACH).some((word) => modal.test(word.lower));
}

/** "Dismissed the report as baseless". */
function isCalledSo(sentence: Sentence, claim: DisputedObject, demand: ObjectDemand): boolean {
  return (demand === 'strict' || demand === 'soft') && isJudged(sentence, claim.span);
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
      return { kind: 'claim', span: spanOfWords(words, from, i), definite: true, judged: true };
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
