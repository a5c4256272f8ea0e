import { foldedAt, type Side } from './side';
import { MARK, type WordBuffer } from './word-buffer';

/** Which words of a cut may turn round what was kept. */

export type Edge = 'head' | 'tail';

/** The part of a cut-off range that belongs to the sentence the quotation was cut out of. */
export function sameSentence(
  words: WordBuffer,
  [from, to]: readonly [number, number],
  edge: Edge,
): readonly [number, number] {
  const starts = (i: number): boolean => ((words.mark[i] as number) & MARK.sentenceStart) !== 0;
  if (edge === 'tail') {
    let end = from;
    while (end < to && !starts(end)) end++;
    return [from, end];
  }
  if (to < words.count && starts(to)) return [to, to];
  let start = to;
  while (start > from && !(start < to && starts(start))) start--;
  return [start, to];
}

/**
 * The part of the same sentence that may have said how sure what was kept is: nothing, where the cut ends with ", and" before a clause with a
 * subject of its own, or begins with "and" or the like.
 */
export function sameClause(
  side: Side,
  [from, to]: readonly [number, number],
  edge: Edge,
): readonly [number, number] {
  if (edge === 'tail') return JOINING.has(foldedAt(side, from)) ? [from, from] : [from, to];
  const isJoined = JOINING.has(foldedAt(side, to - 1)) && hasPauseBefore(side, to - 1);
  return isJoined && OPENERS.has(foldedAt(side, to)) ? [to, to] : [from, to];
}

const JOINING: ReadonlySet<string> = new Set('and but or so yet while whereas although'.split(' '));

function hasPauseBefore({ text, words }: Side, i: number): boolean {
  return i > 0 && /[,;:–—-]/u.test(text.slice(words.end[i - 1], words.start[i]));
}

/**
 * Only sentences that stand by themselves were cut, and a sentence follows: each begins like one ("Mr. Falk" does not), none
 * is a mere "Not today.", and none points at what was said ("That is not true."). Any doubt is a no.
 */
export function isWholeSentences(recorded: Side, [from, to]: readonly [number, number]): boolean {
  const { mark, count } = recorded.words;
  const begins = (i: number): boolean => ((mark[i] as number) & MARK.sentenceStart) !== 0;
  const opens = (i: number): boolean =>
    begins(i) && ((mark[i] as number) & MARK.capital) !== 0 && OPENERS.has(foldedAt(recorded, i));
  if (to >= count || !opens(from) || !opens(to)) return false;
  for (let i = from; i < to; i++) {
    if (POINTING_BACK.has(foldedAt(recorded, i)) || (begins(i) && !opens(i))) return false;
  }
  return true;
}

/** Words that begin a sentence with a subject of its own. */
const OPENERS: ReadonlySet<string> = new Set(
  'i we you he she they there the a an my our your his her their'.split(' '),
);

/** Words by which a sentence may be about the one before it, and turn that round. */
const POINTING_BACK: ReadonlySet<string> = new Set(
  'that this it these those such so which either neither nor latter former same otherwise true false'.split(
    ' ',
  ),
);
