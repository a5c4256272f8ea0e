import type { NounClass } from './lookup';

/** A stretch of text that could be a source. */
export interface Mention {
  readonly kind: 'name' | 'pronoun' | 'nominal';
  /** Token range, half open; for names without the title before them. */
  readonly first: number;
  readonly end: number;
  readonly sentence: number;
  readonly block: number;
  /** Start of the title or description before a name ("Russian Foreign Minister"); `first` when there is none. */
  readonly titleFirst: number;
  /** Words of a name without suffix; the lower-case pronoun; the head noun of a nominal. */
  readonly words: readonly string[];
  /** A name: what its own words show. A nominal: the class of its head. */
  readonly shape: 'person' | 'body' | 'unknown' | NounClass;
  readonly gender: 'm' | 'f' | '';
  /** "Kerry’s": names the owner, not the source. */
  readonly possessive: boolean;
  /** Has a title that marks a person. */
  readonly titled: boolean;
}

/** Without the full stop of an abbreviation. */
export function bare(lower: string): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

const isApostrophe = (char: string | undefined): boolean => char === "'" || char === '’';

/** "it's", "don’t", "they’ll": a contraction by its end. */
export function isContracted(lower: string): boolean {
  if (!isApostrophe(lower.at(-2)) && !isApostrophe(lower.at(-3))) return false;
  return /['’](?:s|re|ve|ll|d|t|m)$/u.test(lower);
}
