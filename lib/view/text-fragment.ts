/**
 * Links that open a source at the words: WICG "Scroll to Text Fragment". A short quotation is given whole; a long
 * one by its first and last words, which also spans what stands between the halves of a split quotation.
 */

/** Longer directives are slow to find and some readers refuse them (the polyfill's limit for an exact match). */
const EXACT_LIMIT = 300;
/** Words given at each end of a long quotation. */
const END_WORDS = 6;

/**
 * `url` with a directive for `words`, in place of any directive it had; undefined when the words are too few to
 * point at one place, or when the address is no http(s) one.
 */
export function urlAtWords(url: string, words: string, split = false): string | undefined {
  if (!/^https?:\/\//iu.test(url)) return undefined;
  const text = words.toWellFormed();
  const tokens = text.split(/\s+/u).filter((token) => /[\p{L}\p{N}]/u.test(token));
  if (tokens.length < 3) return undefined;
  const exact = !split && text.length <= EXACT_LIMIT && !/[…[\]]/u.test(text);
  const ends = Math.min(END_WORDS, Math.floor(tokens.length / 2));
  const pieces = exact ? [text] : [tokens.slice(0, ends).join(' '), tokens.slice(-ends).join(' ')];
  const directive = pieces.map((piece) => encode(trimStops(piece))).join(',');
  return `${withoutDirective(url)}text=${directive}`;
}

/** The address up to and with the delimiter `:~:`, its own fragment kept. */
function withoutDirective(url: string): string {
  const delimiter = url.indexOf(':~:');
  const plain = delimiter === -1 ? url : url.slice(0, delimiter);
  return plain.includes('#') ? `${plain}:~:` : `${plain}#:~:`;
}

/** Quotation marks, and a comma or stop at either end, may stand otherwise in print. */
function trimStops(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Percent-encoding, with the three characters that the directive's own grammar uses. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\s+/gu, ' ')).replace(/-/gu, '%2D');
}
