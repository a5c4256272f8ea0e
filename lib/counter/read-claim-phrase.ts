/**
 * Noun phrases for words somebody said: "Brandt's repeated claim that …", "claims by the chief that …", "those reports".
 * Read from left to right over describing words and names; anything else ends the attempt.
 */
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, mentionAt } from './article-index';
import { type Claimant, readClaimTail } from './claim-tail';
import { BEFORE_CLAIM, CLAIM_JUDGEMENTS, namesClaim } from './dispute-cues';
import { FINITE, PREPOSITIONS, STOPS } from './phrases';
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
  readonly claimant?: Claimant;
  readonly claimantPronoun?: boolean;
}

const POINTERS = new Set(['that', 'this', 'those', 'these', 'such', 'both']);
const COUNTS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3 };
const NOT_SPEECH_CLAIMS = new Set(
  'insurance asylum compensation legal benefit tax jobless unemployment death land sea territorial maritime'.split(
    ' ',
  ),
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
    if (namesClaim(lower) && !(claimant === undefined && i === from && word.capital && lower === 'report')) {
      if (NOT_SPEECH_CLAIMS.has(words[i - 1]?.lower ?? '')) return undefined;
      if (!endsPhrase(words[i + 1])) continue;
      return finishClaim(index, sentence, { from, at: i, noun: lower, claimant, pronoun, count });
    }
    if (lower === "'s" || (lower === "'" && words[i - 1]?.lower.endsWith('s'))) {
      const owner = words[i - 1];
      const named = owner && mentionAt(index, owner.start);
      const mention = named && named.start >= (words[from]?.start ?? 0) ? named : undefined;
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
  const { from, at, noun } = draft;
  const first = sentence.words[from];
  const tail = readClaimTail(index, sentence, at);
  const claimant = tail.claimant ?? draft.claimant;
  return {
    kind: 'claim',
    noun,
    span: { start: first?.start ?? 0, end: tail.end },
    ...(tail.content && { content: tail.content, contentIsClause: tail.contentIsClause }),
    ...(claimant && { claimant }),
    ...(draft.pronoun && { claimantPronoun: true }),
    ...(draft.count !== undefined && { count: draft.count }),
    ...(POINTERS.has(first?.lower ?? '') && { points: true }),
    ...((first?.lower === 'the' || first?.lower === 'any') && { definite: first.lower === 'the' }),
  };
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
    /^(?:he|she|they|it|there|that|which|who|and|or|but|because|while|when|however|altogether|made|\p{L}+(?:ly|ed|ing))$/u.test(
      lower,
    )
  );
}

function capitalOrPhraseStart(words: readonly Word[], at: number, from: number): number {
  let first = at;
  while (first > from && words[first - 1]?.capital) first--;
  return words[first]?.start ?? 0;
}
