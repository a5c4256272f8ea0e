/**
 * Noun phrases for words somebody said: "Brandt's repeated claim that …", "claims by the chief that …", "those reports".
 * Read from left to right over describing words and names; anything else ends the attempt.
 */
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, mentionAt } from './article-index';
import { BEFORE_CLAIM, CLAIM_JUDGEMENTS, CLAIM_NOUNS, STATED_NOUNS, THOUGHT_NOUNS } from './dispute-cues';
import { clauseEnd, FINITE, isBoundary, PREPOSITIONS, phraseEnd, STOPS, spanOfWords } from './phrases';
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
  /** "as baseless" follows. */
  readonly judged?: true;
  /** Whose claim, as named; `claimantPronoun` for "his claim". */
  readonly claimant?: { readonly speaker?: number; readonly span: Span };
  readonly claimantPronoun?: boolean;
}

const POINTERS = new Set(['that', 'this', 'those', 'these', 'such', 'both']);
const COUNTS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3 };
const NOT_SPEECH_CLAIMS = new Set(
  'insurance asylum compensation legal benefit tax jobless unemployment death land'.split(' '),
);

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
  // "a report that said …"
  const said =
    joint === 'that' &&
    /^(?:said|says|suggested|suggests|claimed|claims|alleged|alleges)$/u.test(words[next + 1]?.lower ?? '');
  if (said) next++;
  if ((saying || said) && words[next + 1]?.lower === 'that') next++;
  if ((saying || said) && words[next]?.lower !== 'that') {
    content = spanOfWords(words, next + 1, clauseEnd(sentence, next + 1));
    isClause = true;
  } else if (words[next]?.lower === 'that' && !isBoundary(words[next + 1]) && !isRelative(words[next + 1])) {
    content = spanOfWords(words, next + 1, clauseEnd(sentence, next + 1));
    isClause = true;
  } else if (/^(?:of|about|regarding|surrounding|over|against)$/u.test(joint))
    content = topicOf(sentence, next + 1);
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

/** "Charges about his record": what they are about; undefined for "a story about his claim that …", which holds two claims. */
function topicOf(sentence: Sentence, from: number): Span | undefined {
  const end = phraseEnd(sentence, from);
  const isNested = sentence.words[end]?.lower === 'that' && isClaimWord(sentence.words[end - 1]?.lower ?? '');
  return isNested ? undefined : spanOfWords(sentence.words, from, end);
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

function capitalOrPhraseStart(words: readonly Word[], at: number, from: number): number {
  let first = at;
  while (first > from && words[first - 1]?.capital) first--;
  return words[first]?.start ?? 0;
}
