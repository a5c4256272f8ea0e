import type { Confidence } from '@/lib/model/quotation';
import type { Span } from '@/lib/text/span';
import { daysApart, printedSince, sameSurroundings, sharedContextBits, speakerAgreement } from './agreement';
import { Aligner, type Alignment } from './align-words';
import type { LibraryStatement, Match, MatchQuery } from './contract';
import { editScript } from './edit-script';
import { readWords } from './read-words';
import { containmentOf, evidenceOf, possibleScoreOf, scoreOf, thresholdOf } from './score';
import { verdictOf } from './verdict';
import { WordBuffer } from './word-buffer';
import { differenceOf } from './word-difference';
import type { WordWeights } from './word-weights';

/**
 * Decides whether a stored statement is where a printed quotation comes from, like a careful editor: words first.
 *
 * 1. Enough evidence in the words for a library of this size (score.ts): accepted. Circumstances weigh, they do not veto: for another
 *    speaker's words two and a half times the evidence is asked, so that a misattribution of a whole sentence is found and
 *    reported, and a common turn of phrase in two mouths is not; words that agree only in part must be from about the
 *    same time.
 * 2. Too short or too common to stand alone, but one text wholly inside the other: `possible`, if speaker, date and
 *    surroundings agree well enough and the phrase is not one that the library knows from many days; or if the very
 *    same sentences stand around both. A late day of printing is nothing against it: articles are read for years.
 * 3. Otherwise nothing.
 */
export class Judge {
  readonly weights: WordWeights;
  readonly size: number;
  readonly #aligner = new Aligner();
  /** What stands in `#query`. */
  #queryText = '';
  readonly #query = new WordBuffer();
  readonly #statement = new WordBuffer();

  constructor(weights: WordWeights, size: number) {
    this.weights = weights;
    this.size = size;
  }

  /**
   * Undefined when the statement is not the origin, as far as can be shown. `knownDays`: on how many days the library
   * has these very words; a slogan is on many.
   */
  judge(query: MatchQuery, statement: LibraryStatement, knownDays = 0): Match | undefined {
    const speaker = speakerAgreement(query.speaker, statement.speaker);
    return this.#judgeAs(speaker, query, statement, knownDays);
  }

  /**
   * The same of another speaker's statement that has the very words from its beginning to its end, with no more evidence asked than if nobody were
   * named: to be held against a statement that has them only changed.
   */
  judgeCopy(query: MatchQuery, statement: LibraryStatement): Match | undefined {
    if (speakerAgreement(query.speaker, statement.speaker) !== 'differs') return undefined;
    const match = this.#judgeAs('unknown', query, statement, STOCK_DAYS);
    const isCopy = match?.verdict === 'verbatim' || match?.verdict === 'typography';
    return isCopy ? { ...match, speakerDiffers: true } : undefined;
  }

