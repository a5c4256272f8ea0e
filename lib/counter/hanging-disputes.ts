/**
 * Disputes that hang on the claim instead of naming it after the verb: "…, a charge the bank denies",
 * "allegations of fraud, which he has disputed", "the claims were denied by the bank", "an allegation denied by him".
 */
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, isQuoted, mentionAt } from './article-index';
import { CLAIM_NOUNS, EVIDENCE_NOUNS, HOLDER_NOUNS, SUBJECT_PRONOUNS, THOUGHT_NOUNS } from './dispute-cues';
import { type Holder, holderAt } from './find-holder';
import { goesOnAsNoun } from './holder-shape';
import { FINITE } from './phrases';
import type { DisputedObject } from './read-claim-phrase';
import type { Sentence, Word } from './read-words';

/** Holder, claim and the words that report it. */
interface HangingDispute {
  readonly holder: Holder;
  readonly clause: Span;
  readonly object: DisputedObject;
}

const REACH = 18;

/** The claim that a verb without an object of its own looks back to; undefined when there is none in the sentence. */
export function readHanging(
  index: ArticleIndex,
  sentence: Sentence,
  verb: number,
): HangingDispute | undefined {
  const { words } = sentence;
  for (let noun = verb - 1; noun >= Math.max(0, verb - REACH); noun--) {
    const lower = words[noun]?.lower ?? '';
    const joins = lower === 'which' || lower === 'something';
    if (joins && /^[,—–]$/u.test(words[noun - 1]?.lower ?? '') && !isClaimNoun(words[noun - 2]?.lower ?? ''))
      return wholeBefore(index, sentence, noun, verb);
    if (/^[;—–]$/u.test(lower)) return undefined;
    if (!isClaimNoun(lower)) continue;
    const between = words.slice(noun + 1, verb);
    const which = between.findIndex((word) => word.lower === 'which');
    const comma = between.findIndex((word) => word.lower === ',');
    if (comma >= 0 && which !== comma + 1) return undefined;
    const subjectFrom = noun + 1 + (which >= 0 ? which + 1 : between[0]?.lower === 'that' ? 1 : 0);
    const holder = subjectAfter(index, sentence, subjectFrom, verb);
    if (holder === undefined || isQuoted(index, words[noun]?.start ?? 0)) return undefined;
    const start = phraseStart(words, noun);
    const content = which > 1 ? contentOf(words, noun, noun + 1 + which) : undefined;
    return {
      holder,
      clause: { start, end: words[verb]?.end ?? start },
      object: {
        kind: content ? 'claim' : 'anaphor',
        span: { start, end: content?.end ?? words[noun]?.end ?? start },
        noun: lower,
        points: true,
        ...(content && { content, contentIsClause: words[noun + 1]?.lower === 'that' }),
      },
    };
  }
  return undefined;
}

/** "The claim was denied by the bank"; `before` is the word before the helping verbs, `after` the one after the verb. */
export function readPassive(
  index: ArticleIndex,
  sentence: Sentence,
  before: number,
  after: number,
): HangingDispute | undefined {
  const { words } = sentence;
  const noun = words[before];
  if (noun === undefined || words[after]?.lower !== 'by' || !isClaimNoun(noun.lower)) return undefined;
  let end = after + 1;
  while (
    words[end]?.isWord &&
    !/^(?:as|and|who|on|in|after|during|at|when|about|with)$/u.test(words[end]?.lower ?? '')
  )
    end++;
  const holder = agentUpTo(index, sentence, after + 1, end - 1);
  if (holder === undefined) return undefined;
  const start = phraseStart(words, before);
  return {
    holder,
    clause: { start, end: words[end - 1]?.end ?? noun.end },
    object: {
      kind: 'anaphor',
      span: { start, end: noun.end },
      noun: noun.lower,
      // "his conclusions were contested" points at nothing that was just said.
      points: points(sentence, start),
    },
  };
}

/** True for "those claims", and for a claim without anything before it ("an allegation denied by"). */
function points(sentence: Sentence, start: number): boolean {
  const first = sentence.words.find((word) => word.start >= start);
  return /^(?:that|this|those|these|both|such|an?|the)$/u.test(first?.lower ?? '');
}

