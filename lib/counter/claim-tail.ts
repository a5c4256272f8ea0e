/**
 * What follows a noun for words somebody said: whose they are ("by Brandt", "of the chief", "Brandt made in May") and
 * what they say ("that …", "he is late", "saying …", "about the toll").
 */
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, mentionAt } from './article-index';
import { BLAMING_NOUNS, CLAIM_JUDGEMENTS, HOLDER_NOUNS, namesClaim } from './dispute-cues';
import { clauseEnd, FINITE, isBoundary, PREPOSITIONS, phraseEnd, STOPS, spanOfWords } from './phrases';
import type { Sentence, Word } from './read-words';

/** Whose words they are, as named. */
export interface Claimant {
  readonly speaker?: number;
  readonly span: Span;
}

interface ClaimTail {
  readonly claimant?: Claimant;
  readonly content?: Span;
  /** The content is a clause and not a topic ("about the toll"). */
  readonly contentIsClause: boolean;
  /** Where the phrase ends, its content included. */
  readonly end: number;
}

/** Author and content after the noun at a word; both absent when the noun stands alone. */
export function readClaimTail(index: ArticleIndex, sentence: Sentence, at: number): ClaimTail {
  const { words } = sentence;
  const author = readAuthor(index, sentence, at);
  const next = author?.next ?? at + 1;
  const clause = clauseAfter(sentence, next);
  const content = clause ?? topicAfter(sentence, at, next);
  return {
    ...(author && { claimant: author.claimant }),
    ...(content && { content }),
    contentIsClause: clause !== undefined,
    end: content?.end ?? (author?.isPart ? author.claimant.span.end : words[at]?.end) ?? 0,
  };
}

interface Author {
  readonly claimant: Claimant;
  /** The word after. */
  readonly next: number;
  /** "the claims of Brandt": part of the phrase as people would quote it. */
  readonly isPart?: true;
}

function readAuthor(index: ArticleIndex, sentence: Sentence, at: number): Author | undefined {
  const { words } = sentence;
  const joint = words[at + 1]?.lower ?? '';
  if (joint === 'made') return authorAfter(index, sentence, at + 2);
  if (joint === 'by' || joint === 'from') return authorAfter(index, sentence, at + 1);
  if (joint === 'of' && OWNED.test(words[at]?.lower ?? '')) return ownerAfter(index, sentence, at + 1);
  return uttererAfter(index, words, at + 1);
}

/** "by Secretary of State Ana Reis": the author, and the word after. */
function authorAfter(index: ArticleIndex, sentence: Sentence, by: number): Author | undefined {
  const { words } = sentence;
  let last = by;
  let named: Claimant | undefined;
  for (let i = by + 1; i < Math.min(words.length, by + 12); i++) {
    const word = words[i];
    if (
      word === undefined ||
      STOPS.has(word.lower) ||
      /^(?:that|which|who|as|in|on|about)$/u.test(word.lower) ||
      SAYING.test(word.lower)
    )
      break;
    const mention = mentionAt(index, word.start);
    // "by Brandt's lawyer": not Brandt.
    if (mention) named = { speaker: mention.speaker, span: mention };
    else if (word.isWord) named = undefined;
    last = i;
  }
  return last === by
    ? undefined
    : { claimant: named ?? { span: spanOfWords(words, by + 1, last + 1) }, next: last + 1 };
}

/** Not what it is about but whose it is: "the claims of Brandt". */
const OWNED = /^(?:claim|assertion|contention|allegation|suggestion|insinuation)s?$/u;

function ownerAfter(index: ArticleIndex, sentence: Sentence, of: number): Author | undefined {
  const owner = authorAfter(index, sentence, of);
  const last = owner && sentence.words[owner.next - 1];
  const isPerson = owner?.claimant.speaker !== undefined || HOLDER_NOUNS.has(last?.lower ?? '');
  return owner && isPerson ? { ...owner, isPart: true } : undefined;
}

/** Verbs whose object is the claim itself: "the claims Brandt made". */
const UTTERING =
  /^(?:ma[dk]es?|told|tells|raised|cited|levell?ed|repeated|repeats|wrote|gave|lodged|filed|presented|offered|outlined|faced|faces|spread|heard|read|received|put|advanced)$/u;

