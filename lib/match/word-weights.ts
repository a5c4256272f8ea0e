import { COMMON_WORDS } from './common-words';
import { readWords } from './read-words';
import { WordBuffer } from './word-buffer';

/**
 * How much information a word carries in one library: −log2 of its share of all words, by stem.
 *
 * Way: a table of 2^k bytes addressed by the stem's hash, one byte a cell: eighths of a bit. A cell holds
 * the counts of all stems that fall on it, so a rare word may look more common than it is, never rarer. Counts are
 * mixed with a prior of `PRIOR_WORDS` words of common English, so that a library of one article has sane weights.
 * The table is frozen for a generation of the index (keys and screening records are made with it).
 * Cost: one byte read a word; 16 KB to 256 KB a library. Rejected: a Map of words (20–60 times the bytes).
 */
export interface WordWeights {
  readonly bytes: Uint8Array;
  /** Words counted. */
  readonly words: number;
  /** Information of a word, in eighths of a bit, from which on it stood in a handful of places of the library when its words were counted. */
  readonly rare: number;
}

/** Weights as they were counted. */
export function wordWeights(bytes: Uint8Array, words: number): WordWeights {
  return { bytes, words, rare: rareEighths(words) };
}

const PRIOR_WORDS = 1 << 16;
/** Share of a word that the prior does not know. */
const RARE_BITS = 13;

/** Words under this many eighths of a bit are common (function words and the like): about the first hundred of English. */
export const CONTENT_EIGHTHS = 76;

/** Counts words of a library before its weights are made. */
export class WordCounter {
  readonly counts: Uint32Array;
  words = 0;

  /** `statements`: expected size of the library; gives the size of the table. */
  constructor(statements: number) {
    const bits = statements > 400_000 ? 18 : statements > 50_000 ? 16 : statements > 5_000 ? 15 : 14;
    this.counts = new Uint32Array(1 << bits);
  }

  add(words: WordBuffer): void {
    const { counts } = this;
    const mask = counts.length - 1;
    const { stem, count } = words;
    for (let i = 0; i < count; i++) {
      const cell = (stem[i] as number) & mask;
      counts[cell] = (counts[cell] as number) + 1;
    }
    this.words += count;
  }

  /** Weights of what was counted so far; of the prior alone when nothing was. */
  weights(): WordWeights {
    const { counts, words } = this;
    const prior = priorCounts(counts.length);
    const bytes = new Uint8Array(counts.length);
    const total = Math.log2(words + PRIOR_WORDS);
    const rare = PRIOR_WORDS / 2 ** RARE_BITS;
    for (let i = 0; i < bytes.length; i++) {
      const expected = Math.max(rare, prior[i] as number);
      bytes[i] = Math.min(255, Math.round(8 * (total - Math.log2((counts[i] as number) + expected))));
    }
    return wordWeights(bytes, words);
  }
}

/** Weights of a library of which nothing is known: the prior. */
export function priorWeights(): WordWeights {
  return new WordCounter(0).weights();
}

function rareEighths(words: number): number {
  return Math.round(
    8 * (Math.log2(words + PRIOR_WORDS) - Math.log2(RARE_PLACES + PRIOR_WORDS / 2 ** RARE_BITS)),
  );
}

/** Places of a rare word, at most. */
const RARE_PLACES = 8;

/** Information of a stem in eighths of a bit. */
export function eighthsOf(weights: WordWeights, stem: number): number {
  return weights.bytes[stem & (weights.bytes.length - 1)] as number;
}

function priorCounts(cells: number): Float64Array {
  const prior = new Float64Array(cells);
  const buffer = new WordBuffer();
  for (const [bits, words] of COMMON_WORDS) {
    readWords(words, buffer);
    for (let i = 0; i < buffer.count; i++) {
      const cell = (buffer.stem[i] as number) & (cells - 1);
      prior[cell] = Math.max(prior[cell] as number, PRIOR_WORDS / 2 ** bits);
    }
  }
  return prior;
}