/** "by the bank's chairman Ivo Marek": the name, else the noun for people, that ends the phrase. */
function agentUpTo(index: ArticleIndex, sentence: Sentence, from: number, last: number): Holder | undefined {
  const [first, word] = [sentence.words[from], sentence.words[last]];
  if (first === undefined || word === undefined || last < from) return undefined;
  const mention = mentionAt(index, word.start);
  if (mention) return { speaker: mention.speaker, source: mention };
  return HOLDER_NOUNS.has(word.lower) ||
    EVIDENCE_NOUNS.has(word.lower) ||
    word.lower === 'those' ||
    word.capital
    ? { source: { start: first.start, end: word.end } }
    : undefined;
}

/** ", which the bank denies", " — something he denied": all that stands before it in the sentence. */
function wholeBefore(
  index: ArticleIndex,
  sentence: Sentence,
  joint: number,
  verb: number,
): HangingDispute | undefined {
  const { words } = sentence;
  const holder = subjectAfter(index, sentence, joint + 1, verb);
  const [link, last, next] = [words[joint], words[verb], words[verb + 1]];
  if (holder === undefined || link === undefined || last === undefined || isQuoted(index, link.start))
    return undefined;
  // "The harbour, which it denies to foreign boats, …": no clause stands before it, or none is meant.
  const said = words.slice(0, joint).some(({ lower }) => FINITE.has(lower) || /^\p{L}{2,}ed$/u.test(lower));
  if (!said || (next?.isWord && !/^(?:and|but)$/u.test(next.lower))) return undefined;
  return {
    holder,
    clause: { start: link.start, end: last.end },
    object: { kind: 'anaphor', span: link, points: true },
  };
}

/** The first name, pronoun or noun for people after the claim: whose verb it is. */
function subjectAfter(
  index: ArticleIndex,
  sentence: Sentence,
  from: number,
  verb: number,
): Holder | undefined {
  const { words } = sentence;
  for (let i = from; i < verb; i++) {
    const word = words[i];
    if (word === undefined || !word.isWord) continue;
    if (/^(?:of|about|against|by|from|with|for|in|on|is|was|were|are)$/u.test(word.lower)) return undefined;
    const mention = mentionAt(index, word.start);
    const last = mention ? words.findLastIndex((other) => other.end <= mention.end) : i;
    const person = mention ?? (HOLDER_NOUNS.has(word.lower) || SUBJECT_PRONOUNS.has(word.lower));
    if (!person) {
      if (word.capital && words[i + 1]?.capital !== true && words[i + 1]?.lower !== "'s" && i > from)
        return { source: word };
      continue;
    }
    if (words[last + 1]?.lower === "'s") {
      i = last + 1;
      continue;
    }
    if (mention && goesOnAsNoun(words, last)) {
      i = last;
      continue;
    }
    return holderAt(index, sentence, last);
  }
  return undefined;
}

function contentOf(words: readonly Word[], noun: number, which: number): Span | undefined {
  if (!/^(?:that|of|about)$/u.test(words[noun + 1]?.lower ?? '')) return undefined;
  const [first, last] = [words[noun + 2], words[which - 2]];
  return first && last && last.start > first.start ? { start: first.start, end: last.end } : undefined;
}

function isClaimNoun(lower: string): boolean {
  return CLAIM_NOUNS.has(lower) || THOUGHT_NOUNS.has(lower) || lower === 'point';
}

/** Start of the noun phrase that ends at a word. */
function phraseStart(words: readonly Word[], at: number): number {
  let first = at;
  while (
    first > 0 &&
    at - first < 6 &&
    words[first - 1]?.isWord &&
    !/^(?:of|in|on|by|that|and|with|to|including|from|about|against|over|for|at|as|after|before|made|is|was|were|are|called|asked)$/u.test(
      words[first - 1]?.lower ?? '',
    )
  )
    first--;
  return words[first]?.start ?? 0;
}
