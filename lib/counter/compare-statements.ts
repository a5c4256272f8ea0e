/**
 * Are two statements the same one, printed elsewhere? Four answers, from sure to nothing:
 * - `same`: near-verbatim. Most words of the shorter, and cosine ≥ .7 over weighted stems (.82 when more than a week apart); the same speaker or one of
 *   them unknown; nothing lost or added that changes the meaning (negation, number).
 * - `possibly-same`: another wording or translation. The same named speaker within seven days, enough shared weight,
 *   no flip of polarity. Shown folded away, never as the same.
 * - `opposite`: as near as that, but one denies what the other says. For the researcher's queue only.
 * - undefined: nothing to say.
 *
 * TF-IDF over light stems (Salton & Buckley 1988); similarity alone cannot tell a paraphrase from its denial, so the
 * polarity check stands before both labels. Cost: the words of the two statements. Rejected: character n-grams and
 * trained vectors, which found 0–6 points more of other translations for 3 MB.
 */
import { daysApart, speakerAgreement } from '@/lib/match/agreement';
import type { LibraryStatement } from '@/lib/match/contract';
import { compareWords } from '@/lib/match/word-difference';
import type { DayRange } from '@/lib/model/quotation';
import { type Flip, flipBetween, oppositeFlip } from './polarity';
import { contentStems } from './stems';

/** What the comparison needs of a statement. */
export type ComparedStatement = Pick<LibraryStatement, 'words' | 'speaker' | 'said' | 'printed'>;

export interface StatementComparison {
  readonly relation: 'same' | 'possibly-same' | 'opposite';
  /** Cosine over weighted stems, 0..1. */
  readonly similarity: number;
  readonly samePerson: boolean;
  /** Days between the two; absent when a date is unknown. */
  readonly days?: number;
  readonly flip?: Flip;
}

/** How much a stem tells, in any unit: the rarer, the more. */
export type StemWeight = (stem: string) => number;

/** Days apart, or of unknown day, stock phrases recur: then nearly all must agree; weeks apart, in more than a phrase. */
const SAME = {
  days: 2,
  cosine: 0.7,
  laterCosine: 0.82,
  share: 0.6,
  stems: 4,
  late: 7,
  lateStems: 7,
} as const;
const POSSIBLE = { cosine: 0.42, shared: 4, days: 7 } as const;
/** Nearer than `possibly-same`: two statements about one subject often differ by a negation somewhere. */
const OPPOSITE = { cosine: 0.5, share: 0.5 } as const;

/** Compares two statements; undefined when they have too little in common. */
export function compareStatements(
  a: ComparedStatement,
  b: ComparedStatement,
  weightOf: StemWeight,
): StatementComparison | undefined {
  const [first, second] = [new Set(contentStems(a.words)), new Set(contentStems(b.words))];
  const shared = [...first].filter((stem) => second.has(stem));
  const { cosine, share } = similarity(first, second, shared, weightOf);
  const smaller = Math.min(first.size, second.size);
  const agreement = speakerAgreement(a.speaker, b.speaker);
  const days = daysApart(dayOf(a), dayOf(b));
  const sameDays = days !== undefined && days <= POSSIBLE.days;
  const asked = days !== undefined && days <= SAME.days ? SAME.cosine : SAME.laterCosine;
  const stems = days !== undefined && days > SAME.late ? SAME.lateStems : SAME.stems;
  const near = cosine >= asked && share > SAME.share && smaller >= stems;
  const loose = cosine >= POSSIBLE.cosine && shared.length >= POSSIBLE.shared;
  if (!near && !loose) return undefined;
  const common = {
    similarity: cosine,
    samePerson: agreement === 'same',
    ...(days !== undefined && { days }),
  };
  const changed = near ? changesOf(a.words, b.words) : [];
  // Copies are set against each other word by word: a denial in a sentence that only one of them goes on to turns nothing round.
  const isCopy = near && !changed.includes('negation');
  const flip = isCopy ? oppositeFlip(a.words, b.words) : flipBetween(a.words, b.words);
  if (flip) {
    const isNear = near || (cosine >= OPPOSITE.cosine && share >= OPPOSITE.share);
    return isNear ? { relation: 'opposite', ...common, flip } : undefined;
  }
  // Nearly the same words and a “not” more: whatever it denies, no other wording of the one is the other.
  if (changed.includes('negation')) return undefined;
  if (near && agreement !== 'differs' && changed.length === 0) return { relation: 'same', ...common };
  return sameDays && agreement === 'same' ? { relation: 'possibly-same', ...common } : undefined;
}

/** When it was said; where no text says so, the day of printing, which in news is that day or the next. */
export function dayOf({ said, printed }: ComparedStatement): DayRange | undefined {
  return said ?? (printed === undefined ? undefined : { from: printed, to: printed });
}

/** What differs between two copies that changes what they say; where one goes on for longer, only the part both have counts. */
function changesOf(a: string, b: string): readonly ('negation' | 'number')[] {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  return compareWords(longer, shorter).flags.flatMap(({ what }) =>
    what === 'negation' || what === 'number' ? [what] : [],
  );
}

function similarity(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  shared: readonly string[],
  weightOf: StemWeight,
): { cosine: number; share: number } {
  const square = (stems: Iterable<string>): number => {
    let sum = 0;
    for (const stem of stems) sum += weightOf(stem) ** 2;
    return sum;
  };
  const norm = Math.sqrt(square(a) * square(b));
  const smaller = Math.min(a.size, b.size);
  return norm === 0 || smaller === 0
    ? { cosine: 0, share: 0 }
    : { cosine: square(shared) / norm, share: shared.length / smaller };
}