  #judgeAs(
    speaker: Agreement,
    query: MatchQuery,
    statement: LibraryStatement,
    knownDays: number,
  ): Match | undefined {
    const alignment = this.#align(query, statement);
    if (alignment === undefined) return undefined;
    const printed = this.#query;
    const recorded = this.#statement;
    const evidence = evidenceOf(alignment, printed, recorded, this.weights);
    const days = daysApart(query.said ?? printedOn(query), statement.said);
    const contained = containmentOf(alignment, printed, recorded, this.weights);
    const asked =
      thresholdOf(this.size) * circumstanceFactor(speaker, contained, days, longestRun(alignment));
    const strong = evidence >= asked && alignment.pairs >= FEWEST_WORDS;
    if (!strong) {
      if (speaker === 'differs' || !isWithin(alignment, printed, recorded)) return undefined;
      if (!sameSurroundings(query, statement)) {
        if (knownDays >= STOCK_DAYS) return undefined;
        if (!this.#circumstancesAgree(query, statement, speaker, days, alignment)) return undefined;
      }
    }
    const from = { text: statement.words, words: recorded };
    const to = { text: query.words, words: printed };
    const runs = editScript(recorded, printed);
    const surplus = evidence / asked;
    return {
      statement,
      verdict: strong ? verdictOf(runs, from, to) : 'possible',
      confidence: confidenceOf(strong, surplus, speaker),
      score: strong ? scoreOf(surplus, this.size) : possibleScoreOf(surplus),
      difference: differenceOf(runs, from, to),
      speakerDiffers: speaker === 'differs',
    };
  }

  /** True when all words of the one stand in the other, side by side. */
  holdsWhole(query: MatchQuery, statement: LibraryStatement): boolean {
    const alignment = this.#align(query, statement);
    return alignment !== undefined && isWithin(alignment, this.#query, this.#statement);
  }

  /**
   * Where in the query's text the words shared with a statement begin and end; undefined when they share none. A few
   * words at an end that other words part from the rest are left out: any two sentences share "of the region".
   */
  sharedSpan(query: MatchQuery, statement: LibraryStatement): Span | undefined {
    const alignment = this.#align(query, statement);
    if (alignment === undefined || alignment.pairs === 0) return undefined;
    const [first, last] = bodyOf(alignment);
    return { start: this.#query.start[first] as number, end: this.#query.end[last] as number };
  }

  #align(query: MatchQuery, statement: LibraryStatement): Alignment | undefined {
    // One quotation is judged against several statements in a row.
    if (query.words !== this.#queryText) readWords(query.words, this.#query);
    this.#queryText = query.words;
    readWords(statement.words, this.#statement);
    if (this.#query.count === 0 || this.#statement.count === 0) return undefined;
    return this.#aligner.align(this.#query, query.words, this.#statement, statement.words, this.weights);
  }

  /** Short words by themselves prove nothing: the same speaker, about the same day, in the same surroundings. */
  #circumstancesAgree(
    query: MatchQuery,
    statement: LibraryStatement,
    speaker: Agreement,
    days: number | undefined,
    alignment: Alignment,
  ): boolean {
    const near = days !== undefined && days <= NEAR_DAYS;
    const reprint = query.said === undefined && printedSince(query.printed, statement.said);
    if (days !== undefined && !near && !reprint) return false;
    if (speaker === 'unknown' && alignment.pairs < FEWEST_WORDS_UNNAMED) return false;
    const context = sharedContextBits(
      `${query.before ?? ''} ${query.after ?? ''}`,
      `${statement.before} ${statement.after}`,
      this.weights,
    );
    const shared = Math.min(alignment.matchedBits, SHORT_BITS_LIMIT) + context;
    const asked = CIRCUMSTANCE_BITS - (speaker === 'same' ? SPEAKER_BITS : 0) - (near ? DATE_BITS : 0);
    return alignment.matchedBits >= SHORTEST_BITS && shared >= asked;
  }
}

function printedOn({ printed }: MatchQuery): MatchQuery['said'] {
  return printed === undefined ? undefined : { from: printed, to: printed };
}

type Agreement = ReturnType<typeof speakerAgreement>;

/** Fewer words than this never stand alone, however rare: stock phrases, titles and slogans have up to four. */
const FEWEST_WORDS = 5;
/** Without a speaker on either side, three words are a title as often as a quotation. */
const FEWEST_WORDS_UNNAMED = 4;
/** Days on which the library must know short words to take them for a stock phrase. */
export const STOCK_DAYS = 6;
const NEAR_DAYS = 4;
const SHORTEST_BITS = 9;
const SHORT_BITS_LIMIT = 30;
const CIRCUMSTANCE_BITS = 75;
const SPEAKER_BITS = 20;
const DATE_BITS = 15;

/** Share of the smaller text that must be matched to be called more or less the same words. */
const MUCH_CONTAINED = 0.75;
/** The same after a month, when the speaker may well have said something like it again. */
const NEARLY_CONTAINED = 0.85;
const MONTH_DAYS = 30;
/** Words in a row that show two texts to overlap rather than to be about the same thing. */
const LONG_RUN = 6;

/** How much more evidence than usual the circumstances ask for. */
function circumstanceFactor(
  speaker: Agreement,
  contained: number,
  days: number | undefined,
  run: number,
): number {
  if (days !== undefined && days > MONTH_DAYS && contained < NEARLY_CONTAINED) return 4;
  if (speaker === 'differs') return 2.5;
  if (contained < MUCH_CONTAINED) return run >= LONG_RUN ? 1.1 : 1.6;
  return speaker === 'unknown' ? 1.2 : 1;
}

/** Most words matched in a row on both sides. */
function longestRun({ pairs, queryAt, statementAt }: Alignment): number {
  let longest = 0;
  let run = 0;
  for (let k = 0; k < pairs; k++) {
    const follows =
      k > 0 &&
      queryAt[k] === (queryAt[k - 1] as number) + 1 &&
      statementAt[k] === (statementAt[k - 1] as number) + 1;
    run = follows ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}

/** First and last query word of the alignment without stray words at its ends. */
function bodyOf({ pairs, queryAt }: Alignment): [number, number] {
  const isGap = (k: number) => (queryAt[k] as number) - (queryAt[k - 1] as number) > STRAY_GAP;
  let from = 0;
  let to = pairs;
  for (let k = 1; k < Math.min(FEWEST_WORDS, pairs); k++) if (isGap(k)) from = k;
  for (let k = pairs - 1; k > Math.max(from, pairs - FEWEST_WORDS); k--) if (isGap(k)) to = k;
  return [queryAt[from] as number, queryAt[to - 1] as number];
}

/** Words between a stray word and the rest. */
const STRAY_GAP = 3;

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

function confidenceOf(strong: boolean, surplus: number, speaker: Agreement): Confidence {
  if (!strong) return 'low';
  return surplus >= 1.5 || (speaker === 'same' && surplus >= 1.15) ? 'high' : 'medium';
}
