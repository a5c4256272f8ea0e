import type { Span } from '@/lib/text/span';
import { editDistance } from './edit-distance';
import { type FoldedText, foldText } from './folded-text';
import type { TextQuote } from './text-quote';

/**
 * Finds a saved place again. Problem: pages change between visits (typesetting, a word, whole paragraphs), and a
 * note at a wrong place is worse than a note that says it lost its place. Way: (1) the exact words, (2) the words
 * folded for typesetting, (3) tolerant: the words are cut into k + 1 pieces, one of which must be unchanged when
 * at most k edits happened (pigeonhole); every place of a piece gives a window, checked by a banded edit distance.
 * Several places are told apart by prefix and suffix, then by the old position; when nothing tells them apart
 * the quote is an orphan, and so are a few words that stand somewhere with nothing of what stood around them: they
 * may be anybody's. Cost: k + 1 searches of the text and (windows × words × band), windows bounded.
 * Rejected: XPath alone (dies with the first layout change), trying every window (quadratic).
 */
export interface FoundQuote {
  readonly span: Span;
  /** `exact`: word for word, typesetting aside. `near`: words were changed a little. */
  readonly how: 'exact' | 'near';
}

/** Share of the words' length that may differ; a fifth still names the same passage. */
const TOLERANCE = 0.2;
/** Below this a tolerant search finds everything and means nothing, and even the exact words need their surroundings. */
const TOLERANT_FROM = 24;
/** Units of prefix and suffix that have to agree around so few words; a blank on either side is chance. */
const AGREEING = 4;
/** Longer words are found by their first and last part: an edit distance grows with the square of the length. */
const LONG = 256;
/** Places of the exact words, and windows compared tolerantly, that are looked at. */
const PLACES = 200;
const WINDOWS = 50;

/** The place of a saved quote in a folded text, as a span of the text before folding; undefined (an orphan) when it is gone or cannot be told from others. */
export function findTextQuote(page: FoldedText, quote: TextQuote): FoundQuote | undefined {
  const { words, prefix, suffix, position } = foldedQuote(quote);
  if (words === '') return undefined;
  const exact = placesOf({ words, prefix, suffix }, page.text).map((start) => ({
    start,
    end: start + words.length,
    distance: 0,
  }));
  const candidates = exact.length > 0 || words.length < TOLERANT_FROM ? exact : nearlySame(words, page.text);
  const best = bestByContext(candidates, page, { prefix, suffix, position });
  if (best === undefined) return undefined;
  return {
    span: { start: page.offsets[best.start] ?? 0, end: (page.offsets[best.end - 1] ?? 0) + 1 },
    how: exact.length > 0 ? 'exact' : 'near',
  };
}

/** What is looked for, folded as the page is. */
interface FoldedQuote {
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly position: Span | undefined;
}

/** Blanks at the words' ends are no words: they belong to what stands around. */
function foldedQuote({ exact, prefix, suffix, position }: TextQuote): FoldedQuote {
  const words = exact.trim();
  const lead = exact.length - exact.trimStart().length;
  return {
    words: foldText(words).text,
    prefix: foldText(prefix + exact.slice(0, lead)).text,
    suffix: foldText(exact.slice(lead + words.length) + suffix).text,
    position,
  };
}

/** Where the exact words stand. Of a word that stands everywhere also the places beyond the first, beside what stood around it. */
function placesOf({ words, prefix, suffix }: Omit<FoldedQuote, 'position'>, text: string): readonly number[] {
  const first = occurrencesOf(words, text, PLACES);
  if (first.length < PLACES) return first;
  const after = occurrencesOf(prefix + words, text, PLACES).map((at) => at + prefix.length);
  return [...new Set([...first, ...after, ...occurrencesOf(words + suffix, text, PLACES)])];
}

interface Candidate extends Span {
  readonly distance: number;
}

function occurrencesOf(words: string, text: string, limit: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < limit; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}

