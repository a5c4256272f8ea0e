import { CONTENT_EIGHTHS, type WordWeights } from './word-weights';

/**
 * Keys by which the index finds a stored statement: pairs of informative words.
 *
 * Problem: a fixed run of three words is either everywhere ("of the united") or, a little longer, broken by one edit.
 * Way: a content word is one that is not among the common ones of this library. Every content word is stored with the nearest of its
 * next `REACH` content words such that both carry `keyEighths` of information together. A query asks for all such
 * pairs, not only the nearest: a word put in, left out or replaced between two others hides nothing.
 * Short texts are a key as a whole. Where four words in a row hold no content word ("to be or not to be"), the four are a key.
 *
 * Guarantee: a run of words shared word for word finds its statement when it holds two neighbouring content words
 * that carry `keyEighths` together, or four common words in a row, as long as at most `LIST_LIMIT` places of a
 * segment hold that key (of more, the first ones are kept).
 * Worked example, 20 bits: of "the commission was closed down in March" with commission 12, closed 10, down 9,
 * March 11 bits are stored commission+closed, closed+March (closed+down carry 19), down+March. "The commission was shut down in March" asks for
 * commission+down, commission+March, shut+…, down+March, and meets the last one.
 * Cost: about one key a content word stored, up to three asked. Rejected: all n-grams of at least so many bits, every second
 * kept (as many keys, but three- and four-word keys break with half of the words replaced).
 */
export const REACH = 3;

/** Places kept a key and segment. */
export const LIST_LIMIT = 64;

/** Room for the content words of one text, reused. */
export class KeyBuffer {
  count = 0;
  /** Key and the index of the content word (of `contentAt`) it begins with. */
  key: Uint32Array = new Uint32Array(4096);
  from: Uint32Array = new Uint32Array(4096);
  contents = 0;
  /** Stems and information of the content words, in order. */
  stem: Uint32Array = new Uint32Array(1100);
  eighths: Uint8Array = new Uint8Array(1100);
}

/** Keys of `stems[from..to)` into `into`: to store one for each word, to ask all. */
export function makeKeys(
  stems: Uint32Array,
  from: number,
  to: number,
  weights: WordWeights,
  keyEighths: number,
  all: boolean,
  into: KeyBuffer,
): void {
  const { bytes } = weights;
  const mask = bytes.length - 1;
  const { stem, eighths } = into;
  let contents = 0;
  let keys = 0;
  let common = 0;
  for (let i = from; i < to; i++) {
    const s = stems[i] as number;
    const e = bytes[s & mask] as number;
    if (e >= CONTENT_EIGHTHS) {
      stem[contents] = s;
      eighths[contents] = e;
      contents++;
      common = 0;
    } else if (++common >= 4) {
      into.key[keys] = mix(
        mix(stems[i - 3] as number, stems[i - 2] as number),
        mix(stems[i - 1] as number, s),
      );
      into.from[keys] = contents;
      keys++;
    }
  }
  for (let a = 0; a < contents; a++) {
    const s = stem[a] as number;
    const needed = keyEighths - (eighths[a] as number);
    const end = a + REACH < contents ? a + REACH : contents - 1;
    for (let b = a + 1; b <= end; b++) {
      if ((eighths[b] as number) < needed) continue;
      into.key[keys] = mix(s, stem[b] as number);
      into.from[keys] = a;
      keys++;
      if (!all) break;
    }
  }
  if (to - from <= SHORT_TEXT && to > from) {
    let whole = SHORT_TEXT;
    for (let i = from; i < to; i++) whole = mix(whole, stems[i] as number);
    into.key[keys] = whole;
    into.from[keys] = 0;
    keys++;
  }
  into.count = keys;
  into.contents = contents;
}

/** Texts of up to so many words have one more key: all their words. "Constructive" finds "constructive". */
const SHORT_TEXT = 4;

function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f);
  return (h ^ (h >>> 14)) >>> 0;
}

/**
 * Information asked of a key: more in a larger library, so that the places a key leads to grow slower than the
 * library; never more than two words of the middle of the vocabulary carry.
 */
export function keyEighthsFor(statements: number): number {
  const bits = 15 + Math.log2(Math.max(1, statements / 10_000)) * 0.6;
  return Math.round(8 * Math.min(20, Math.max(14, bits)));
}