function uttererAfter(index: ArticleIndex, words: readonly Word[], from: number): Author | undefined {
  const first = words[from];
  const mention = first?.isWord ? mentionAt(index, first.start) : undefined;
  if (mention?.start !== first?.start || mention === undefined) return undefined;
  const verb = words.findIndex(
    (word) => word.start >= mention.end && !/^(?:has|had|have)$/u.test(word.lower),
  );
  if (verb < 0 || !UTTERING.test(words[verb]?.lower ?? '')) return undefined;
  return { claimant: { speaker: mention.speaker, span: mention }, next: verb + 1 };
}

const SAYING = /^(?:alleging|saying|claiming|suggesting|asserting|implying)$/u;
const SAID = /^(?:said|says|suggested|suggests|claimed|claims|alleged|alleges)$/u;
/** "a claim in May on the radio that": how far its "that" is looked for. */
const THAT_REACH = 6;

/** The clause that says what is claimed: after "that", "saying" or "that said", or without any of them. */
function clauseAfter(sentence: Sentence, from: number): Span | undefined {
  const { words } = sentence;
  let next = from;
  const joint = words[from]?.lower ?? '';
  if (joint === 'in' || joint === 'on') {
    const that = words.slice(next, next + THAT_REACH).findIndex((word) => word.lower === 'that');
    if (that > 0) next += that;
  }
  // "a report that said …", "a report saying that …"
  const said = joint === 'that' && SAID.test(words[next + 1]?.lower ?? '');
  if (said) next++;
  const saying = said || SAYING.test(joint);
  if (saying && words[next + 1]?.lower === 'that') next++;
  const isThat = words[next]?.lower === 'that';
  const first = isThat || saying ? next + 1 : startsBareClause(words, next) ? next : undefined;
  if (first === undefined || (isThat && (isBoundary(words[first]) || isRelative(words[first]))))
    return undefined;
  const content = spanOfWords(words, first, clauseEnd(sentence, first));
  return endsInGap(words, content) ? undefined : content;
}

/** "Charges about his record": what they are about; undefined for "a story about his claim that …", which holds two claims. */
function topicAfter(sentence: Sentence, noun: number, joint: number): Span | undefined {
  const { words } = sentence;
  const { lower = '' } = words[joint] ?? {};
  const blames = lower === 'on' && BLAMING_NOUNS.has(words[noun]?.lower ?? '');
  if (!blames && !/^(?:of|about|regarding|surrounding|over|against)$/u.test(lower)) return undefined;
  const from = joint + 1;
  const whole = phraseEnd(sentence, from);
  // "called the notion of a round earth a hoax"
  const judged = words.findIndex((word, i) => i > from && i < whole && CLAIM_JUDGEMENTS.has(word.lower));
  const article = /^an?$/u.test(words[judged - 1]?.lower ?? '') ? 1 : 0;
  const end = judged > 0 ? judged - article : whole;
  const isNested = words[end]?.lower === 'that' && namesClaim(words[end - 1]?.lower ?? '');
  return isNested ? undefined : spanOfWords(words, from, end);
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
  return word !== undefined && !word.capital && isVerbLike(word.lower);
}

/** How far into a clause its verb is looked for. */
const SUBJECT_REACH = 6;

/** "The suggestion he is late", "reports Brandt has left": a that-clause without its "that". */
function startsBareClause(words: readonly Word[], from: number): boolean {
  const { lower: first = '', capital = false } = words[from] ?? {};
  const isPronoun = /^(?:he|she|they|it|there|we|i)$/u.test(first);
  if (!isPronoun && !capital && !/^(?:the|his|her|its|their)$/u.test(first)) return false;
  for (let i = from + 1; i < from + SUBJECT_REACH; i++) {
    const { lower = '', isWord = false } = words[i] ?? {};
    if (/^(?:has|had|have|never|also|\p{L}+ly)$/u.test(lower)) continue;
    if ((!isWord && lower !== "'s") || /^(?:that|which|who)$/u.test(lower)) return false;
    if (PREPOSITIONS.has(lower) || isBoundary(words[i]) || UTTERING.test(lower)) return false;
    if (isPronoun || isVerbLike(lower)) return true;
  }
  return false;
}

function isVerbLike(lower: string): boolean {
  return FINITE.has(lower) || /^\p{L}{2,}ed$/u.test(lower);
}
