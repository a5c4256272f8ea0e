/**
 * What a character is, told by its code. The engine is loaded anew into each page, where every expression with a
 * Unicode property costs a millisecond before its first answer; nearly all characters of the news need none. The others
 * are asked of such expressions after all, so the answers are those of `\p{Lu}`, `\p{Ll}`, `\p{L}` and `\p{N}`.
 */

/** Kinds of characters, as bits. */
const CAPITAL = 1;
const SMALL = 2;
const OTHER_LETTER = 4;
const DIGIT = 8;
const LETTER = CAPITAL | SMALL | OTHER_LETTER;

/** Kind of the character that stands at, or goes on at, offset `i`; 0 for marks and outside the text. */
function kindAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return SMALL;
    if (code >= 0x41 && code <= 0x5a) return CAPITAL;
    return code >= 0x30 && code <= 0x39 ? DIGIT : 0;
  }
  // General punctuation: the dashes and quotation marks of print.
  if (!(code >= 0) || (code >= 0x2000 && code <= 0x206f)) return 0;
  if (code >= 0xc0 && code <= 0x17f) {
    if (code === 0xd7 || code === 0xf7) return 0;
    const char = text.charAt(i);
    return char === char.toLowerCase() ? SMALL : CAPITAL;
  }
  const goesOn = code >= 0xdc00 && code <= 0xdfff && i > 0;
  return rareKind(String.fromCodePoint(text.codePointAt(goesOn ? i - 1 : i) ?? 0));
}

function rareKind(char: string): number {
  if (/\p{Lu}/u.test(char)) return CAPITAL;
  if (/\p{Ll}/u.test(char)) return SMALL;
  if (/\p{L}/u.test(char)) return OTHER_LETTER;
  return /\p{N}/u.test(char) ? DIGIT : 0;
}

/** True for a letter or digit at offset `i`; false outside the text. */
export function isLetterOrDigitAt(text: string, i: number): boolean {
  return kindAt(text, i) !== 0;
}

/** True for a letter at offset `i`; false outside the text. */
export function isLetterAt(text: string, i: number): boolean {
  return (kindAt(text, i) & LETTER) !== 0;
}

/** True for a capital at offset `i`; false outside the text. */
export function isCapitalAt(text: string, i: number): boolean {
  return kindAt(text, i) === CAPITAL;
}

/** True for a capital or a digit at offset `i`; false outside the text. */
export function isCapitalOrDigitAt(text: string, i: number): boolean {
  return (kindAt(text, i) & (CAPITAL | DIGIT)) !== 0;
}

/** Case of the first letter of a text; undefined for a text without letters and for a letter without case. */
export function firstCase(text: string): 'capital' | 'small' | undefined {
  for (let i = 0; i < text.length; i++) {
    const kind = kindAt(text, i);
    if ((kind & LETTER) === 0) continue;
    return kind === CAPITAL ? 'capital' : kind === SMALL ? 'small' : undefined;
  }
  return undefined;
}

/** True for a text of nothing but capitals; false for an empty one. */
export function isAllCapitals(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (kindAt(text, i) !== CAPITAL) return false;
  return text !== '';
}

/** True when a text holds a capital. */
export function hasCapital(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (kindAt(text, i) === CAPITAL) return true;
  return false;
}

/** The stretch from the first letter or digit to the end of the last; an empty one at the start when there is none. */
export function wordInside(text: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = text.length;
  while (start < end && kindAt(text, start) === 0) start++;
  while (end > start && kindAt(text, end - 1) === 0) end--;
  return end > start ? { start, end } : { start: 0, end: 0 };
}
