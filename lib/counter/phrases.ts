/** Where clauses and noun phrases end: enough of a sentence's shape for reading what a verb of dispute is about. */
import type { Span } from '@/lib/text/span';
import type { Sentence, Word } from './read-words';

/** Prepositions that end a noun phrase. */
export const PREPOSITIONS = new Set(
  'in on at by for from with to after before over during against into about of as under between through without than via amid since until among around regarding concerning surrounding involving'.split(
    ' ',
  ),
);

/** Helping verbs and common finite verbs: a noun phrase does not go on over them. */
export const FINITE = new Set(
  "is was were are had has have did would will could can does knew ever's wasn't isn't weren't didn't hadn't been ever said made took never".split(
    ' ',
  ),
);

/** Signs that end a phrase. */
export const STOPS = new Set([',', ';', ':', '—', '–', '.', '?', '!', '(', ')', '…']);

/** After "and": the one who disputes speaks on. */
const GOES_ON_SAYING = new Set(
  (
    'said says told tells added adds called calls accused accuses insisted insists argued argues noted notes has points pointed goes went ' +
    'maintains maintained contends contended stresses stressed responded explains explained'
  ).split(' '),
);

const TITLES = /^(?:mr|mrs|ms|dr|sen|gov|rep|gen|st|jr|lt|col)$/u;
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/** End of a clause that starts at a word: the sentence's end, or where the sentence goes back to its speaker. */
export function clauseEnd(sentence: Sentence, from: number): number {
  const { words } = sentence;
  // "Either through neglect, a lack of money or bad luck" goes on over its commas.
  let inEither = false;
  for (let i = from; i < words.length; i++) {
    const lower = words[i]?.lower ?? '';
    const next = words[i + 1]?.lower ?? '';
    if (lower === 'either') inEither = true;
    if (lower === 'or') inEither = false;
    if (i > from + 1 && lower === 'and' && GOES_ON_SAYING.has(next)) return i;
    if (/^[;—–]$/u.test(lower) || (lower === ':' && i > from)) return i;
    if (
      !inEither &&
      lower === ',' &&
      /^(?:\p{L}{2,}ing|and|but|which|who|while|though|although|instead|however|as|with|when|where|because|since|"|“|according|then|a|an|he|she|they|after|even|so|nor)$/u.test(
        next,
      )
    )
      return i;
  }
  let end = words.length;
  while (end > from + 1 && !words[end - 1]?.isWord && words[end - 1]?.lower !== ')') end--;
  return end;
}

/** End of a noun phrase with what hangs on it: up to a comma, a verb of its sentence or another clause. */
export function phraseEnd(sentence: Sentence, from: number): number {
  const { words } = sentence;
  let i = from;
  while (i < words.length && i - from < 18) {
    const lower = words[i]?.lower ?? '';
    const abbreviated = lower === '.' && TITLES.test(words[i - 1]?.lower ?? '');
    if (
      (STOPS.has(lower) && !abbreviated) ||
      /^(?:and|but|as|which|who|that|saying|by|while|during|when|after|before|because)$/u.test(lower)
    )
      break;
    if (lower === 'on' && DAY.test(words[i + 1]?.lower ?? '')) break;
    i++;
  }
  return Math.max(i, from + 1);
}

/** True where a phrase cannot go on: at a sign, a preposition, a conjunction or an adverb of time. */
export function isBoundary(next: Word | undefined): boolean {
  if (next === undefined || !next.isWord) return true;
  return (
    PREPOSITIONS.has(next.lower) ||
    /^(?:and|but|or|when|while|because|saying|again|too|repeatedly|strongly|publicly|yesterday|today)$/u.test(
      next.lower,
    )
  );
}

/** From a word up to, not including, another; signs at the end are left out, a closing bracket is not. */
export function spanOfWords(words: readonly Word[], from: number, end: number): Span {
  let last = Math.max(from, end - 1);
  while (last > from && !words[last]?.isWord && words[last]?.lower !== ')') last--;
  return { start: words[from]?.start ?? 0, end: words[last]?.end ?? 0 };
}
