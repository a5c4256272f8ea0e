/**
 * Pairing the quotation marks of one block.
 *
 * Problem: marks are mixed in shape, curled the wrong way, lost at drop caps, nested, and look like apostrophes and
 * inches. Chosen way: one pass with a small stack; each mark opens or closes by its shape unless its neighbours
 * (space, word, punctuation) or the stack say otherwise; any mark of a family closes any other of it.
 * Cost: O(characters), at most 8 marks open at a time. Rejected: a regular expression per language (quadratic on
 * unclosed marks, and wrong on mixed shapes) and pairing by parity (one lost mark flips the rest of the page).
 */
import { isLetterOrDigitAt } from '@/lib/text/letters';
import type { Span } from '@/lib/text/span';
import { APOSTROPHE_WORDS, MARKS, type MarkFamily, type MarkStyle } from './marks';

/** Two marks that belong together, or one with the edge of its block. */
export interface MarkPair {
  readonly family: MarkFamily;
  readonly outer: Span;
  readonly inner: Span;
  /** Name of the rule that paired them, for the trace. */
  readonly rule: string;
}

/** What one block says about its marks. */
export interface BlockMarks {
  readonly pairs: readonly MarkPair[];
  /** A mark opened and not closed before the end of the block; a single one only where it may open a clause. */
  readonly open?: { readonly family: MarkFamily; readonly at: number; readonly inner: number };
  /** The first mark of the block closes something that the block did not open. */
  readonly orphanClose?: { readonly family: MarkFamily; readonly at: number; readonly end: number };
  /** Closing marks further on that nothing opened, each with the end of the pair before it. */
  readonly lateCloses: readonly { readonly at: number; readonly end: number; readonly after: number }[];
  /** Family of a mark standing at the very start of the block. */
  readonly startsWith?: MarkFamily;
}

interface OpenMark {
  readonly family: MarkFamily;
  readonly char: string;
  readonly at: number;
  readonly inner: number;
  readonly rule: string;
}

const DEEPEST = 8;
const APOSTROPHE_REACH = 400;
const LONGEST_APOSTROPHE_WORD = 14;

/** Pairs the marks of `text` inside `block`. Pairs come in the order in which they close. */
export function pairMarks(text: string, block: Span, style: MarkStyle): BlockMarks {
  const pairs: MarkPair[] = [];
  const stack: OpenMark[] = [];
  const lateCloses: { at: number; end: number; after: number }[] = [];
  let orphanClose: BlockMarks['orphanClose'];
  let startsWith: MarkFamily | undefined;
  let seen = false;

  for (let i = block.start; i < block.end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xab && code !== 0x22 && code !== 0x27 && code !== 0x60) continue;
    const width = doubledAt(text, i, block.end);
    const char = width === 2 ? '"' : text.charAt(i);
    const shape = MARKS[char];
    if (shape === undefined) continue;
    const action = actionOf(text, i, width, char, block, stack, style);
    if (action === 'skip') continue;
    const first = !seen;
    seen = true;
    if (action === 'close') {
      const k = innermost(stack, shape.family);
      const opened = stack[k];
      if (opened !== undefined) {
        stack.length = k;
        if (text.slice(opened.inner, i).trim() !== '')
          pairs.push({
            family: shape.family,
            outer: { start: opened.at, end: i + width },
            inner: { start: opened.inner, end: i },
            rule: opened.rule,
          });
      } else if (first) orphanClose = { family: shape.family, at: i, end: i + width };
      else if (stack.length === 0 && shape.family === 'double') {
        const after = pairs.at(-1)?.outer.end ?? block.start;
        lateCloses.push({ at: i, end: i + width, after: Math.max(after, lateCloses.at(-1)?.end ?? 0) });
      }
    } else {
      if (i === block.start) startsWith = shape.family;
      if (stack.length === DEEPEST) stack.shift();
      const rule = shape.role === 'close' ? 'wrong-way-mark' : `${shape.family}-marks`;
      stack.push({ family: shape.family, char, at: i, inner: i + width, rule });
    }
    i += width - 1;
  }
  const left =
    stack.find((mark) => mark.family !== 'single') ?? stack.find((mark) => mayStayOpen(text, mark, block));
  return {
    pairs,
    lateCloses,
    ...(left && { open: { family: left.family, at: left.at, inner: left.inner } }),
    ...(orphanClose && { orphanClose }),
    ...(startsWith && { startsWith }),
  };
}

/** Of single marks, which are apostrophes as well, only one that opens a clause: at the start of its block, after ", " or ": ". */
function mayStayOpen(text: string, { at }: OpenMark, block: Span): boolean {
  return at === block.start || /[,:]\s+$/u.test(text.slice(Math.max(block.start, at - 3), at));
}

/** `` and '' and ,, typed for a double mark: 2, else 1. */
function doubledAt(text: string, i: number, end: number): 1 | 2 {
  const char = text.charAt(i);
  return i + 1 < end && (char === '`' || char === "'") && text.charAt(i + 1) === char ? 2 : 1;
}

function innermost(stack: readonly OpenMark[], family: MarkFamily): number {
  for (let k = stack.length - 1; k >= 0; k--) if (stack[k]?.family === family) return k;
  return stack.length;
}

