/** What the words between marks look like: titles have capitals, speech has persons and verbs. One pass, no lists. */
import { hasCapital, isCapitalOrDigitAt, wordInside } from '@/lib/text/letters';

/** Words that titles leave in lower case. */
export const SMALL_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'a an the and or of to in on for with at by from is are be as but not it'.split(' '),
);
/** With straight apostrophes. */
const PERSONAL = /* @__PURE__ */ new Set(
  "i we you my our your me us i'm we're i've don't can't it's that's he she they".split(' '),
);
const VERBAL = /* @__PURE__ */ new Set(
  'is are was were be been am do does did have has had will would can could should must may might going want need think know make get go said says let want wants seems believe'.split(
    ' ',
  ),
);

/** Numbers of words, each word counted once. */
export interface MarkedWords {
  readonly all: number;
  /** All but `SMALL_WORDS`. */
  readonly long: number;
  /** Of the long ones, those that start with a capital, a digit, # or @. */
  readonly capitals: number;
  /** Of the long ones, those in capitals throughout. */
  readonly shouted: number;
  readonly personal: number;
  readonly verbal: number;
}

type Counts = { -readonly [K in keyof MarkedWords]: MarkedWords[K] };

/** Counts the words of a marked stretch. All nought for one without letters and digits. */
export function countMarkedWords(inner: string): MarkedWords {
  const counts = { all: 0, long: 0, capitals: 0, shouted: 0, personal: 0, verbal: 0 };
  for (const piece of inner.split(/\s+/u)) {
    const { start, end } = wordInside(piece);
    if (end > start) countWord(piece.slice(isTag(piece, start - 1) ? start - 1 : start, end), counts);
  }
  return counts;
}

/** The sign before "#pier" and "@ada". */
function isTag(word: string, i: number): boolean {
  const sign = word.charAt(i);
  return sign === '#' || sign === '@';
}

function countWord(word: string, counts: Counts): void {
  const lower = word.toLowerCase();
  counts.all++;
  if (PERSONAL.has(lower.replace('’', "'"))) counts.personal++;
  if (VERBAL.has(lower)) counts.verbal++;
  if (SMALL_WORDS.has(lower)) return;
  counts.long++;
  // Most words begin with a small letter and go on so.
  const code = word.charCodeAt(0);
  if (lower === word && code >= 0x61 && code <= 0x7a) return;
  if (isTag(word, 0) || isCapitalOrDigitAt(word, 0)) counts.capitals++;
  if (word.length > 1 && word === word.toUpperCase() && hasCapital(word)) counts.shouted++;
}
