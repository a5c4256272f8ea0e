import { isLetterOrDigitAt } from '@/lib/text/letters';
import { DETERMINERS } from './lexicon';
import { lookup } from './lookup';
import type { Token } from './tokens';

/** A count for a feature: from -1 to `most`. */
export const clip = (n: number, most: number): number => Math.max(-1, Math.min(most, n));

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const CHARACTER_CLASSES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  ['', ',', '.', '?!', '–—-', ':;', '…', LETTERS].flatMap((list, cls) =>
    (list === '' ? [''] : [...list]).map((char) => [char, cls] as const),
  ),
);

/** The kind of a character as a feature: of punctuation, letter or other. */
export function characterClass(char: string): number {
  const known = CHARACTER_CLASSES.get(char);
  if (known !== undefined) return known;
  return isLetterOrDigitAt(char, 0) ? 7 : 8;
}

/** 5 for words that start a reported clause, 6 for prepositions. */
const SMALL_WORDS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ...'that because if how why whether'.split(' ').map((word) => [word, 5] as const),
  ...'as of for to with on in about by at from'.split(' ').map((word) => [word, 6] as const),
]);

/** The kind of a token beside a quotation or a mention, as a feature. */
export function tokenClass(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (token.kind === 'quotation') return 1;
  if (token.kind === 'possessive') return 2;
  if (token.kind === 'number') return 3;
  if (token.kind === 'punctuation') return 10 + characterClass(token.text);
  if (token.cue > 0) return 20 + token.cue;
  if (DETERMINERS.has(token.lower)) return 4;
  const smallWord = SMALL_WORDS.get(token.lower);
  if (smallWord !== undefined) return smallWord;
  return token.capital ? 8 : 7;
}

const VERBS = /* @__PURE__ */ new Set(
  'is was has had are were have will would could can did does'.split(' '),
);

/** The kind of the token after a mention, which tells a subject from other mentions. */
export function verbAfterClass(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (token.kind === 'quotation') return 1;
  if (token.kind === 'punctuation') return 10 + characterClass(token.text);
  if (token.cue > 0) return 20 + token.cue;
  if (VERBS.has(token.lower)) return 2;
  if (lookup().nouns.has(token.lower)) return 6;
  if (token.lower.endsWith('ed') || token.lower.endsWith('es')) return 3;
  return token.capital ? 5 : 4;
}