/** Stretches of the text within the tolerated distance of the words; overlapping ones are reduced to the best. */
function nearlySame(words: string, text: string): readonly Candidate[] {
  if (words.length <= LONG) return windowsLike(words, text);
  const tails = windowsLike(words.slice(-LONG / 2), text);
  const slack = words.length * TOLERANCE;
  return windowsLike(words.slice(0, LONG / 2), text).flatMap((head) =>
    tails
      .map((tail) => ({ start: head.start, end: tail.end, distance: head.distance + tail.distance }))
      .filter(({ start, end }) => Math.abs(end - start - words.length) <= slack),
  );
}

function windowsLike(words: string, text: string): readonly Candidate[] {
  const allowed = Math.floor(words.length * TOLERANCE);
  // Few long pieces rather than k + 1 tiny ones: a piece of 8 units is rare enough to be a place.
  const pieces = Math.max(2, Math.min(allowed + 1, Math.floor(words.length / 8)));
  const size = Math.floor(words.length / pieces);
  const found: Candidate[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < pieces && seen.size < WINDOWS; i++) {
    const from = i * size;
    for (const at of occurrencesOf(words.slice(from, from + size), text, WINDOWS)) {
      const start = Math.max(0, at - from);
      // Windows that differ by a few units are one place.
      if (seen.has(start >> 4) || seen.size >= WINDOWS) continue;
      seen.add(start >> 4);
      const candidate = bestWindow(words, text, start, allowed);
      if (candidate !== undefined) found.push(candidate);
    }
  }
  found.sort((a, b) => a.distance - b.distance);
  return found.filter(
    (one, i) => !found.slice(0, i).some((better) => better.start < one.end && one.start < better.end),
  );
}

/** The best begin and end near a window's begin, both at borders of words. */
function bestWindow(words: string, text: string, near: number, allowed: number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const start of bordersNear(text, near, allowed)) {
    for (const end of bordersNear(text, start + words.length, allowed)) {
      if (end <= start) continue;
      const distance = editDistance(words, text.slice(start, end), best?.distance ?? allowed);
      // Among equals the shorter window: foreign words at its edges are no part of the passage.
      if (distance === undefined) continue;
      const shorter = best === undefined || end - start < best.end - best.start;
      if (best === undefined || distance < best.distance || shorter) best = { start, end, distance };
    }
  }
  return best;
}

/** At most a handful of word borders around an offset, nearest first. */
function bordersNear(text: string, offset: number, reach: number): readonly number[] {
  const borders: number[] = [];
  for (let step = 0; step <= reach && borders.length < 8; step++) {
    for (const at of step === 0 ? [offset] : [offset - step, offset + step]) {
      if (at >= 0 && at <= text.length && isBorder(text, at)) borders.push(at);
    }
  }
  return borders;
}

function isBorder(text: string, at: number): boolean {
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return !(isWord(text[at - 1]) && isWord(text[at]));
}

/** The one candidate that context or, among equals, the old position speaks for; undefined when nothing does. */
function bestByContext(
  candidates: readonly Candidate[],
  page: FoldedText,
  { prefix, suffix, position }: Omit<FoldedQuote, 'words'>,
): Candidate | undefined {
  const scored = candidates
    .map((candidate) => {
      const agreeing =
        sameEnd(prefix, page.text, candidate.start) + sameStart(suffix, page.text, candidate.end);
      const away =
        position === undefined ? 0 : Math.abs((page.offsets[candidate.start] ?? 0) - position.start);
      return { candidate, agreeing, score: agreeing - candidate.distance, away };
    })
    .filter(({ candidate, agreeing }) => {
      const isShort = candidate.end - candidate.start < TOLERANT_FROM;
      return !isShort || agreeing >= Math.min(AGREEING, prefix.length + suffix.length);
    })
    .sort((a, b) => b.score - a.score || a.away - b.away);
  const [first, second] = scored;
  if (first === undefined || second === undefined) return first?.candidate;
  return first.score > second.score || first.away < second.away ? first.candidate : undefined;
}

/** How many units before an offset agree with the end of the prefix. */
function sameEnd(prefix: string, text: string, offset: number): number {
  let same = 0;
  while (
    same < prefix.length &&
    same < offset &&
    prefix[prefix.length - 1 - same] === text[offset - 1 - same]
  )
    same++;
  return same;
}

function sameStart(suffix: string, text: string, offset: number): number {
  let same = 0;
  while (same < suffix.length && suffix[same] === text[offset + same]) same++;
  return same;
}
