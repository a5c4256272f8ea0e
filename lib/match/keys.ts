import { gapCode, NO_GAP } from './gap-code';
import { CONTENT_EIGHTHS, type WordWeights } from './word-weights';

/**
 * Keys by which the index finds a stored statement: pairs of informative words, and rare ones.
 *
 * Problem: a fixed run of three words is either everywhere ("of the united") or, a little longer, broken by one edit.
 * Way: a content word is one that is not among the common ones of this library; two of them carry 19 bits or more. Each
 * content word is stored with the next one, but a rare one by itself instead of with the one before it: it leads to as few
 * places, even where all around it was changed. A query asks for every pair of a content word with its next `REACH`, and for
 * each rare one: a word put in, left out or replaced between two others hides nothing.
 * Between content words far apart ("X of it that we Y") such a pair says little of the words between, so where three or more
 * common words stand in a row, X with the two after it, Y with the two before it and every second four of them are keys as
 * well. Short texts are a key as a whole.
 *
 * Guarantee: six words in a row shared word for word find their statement (two content words among them are neighbours; one
 * has three common ones on one side; none is two fours), as long as at most `LIST_LIMIT` places of a segment hold
 * that key (of more, the first ones are kept), and it or another key of the same statement is rare enough to be followed
 * alone, or two lead there (probe.ts). Two neighbouring content words are enough wherever they stand.
 * Worked example: of "the commission was closed down in March" are stored commission+closed, closed+down, down+March.
 * "The commission was shut down in March" asks for commission+shut, commission+down, commission+March, shut+down,
 * shut+March and down+March, and meets the last one.
 * Cost: about one key a content word stored, up to three asked. With pairs alone, for the same bytes, 22 instead of 8 of 1,000
 * half-changed quotations share no key with their statement (at 10,000). Rejected: all n-grams of at least so many bits, every
 * second kept (as many keys, but three- and four-word keys break with half of the words replaced).
 */
export const REACH = 3;

/** Places kept a key in a segment. Of stock phrases there are more, and nobody's statement is found by one alone. */
export const LIST_LIMIT = 512;

/** Room for the keys and content words of one text, reused. Columns are valid up to `count` and `contents`. */
export class KeyBuffer {
  count = 0;
  /** Of a query's keys so many at least are stored of a text that holds the query word for word, but for full lists. */
  sure = 0;
  /** Key and the index of the content word (of `stem`) it begins with. */
  key: Uint32Array = new Uint32Array(KEYS);
  from: Uint32Array = new Uint32Array(KEYS);
  contents = 0;
  /** Stems and information of the content words, in order. */
  stem: Uint32Array = new Uint32Array(CONTENTS);
  eighths: Uint8Array = new Uint8Array(CONTENTS);
  /** Words before the content word; at `contents` all words of the text. */
  at: Uint16Array = new Uint16Array(CONTENTS);
  /** Information of all words before the content word, in eighths of a bit; at `contents` of the whole text. */
  before: Uint32Array = new Uint32Array(CONTENTS);
  /** Names the common words right before the content word (gap-code.ts); at `contents` those after the last one. */
  gap: Uint8Array = new Uint8Array(CONTENTS);
}

/** Room for the keys of the longest text: `REACH` pairs and a row of common words for each of its words. */
export const KEYS = 4096;

/** Room for the content words of the longest text (`WORD_LIMIT`) and one more. */
export const CONTENTS = 1100;

/** Keys of `stems[from..to)` into `into`: those that are stored, or all that a query asks for. */
export function makeKeys(
  stems: Uint32Array,
  from: number,
  to: number,
  weights: WordWeights,
  all: boolean,
  into: KeyBuffer,
): void {
  const { bytes, rare } = weights;
  const mask = bytes.length - 1;
  const { stem, eighths, at, before, gap } = into;
  let contents = 0;
  let common = 0;
  let first = 0;
  let sum = 0;
  into.count = 0;
  into.sure = 0;
  for (let i = from; i < to; i++) {
    const s = stems[i] as number;
    const e = bytes[s & mask] as number;
    if (e >= CONTENT_EIGHTHS) {
      if (common >= 2) addRun(stems, i, common, contents, true, all, into);
      stem[contents] = s;
      eighths[contents] = e;
      at[contents] = i - from;
      before[contents] = sum;
      gap[contents] = common === 0 ? NO_GAP : gapCode(first, stems[i - 1] as number);
      contents++;
      common = 0;
    } else {
      if (common === 0) first = s;
      common++;
    }
    sum += e;
  }
  if (common >= 2) addRun(stems, to, common, contents, false, all, into);
  at[contents] = to - from;
  before[contents] = sum;
  gap[contents] = common === 0 ? NO_GAP : gapCode(first, stems[to - 1] as number);
  into.contents = contents;
  if (contents > 1) into.sure += contents - 1;
  addPairs(into, all ? REACH : 1, rare, all);
  if (to - from <= SHORT_TEXT && to > from) {
    let whole = SHORT_TEXT;
    for (let i = from; i < to; i++) whole = mix(whole, stems[i] as number);
    add(into, whole, 0);
  }
}

/**
 * Each content word with the next `reach`, and each rare one by itself instead of with those before it. A first one, with none
 * before it, is stored only where it is the only one.
 */
function addPairs(into: KeyBuffer, reach: number, rare: number, all: boolean): void {
  const { stem, eighths, contents, key, from } = into;
  let { count } = into;
  for (let a = 0; a < contents; a++) {
    const s = stem[a] as number;
    if ((eighths[a] as number) >= rare && (all || a > 0 || contents === 1)) {
      key[count] = mix(s, ALONE);
      from[count++] = a;
    }
    const end = a + reach < contents ? a + reach : contents - 1;
    for (let b = a + 1; b <= end; b++) {
      if ((eighths[b] as number) >= rare) continue;
      key[count] = mix(s, stem[b] as number);
      from[count++] = a;
    }
  }
  into.count = count;
}

/**
 * Keys of the `common` common words in a row that end before `to`, where a content word follows when `goesOn`. What is stored
 * depends on the length of the whole row; a query may have only a part of it and asks for all.
 */
function addRun(
  stems: Uint32Array,
  to: number,
  common: number,
  contents: number,
  goesOn: boolean,
  all: boolean,
  into: KeyBuffer,
): void {
  if (!all && common < 3) return;
  // Of a row at an end of the query the text may hold more, and then other fours are stored.
  into.sure += contents > 0 && goesOn ? Math.max(0, (common - 2) >> 1) : Math.max(0, (common - 3) >> 1);
  if (common >= 3) into.sure += (contents > 0 ? 1 : 0) + (goesOn ? 1 : 0);
  const first = to - common;
  const pair = (i: number): number => mix(stems[i] as number, stems[i + 1] as number);
  for (let i = first; i + 4 <= to; i += all ? 1 : 2) add(into, mix(pair(i), pair(i + 2)), contents);
  if (contents > 0) add(into, mix(stems[first - 1] as number, pair(first)), contents - 1);
  if (goesOn) add(into, mix(pair(to - 2), stems[to] as number), contents);
}

function add(into: KeyBuffer, key: number, content: number): void {
  into.key[into.count] = key;
  into.from[into.count++] = content;
}

/** Stands in the key of a rare word for a second one. */
const ALONE = 1;

/** Texts of up to so many words have one more key: all their words. "Constructive" finds "constructive". */
const SHORT_TEXT = 4;

function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f);
  return (h ^ (h >>> 14)) >>> 0;
}
