import type { Span } from '@/lib/text/span';
import { readWords, type Word } from './read-words';
import { FUNCTION_WORDS, stemOf } from './stems';

/** A clause that says something is not so. */
export interface NegatedClause {
  /** From the negation, with its helping verb, to the end of the clause. */
  readonly span: Span;
  /** The negation with the first content word after it: "did not agree". */
  readonly core: Span;
  /** Stem of that word. */
  readonly head: string;
  readonly stems: readonly string[];
}

const NEGATIONS = new Set('not never neither nor no none without cannot nobody nothing nowhere'.split(' '));
const HELPERS = new Set(
  'did does do had has have was were is are be been will would could there we i he she they it and'.split(
    ' ',
  ),
);
const ENDS = new Set(['.', ';', ':', '!', '?', '—', '–']);
/** Verbs too common to say that two sentences are about the same thing. */
const LIGHT = new Set(
  'think know want believ go get mak tak com see look need lik peopl thing hav giv say said talk feel try put kep let abl go goin way tim year'.split(
    ' ',
  ),
);

/** The negated clauses of a stretch of text, in order; empty when it denies nothing. Linear. */
export function negatedClauses(text: string, span: Span): NegatedClause[] {
  const words = readWords(text, span);
  const clauses: NegatedClause[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || !negates(word.lower) || deniesNothing(words, i)) continue;
    if (word.lower === 'not' && words[i + 1]?.lower === 'only') {
      if (!/^(?:had|has|have|did|was|were|is|do)$/u.test(words[i + 2]?.lower ?? '')) continue;
    }
    let start = i;
    while (start > 0 && i - start < 2 && HELPERS.has(words[start - 1]?.lower ?? '')) start--;
    let end = i + 1;
    let head: number | undefined;
    const stems: string[] = [];
    for (; end < words.length; end++) {
      const { lower = '', isWord = false } = words[end] ?? {};
      const next = words[end + 1]?.lower ?? '';
      if (ENDS.has(lower) || (lower === ',' && /^(?:and|but|or|nor|neither|which|while|though)$/u.test(next)))
        break;
      // "did not raise the tolls and will not raise the fares": two clauses.
      if (head !== undefined && negates(lower) && !deniesNothing(words, end)) break;
      if (!isWord || FUNCTION_WORDS.has(lower) || lower.endsWith("n't")) continue;
      head ??= end;
      stems.push(stemOf(lower));
    }
    const headWord = head === undefined ? undefined : words[head];
    if (headWord === undefined) continue;
    clauses.push({
      span: { start: words[start]?.start ?? word.start, end: words[end - 1]?.end ?? word.end },
      core: { start: words[start]?.start ?? word.start, end: headWord.end },
      head: stemOf(headWord.lower),
      stems,
    });
    i = Math.max(i, end - 1);
  }
  return clauses;
}

function negates(lower: string): boolean {
  return NEGATIONS.has(lower) || lower.endsWith("n't");
}

/** "whether or not", "No, I meant it". */
function deniesNothing(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.lower === 'or' || (words[at]?.lower === 'no' && words[at + 1]?.lower === ',');
}

/** True for a stem that says what a sentence is about. */
export function isTelling(stem: string): boolean {
  return stem.length > 2 && !LIGHT.has(stem);
}