function actionOf(
  text: string,
  i: number,
  width: number,
  char: string,
  block: Span,
  stack: readonly OpenMark[],
  style: MarkStyle,
): 'open' | 'close' | 'skip' {
  const shape = MARKS[char];
  if (shape === undefined) return 'skip';
  const before = i > block.start ? text.charAt(i - 1) : '';
  const after = i + width < block.end ? text.charAt(i + width) : '';
  const opened = stack[innermost(stack, shape.family)];
  const atStart = before === '' || OPENING_CONTEXT.test(before);
  const atEnd = after === '' || CLOSING_CONTEXT.test(after);
  switch (shape.family) {
    case 'corner':
    case 'white-corner':
      return shape.role === 'open' ? 'open' : 'close';
    case 'guillemet':
    case 'single-guillemet':
      if (opened !== undefined) {
        if (style.sameWay && char === opened.char) return 'close';
        return MARKS[opened.char]?.role === shape.role ? 'open' : 'close';
      }
      if (shape.role === 'open') return style.reversedGuillemets && !atStart && atEnd ? 'close' : 'open';
      return (style.reversedGuillemets || style.sameWay) && atStart && !/^\s?$/u.test(after)
        ? 'open'
        : 'close';
    case 'single':
      return singleAction(text, i, char, block, opened, before, after, atStart, atEnd, style);
    default:
      return doubleAction(text, i, char, opened, before, after, atStart, atEnd, style);
  }
}

/** Before an opening mark: space, opening bracket, dash, slash, another opening mark, or CJK punctuation. */
const OPENING_CONTEXT = /[\s([{\-–—―/|:;“‘„‚«‹"'¿¡…、。，：]/u;
/** After a closing mark. */
const CLOSING_CONTEXT = /[\s)\]}\-–—―/|.,:;!?…”’“»›"'&、。，：]/u;

function doubleAction(
  text: string,
  i: number,
  char: string,
  opened: OpenMark | undefined,
  before: string,
  after: string,
  atStart: boolean,
  atEnd: boolean,
  style: MarkStyle,
): 'open' | 'close' | 'skip' {
  const isInches =
    /\d/.test(before) && (/['’′]/.test(text.charAt(i - 2)) || /['’′]/.test(text.charAt(i - 3)));
  if (isInches && char !== '“' && char !== '„') return 'skip';
  if (style.unspaced && char !== '"') return MARKS[char]?.role === 'close' ? 'close' : 'open';
  if (char === '„' || char === '‟' || char === '〝') return 'open';
  const spaceBefore = before === '' || /\s/u.test(before);
  const spaceAfter = after === '' || /\s/u.test(after);
  if (opened !== undefined) {
    if (opened.char === '„' || opened.char === '‟')
      return char === '“' && spaceBefore && !atEnd ? 'open' : 'close';
    if (char === '“') return !spaceBefore && atEnd && !/[(—–-]/u.test(before) ? 'close' : 'open';
    if (char === '”') return 'close';
    if (spaceBefore && !spaceAfter && !atEnd) return 'open';
    return 'close';
  }
  if (char === '“') return style.lowOpens && !atStart && atEnd ? 'close' : 'open';
  if (char === '”') return atStart && !spaceAfter && (spaceBefore || !atEnd) ? 'open' : 'close';
  if (/\d/.test(before)) return 'close';
  if (atStart && !spaceAfter) return 'open';
  return spaceBefore && before !== '' && spaceAfter ? 'open' : 'close';
}

function singleAction(
  text: string,
  i: number,
  char: string,
  block: Span,
  opened: OpenMark | undefined,
  before: string,
  after: string,
  atStart: boolean,
  atEnd: boolean,
  style: MarkStyle,
): 'open' | 'close' | 'skip' {
  if (char === '‚') return 'open';
  if (style.unspaced && (char === '‘' || char === '’'))
    return char === '‘' ? 'open' : opened ? 'close' : 'skip';
  if (opened?.char === '‚' && (char === '‘' || char === '’')) return atEnd ? 'close' : 'skip';
  // "rock ’n’ roll": the second half of an apostrophe on both sides.
  if (/n/iu.test(before) && /['’‘]/u.test(text.charAt(i - 2))) return 'skip';
  if (opened !== undefined && atEnd && !/\s/u.test(before) && before !== '') {
    if (!isLetterOrDigitAt(before, 0)) return 'close';
    // "the workers’ rights’": an s-apostrophe closes only when no better mark follows soon.
    return /s/iu.test(before) && /\s/u.test(after) && closesLater(text, i, block) ? 'skip' : 'close';
  }
  const sameWayOpens = style.sameWay && char === '’';
  if (!atStart || atEnd || (char === '’' && !sameWayOpens)) return 'skip';
  let wordEnd = i + 1;
  while (wordEnd < i + LONGEST_APOSTROPHE_WORD && isLetterOrDigitAt(text, wordEnd)) wordEnd++;
  const word = text.slice(i + 1, wordEnd);
  if (/^\d/u.test(word) || APOSTROPHE_WORDS.has(word.toLowerCase())) return 'skip';
  return opened === undefined ? 'open' : 'skip';
}

/** A better closing single mark (not between letters) before the next opening one, within a bounded reach. */
function closesLater(text: string, i: number, block: Span): boolean {
  const end = Math.min(block.end, i + APOSTROPHE_REACH);
  for (let k = i + 2; k < end; k++) {
    const char = text.charAt(k);
    if (char === '‘' || char === '“' || char === '”') return false;
    if (char !== '’' && char !== "'") continue;
    const after = k + 1 < block.end ? text.charAt(k + 1) : '';
    if (after === '' || CLOSING_CONTEXT.test(after)) return !/\s/u.test(text.charAt(k - 1));
    if (/\s/u.test(text.charAt(k - 1))) return false;
  }
  return false;
}
