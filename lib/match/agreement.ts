import type { DayRange } from '@/lib/model/quotation';
import { foldName, foldWords } from '@/lib/text/fold';
import { readWords } from './read-words';
import { WordBuffer } from './word-buffer';
import { CONTENT_EIGHTHS, eighthsOf, type WordWeights } from './word-weights';

/** What two printings say about the circumstances, beside the words themselves. */

/** Whether two names mean one speaker. `unknown` when either side names nobody. */
export function speakerAgreement(
  a: string | undefined,
  b: string | undefined,
): 'same' | 'differs' | 'unknown' {
  if (a === undefined || b === undefined) return 'unknown';
  const left = nameParts(a);
  const right = nameParts(b);
  if (left.length === 0 || right.length === 0) return 'unknown';
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.every((part) => long.includes(part))) return 'same';
  const sameLast = short.at(-1) === long.at(-1);
  return sameLast && short[0]?.[0] === long[0]?.[0] ? 'same' : 'differs';
}

const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms dr sir dame lord lady president senator sen rep gov governor secretary minister the jr sr'.split(
    ' ',
  ),
);

function nameParts(name: string): string[] {
  const parts = foldName(name)
    .split(' ')
    .filter((part) => part.length > 1);
  const plain = parts.filter((part) => !TITLES.has(part));
  return plain.length > 0 ? plain : parts;
}

/** Days between two ranges, 0 when they meet; undefined when either is absent or no date. */
export function daysApart(a: DayRange | undefined, b: DayRange | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const gap = Math.max(dayOf(b.from) - dayOf(a.to), dayOf(a.from) - dayOf(b.to), 0);
  return Number.isNaN(gap) ? undefined : gap;
}

/** Whether the statement was on record by the day of printing, which then says nothing against it, however late. */
export function printedSince(printed: string | undefined, said: DayRange | undefined): boolean {
  return printed !== undefined && said !== undefined && dayOf(said.from) <= dayOf(printed);
}

/** Whether the same sentences stand around both: the same passage, and not only the same words. */
export function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  if (isBare(a) || isBare(b)) return false;
  const [before, after] = [foldWords(a.before ?? ''), foldWords(a.after ?? '')];
  if (before !== foldWords(b.before ?? '') || after !== foldWords(b.after ?? '')) return false;
  return `${before} ${after}`.trim().split(' ').length >= FEWEST_AROUND;
}

interface Surroundings {
  readonly before?: string;
  readonly after?: string;
}

function isBare({ before = '', after = '' }: Surroundings): boolean {
  return before === '' && after === '';
}

/** Fewer words around are a stock phrase ("he said") as often as a passage. */
const FEWEST_AROUND = 8;

/** The day counted from 1970; not a number where it is no date. */
export function dayOf(iso: string): number {
  return Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

/** Bits of content words that two stretches of context share, each word once; 0 when either is empty. */
export function sharedContextBits(a: string, b: string, weights: WordWeights): number {
  if (a === '' || b === '') return 0;
  const words = new WordBuffer();
  readWords(a, words, CONTEXT_WORDS);
  const known = new Set(words.stem.subarray(0, words.count));
  readWords(b, words, CONTEXT_WORDS);
  let eighths = 0;
  for (let i = 0; i < words.count; i++) {
    const stem = words.stem[i] as number;
    const weight = eighthsOf(weights, stem);
    if (weight >= CONTENT_EIGHTHS && known.delete(stem)) eighths += weight;
  }
  return eighths / 8;
}

const CONTEXT_WORDS = 160;
