import { daysApart, speakerAgreement } from '@/lib/match/agreement';
import { Aligner } from '@/lib/match/align-words';
import { flagsOf } from '@/lib/match/difference-flags';
import type { EditRun } from '@/lib/match/edit-script';
import { readWords } from '@/lib/match/read-words';
import { containmentOf, evidenceOf, thresholdOf } from '@/lib/match/score';
import { MARK, WordBuffer } from '@/lib/match/word-buffer';
import { compareSides } from '@/lib/match/word-difference';
import { priorWeights, type WordWeights } from '@/lib/match/word-weights';
import type { DayRange } from '@/lib/model/quotation';
import type { Statement } from './statement';

/** `line`: the same words, surer the greater the strength. `conflict`: nearly the same words with another meaning. */
export type Comparison = { readonly as: 'line'; readonly strength: number } | { readonly as: 'conflict' };

/** What two texts in two mouths are to each other, whenever they were said; see `linked`. */
export interface Relation {
  /** Bits that they share: the surer, the more. */
  readonly strength: number;
  /** Nearly the same words with another meaning. */
  readonly conflict: boolean;
  /** Linked however far apart in time; `near`: up to `LATE_DAYS` or with a day unknown; `breath`: as words of one breath. */
  readonly always: boolean;
  readonly near: boolean;
  readonly breath: boolean;
}

/**
 * Are two statements the same words? Answered of the two alone and the same both ways round: with the prior's word
 * weights and the threshold of one large library, so that no other article can change the answer. Long words are compared by
 * the verifier's evidence; months apart twice as much is asked, because speakers repeat themselves. Words too short for
 * that must be equal, by one speaker and of about the same day. A “not” or a number that differs inside keeps two texts
 * apart, however alike they are.
 */
export class UtteranceComparer {
  readonly weights: WordWeights = priorWeights();
  readonly #aligner = new Aligner();
  readonly #short = new WordBuffer();
  readonly #long = new WordBuffer();
  readonly #evidence = new Map<string, Evidence>();

  /** Undefined when they are not the same words, as far as can be shown. */
  compare(a: Statement, b: Statement): Comparison | undefined {
    if (a.within === b.id || b.within === a.id) return undefined;
    const relation = this.relate(a, b);
    if (relation === undefined || !linked(relation, a, b)) return undefined;
    return relation.conflict ? { as: 'conflict' } : { as: 'line', strength: relation.strength };
  }

  /** By words and speakers alone; undefined when no days make them the same words. */
  relate(a: Statement, b: Statement): Relation | undefined {
    if (a.quoted !== b.quoted) return undefined;
    const { bits, pairs, contained, equal, conflict } = this.#evidenceOf(a.words, b.words);
    const strong = pairs >= FEWEST_WORDS;
    const near = strong && bits >= THRESHOLD && contained >= CONTAINED;
    const always = strong && bits >= LATE_FACTOR * THRESHOLD && contained >= LATE_CONTAINED;
    const breath = equal && speakerAgreement(a.speaker, b.speaker) === 'same';
    if (!near && !breath) return undefined;
    return { strength: Math.round(bits), conflict, always, near, breath };
  }

  /** Remembered by text: the lines of a much repeated utterance have few wordings. */
  #evidenceOf(a: string, b: string): Evidence {
    const [short, long] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
    const key = `${short.length} ${short}${long}`;
    let found = this.#evidence.get(key);
    if (found === undefined) {
      found = this.#align(short, long);
      if (this.#evidence.size >= REMEMBERED) this.#evidence.clear();
      this.#evidence.set(key, found);
    }
    return found;
  }

  #align(short: string, long: string): Evidence {
    readWords(short, this.#short);
    readWords(long, this.#long);
    if (this.#short.count === 0 || this.#long.count === 0) return NOTHING;
    const alignment = this.#aligner.align(this.#short, short, this.#long, long, this.weights);
    const bits = evidenceOf(alignment, this.#short, this.#long, this.weights);
    const equal = this.#short.count === this.#long.count && alignment.pairs === this.#short.count;
    const contained = containmentOf(alignment, this.#short, this.#long, this.weights);
    const conflict = (equal || bits >= THRESHOLD) && short !== long && differsInMeaning(long, short);
    return { bits, pairs: alignment.pairs, contained, equal, conflict };
  }
}

interface Evidence {
  readonly bits: number;
  readonly pairs: number;
  readonly contained: number;
  /** Word by word. */
  readonly equal: boolean;
  readonly conflict: boolean;
}

const NOTHING: Evidence = { bits: 0, pairs: 0, contained: 0, equal: false, conflict: false };
const REMEMBERED = 4096;

const THRESHOLD = thresholdOf(2 ** 20);
const FEWEST_WORDS = 5;
/** Share of the smaller text that must be in the other. */
const CONTAINED = 0.5;
/** Days apart beyond which more is asked. */
export const LATE_DAYS = 30;
const LATE_FACTOR = 2;
const LATE_CONTAINED = 0.85;
/** Days apart up to which equal short words are of one breath. */
export const NEAR_DAYS = 4;

/** Whether two related statements are linked by their days; on two stated days short words are one line. */
function linked({ always, near, breath }: Relation, a: Statement, b: Statement): boolean {
  const days = daysApart(daysKnown(a), daysKnown(b));
  if (days === undefined) return near;
  if (always || (near && days <= LATE_DAYS)) return true;
  return breath && (days <= NEAR_DAYS || (a.said !== undefined && b.said !== undefined));
}

/** What is known of a statement's day: when it was said, or else printed. */
export function daysKnown({ said, printed }: Statement): DayRange | undefined {
  return said ?? (printed === undefined ? undefined : { from: printed, to: printed });
}

/** A negation or a number differs between words that both have; sentences left out or put in are no difference of meaning. */
function differsInMeaning(recorded: string, printed: string): boolean {
  const { runs, from, to } = compareSides(recorded, printed);
  const first = runs.findIndex((run) => run.op === 'same');
  const last = runs.findLastIndex((run) => run.op === 'same');
  const open = ({ printed: [at] }: EditRun) => ((to.words.mark[at] ?? 0) & MARK.afterEllipsis) !== 0;
  const inner = runs.filter(
    (run, i) =>
      i >= first && i <= last && (run.op === 'same' || run.op === 'changed' || (isFew(run) && !open(run))),
  );
  return flagsOf(inner, from, to).some(
    ({ what, change, words }) =>
      what === 'negation' || (what === 'number' && change === 'changed' && /\d.*→.*\d/u.test(words)),
  );
}

function isFew({ recorded, printed }: EditRun): boolean {
  return recorded[1] - recorded[0] + printed[1] - printed[0] <= FEW_WORDS;
}

const FEW_WORDS = 3;
