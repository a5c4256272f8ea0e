import type { DifferenceFlag } from '@/lib/model/difference';
import type { EditRun } from './edit-script';
import {
  CONDITIONS,
  CONDITIONS_WITH_THAT,
  HEDGES,
  NEGATIONS,
  NOT_NAMES,
  NUMBER_WORDS,
} from './meaning-words';
import { foldWord } from './read-words';
import { MARK, type WordBuffer } from './word-buffer';

type What = DifferenceFlag['what'];

/** One side of a comparison: its text and the words read of it. */
export interface Side {
  readonly text: string;
  readonly words: WordBuffer;
}

/**
 * Changes that may change the meaning, in reading order; empty when there are none.
 * Inside the part both sides share, every kind of word counts. At the edges, where a quotation merely begins later or
 * ends earlier than the record, only a negation, hedge or condition in the sentence that was cut into does.
 */
export function flagsOf(runs: readonly EditRun[], recorded: Side, printed: Side): DifferenceFlag[] {
  const flags: DifferenceFlag[] = [];
  const first = runs.findIndex((run) => run.op === 'same');
  const last = runs.findLastIndex((run) => run.op === 'same');
  for (const [index, run] of runs.entries()) {
    if (run.op === 'same' || run.op === 'moved') continue;
    let lost = run.recorded;
    const edge = index < first ? 'head' : index > last ? 'tail' : 'inside';
    if (first < 0) {
      // Nothing in common: no sentence of the one can be set against one of the other.
      return [];
    }
    if (edge !== 'inside' && run.op === 'missing') lost = sameSentence(recorded.words, lost, edge);
    const before = meaningWords(recorded, lost);
    const after = meaningWords(printed, run.printed);
    for (const what of WHATS) {
      if (run.op === 'missing') {
        const plain = what === 'name' || what === 'number';
        if (plain && edge !== 'inside') continue;
        // A cut that the page marks with "…" hides nothing by itself; what it may turn round is still said.
        if (isMarked(printed, run) && what !== 'negation' && what !== 'condition') continue;
      }
      flags.push(...compared(what, before.get(what) ?? [], after.get(what) ?? []));
    }
  }
  return flags;
}

/** The printed words say themselves that something was left out here. */
function isMarked(printed: Side, run: EditRun): boolean {
  return ((printed.words.mark[run.printed[0]] ?? 0) & MARK.afterEllipsis) !== 0;
}

const WHATS: readonly What[] = ['negation', 'hedge', 'condition', 'number', 'name'];

function compared(what: What, before: readonly Found[], after: readonly Found[]): DifferenceFlag[] {
  if (what === 'negation' || what === 'condition') {
    // "did not" and "didn't" both negate once.
    const change = before.length > after.length ? 'lost' : before.length < after.length ? 'added' : undefined;
    if (change === undefined) return [];
    return [{ what, change, words: wordsOf(change === 'lost' ? before : after) }];
  }
  const gone = before.filter((a) => !after.some((b) => b.folded === a.folded));
  const come = after.filter((b) => !before.some((a) => a.folded === b.folded));
  if (gone.length > 0 && come.length > 0) {
    return [{ what, change: 'changed', words: `${wordsOf(gone)} → ${wordsOf(come)}` }];
  }
  if (gone.length > 0) return [{ what, change: 'lost', words: wordsOf(gone) }];
  return come.length > 0 ? [{ what, change: 'added', words: wordsOf(come) }] : [];
}

interface Found {
  readonly word: string;
  readonly folded: string;
}

function wordsOf(found: readonly Found[]): string {
  return found.map(({ word }) => word).join(' ');
}

function meaningWords(side: Side, [from, to]: readonly [number, number]): Map<What, Found[]> {
  const found = new Map<What, Found[]>();
  for (let i = from; i < to; i++) {
    const word = wordAt(side, i);
    const folded = foldWord(word);
    const what = kindOf(
      folded,
      side.words.mark[i] as number,
      i + 1 < side.words.count ? foldedAt(side, i + 1) : '',
    );
    if (what !== undefined) found.set(what, [...(found.get(what) ?? []), { word, folded }]);
  }
  return found;
}

function wordAt({ text, words }: Side, i: number): string {
  return text.slice(words.start[i], words.end[i]);
}

function foldedAt(side: Side, i: number): string {
  return foldWord(wordAt(side, i));
}

function kindOf(folded: string, mark: number, next: string): What | undefined {
  if (NEGATIONS.has(folded)) return 'negation';
  if (mark & MARK.digits || NUMBER_WORDS.has(folded)) return 'number';
  if (CONDITIONS.has(folded) || (CONDITIONS_WITH_THAT.has(folded) && next === 'that')) return 'condition';
  if (HEDGES.has(folded)) return 'hedge';
  const named = (mark & MARK.capital) !== 0 && (mark & MARK.sentenceStart) === 0 && !NOT_NAMES.has(folded);
  return named ? 'name' : undefined;
}

/** The part of a cut-off range that belongs to the sentence the quotation was cut out of. */
function sameSentence(
  words: WordBuffer,
  [from, to]: readonly [number, number],
  edge: 'head' | 'tail',
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
