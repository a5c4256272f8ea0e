import type { Confidence } from '@/lib/model/quotation';
import { daysApart, sharedContextBits, speakerAgreement } from './agreement';
import { Aligner, type Alignment } from './align-words';
import type { LibraryStatement, Match, MatchQuery } from './contract';
import { readWords } from './read-words';
import { evidenceOf, thresholdOf } from './score';
import { verdictOf } from './verdict';
import { WordBuffer } from './word-buffer';
import { compareSides, compareWords } from './word-difference';
import type { WordWeights } from './word-weights';

/**
 * Decides whether a stored statement is where a printed quotation comes from, like a careful editor: words first.
 *
 * 1. Enough evidence in the words for a library of this size: accepted, whoever is named as the speaker
 *    (another name is reported, not a veto: misattribution must be found).
 * 2. Too short or too common to stand alone, but one text wholly inside the other: `possible`, if speaker, date and
 *    context agree well enough (`circumstancesAgree`).
 * 3. Otherwise nothing.
 */
export class Judge {
  readonly weights: WordWeights;
  readonly size: number;
  readonly #aligner = new Aligner();
  readonly #query = new WordBuffer();
  readonly #statement = new WordBuffer();

  constructor(weights: WordWeights, size: number) {
    this.weights = weights;
    this.size = size;
  }

  /** Undefined when the statement is not the origin, as far as can be shown. */
  judge(query: MatchQuery, statement: LibraryStatement): Match | undefined {
    const { weights } = this;
    const printed = this.#query;
    const recorded = this.#statement;
    readWords(query.words, printed);
    readWords(statement.words, recorded);
    if (printed.count === 0 || recorded.count === 0) return undefined;
    const alignment = this.#aligner.align(printed, query.words, recorded, statement.words, weights);
    const evidence = evidenceOf(alignment, printed, recorded, weights);
    const threshold = thresholdOf(this.size);
    const strong = evidence >= threshold && alignment.pairs >= FEWEST_WORDS;
    const speaker = speakerAgreement(query.speaker, statement.speaker);
    if (
      !strong &&
      !(
        isWithin(alignment, printed, recorded) &&
        this.#circumstancesAgree(query, statement, speaker, alignment)
      )
    ) {
      return undefined;
    }
    const { runs, from, to } = compareSides(statement.words, query.words);
    const surplus = evidence / threshold;
    return {
      statement,
      verdict: strong ? verdictOf(runs, from, to) : 'possible',
      confidence: confidenceOf(strong, surplus, speaker),
      score: scoreOf(strong, surplus, speaker),
      difference: compareWords(statement.words, query.words),
      speakerDiffers: speaker === 'differs',
    };
  }

  /** Short words by themselves prove nothing: the same speaker, about the same day, in the same surroundings. */
  #circumstancesAgree(
    query: MatchQuery,
    statement: LibraryStatement,
    speaker: 'same' | 'differs' | 'unknown',
    alignment: Alignment,
  ): boolean {
    if (speaker === 'differs') return false;
    const days = daysApart(query.said, statement.said);
    if (days !== undefined && days > NEAR_DAYS) return false;
    const context = sharedContextBits(
      `${query.before ?? ''} ${query.after ?? ''}`,
      `${statement.before} ${statement.after}`,
      this.weights,
    );
    const shared = Math.min(alignment.matchedBits, SHORT_BITS_LIMIT) + context;
    const asked =
      CIRCUMSTANCE_BITS - (speaker === 'same' ? SPEAKER_BITS : 0) - (days !== undefined ? DATE_BITS : 0);
    return alignment.matchedBits >= SHORTEST_BITS && shared >= asked;
  }
}

/** Fewer words than this never stand alone, however rare: stock phrases, titles and slogans have up to four. */
const FEWEST_WORDS = 5;
const NEAR_DAYS = 4;
const SHORTEST_BITS = 9;
const SHORT_BITS_LIMIT = 30;
const CIRCUMSTANCE_BITS = 75;
const SPEAKER_BITS = 20;
const DATE_BITS = 15;

/** One side's words all stand in the other, without gaps. */
function isWithin(
  { pairs, queryAt, statementAt }: Alignment,
  query: WordBuffer,
  statement: WordBuffer,
): boolean {
  if (pairs < Math.min(query.count, statement.count)) return false;
  const last = pairs - 1;
  return (
    (queryAt[last] as number) - (queryAt[0] as number) === last &&
    (statementAt[last] as number) - (statementAt[0] as number) === last
  );
}

function confidenceOf(strong: boolean, surplus: number, speaker: 'same' | 'differs' | 'unknown'): Confidence {
  if (!strong) return 'low';
  return surplus >= 1.5 || (speaker === 'same' && surplus >= 1.15) ? 'high' : 'medium';
}

/** Monotone in the evidence; 0.5 at the threshold for a speaker not named, below it for what is merely possible. */
function scoreOf(strong: boolean, surplus: number, speaker: 'same' | 'differs' | 'unknown'): number {
  if (!strong) return Math.min(0.45, 0.2 + 0.25 * surplus);
  const shift = speaker === 'same' ? 0.15 : speaker === 'differs' ? -0.05 : 0;
  return 1 / (1 + Math.exp(-6 * (surplus - 1 + shift)));
}
