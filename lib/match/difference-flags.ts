import type { DifferenceFlag } from '@/lib/model/difference';
import { type Edge, isWholeSentences, sameClause, sameSentence } from './cut-clauses';
import type { EditRun } from './edit-script';
import {
  CONDITIONS,
  CONDITIONS_AT_START,
  CONDITIONS_WITH_THAT,
  HEDGES,
  NEGATING_PREFIXES,
  NEGATIONS,
  NOT_COUNTING,
  NOT_NAMES,
  NOT_NEGATED,
  WEAK_NEGATIONS,
} from './meaning-words';
import { isNumberWord, numberIn } from './number-words';
import { foldWord } from './read-words';
import { foldedAt, type Side } from './side';
import { MARK } from './word-buffer';

type What = DifferenceFlag['what'];

/**
 * Changes that may change the meaning, in reading order; empty when there are none.
 * Inside the part both sides share, every kind of word counts. At the edges, where a quotation merely begins later or
 * ends earlier than the record, only a negation or condition in the sentence that was cut into does, or a hedge in the clause.
 */
export function flagsOf(runs: readonly EditRun[], recorded: Side, printed: Side): DifferenceFlag[] {
  const flags: DifferenceFlag[] = [];
  const first = runs.findIndex((run) => run.op === 'same');
  const last = runs.findLastIndex((run) => run.op === 'same');
  for (const [index, run] of runs.entries()) {
    if (run.op === 'same' || run.op === 'moved') continue;
    // Nothing in common: no sentence of the one can be set against one of the other.
    if (first < 0) return [];
    const edge = index < first ? 'head' : index > last ? 'tail' : 'inside';
    const before =
      edge !== 'inside' && run.op === 'missing'
        ? meaningWordsCutOff(recorded, run.recorded, edge)
        : meaningWords(recorded, run.recorded);
    const after = meaningWords(printed, run.printed);
    for (const what of WHATS) {
      if (run.op === 'missing') {
        const plain = what === 'name' || what === 'number';
        if (plain && edge !== 'inside') continue;
        // A cut that the page marks with "…" hides nothing by itself; what it may turn round is still said, unless whole
        // sentences were cut, as at the edges.
        const turns = what === 'negation' || what === 'condition';
        if (isMarked(printed, run) && (!turns || isWholeSentences(recorded, run.recorded))) continue;
      }
      const found = compared(what, before.get(what) ?? [], after.get(what) ?? []);
      flags.push(...found.filter((flag) => !standsElsewhere(flag, recorded, printed)));
    }
    if (run.op === 'changed') flags.push(...prefixed(recorded, run.recorded, printed, run.printed));
  }
  return flags;
}

/** The printed words say themselves that something was left out here. */
function isMarked(printed: Side, run: EditRun): boolean {
  const at = run.printed[0];
  if (at === printed.words.count) return printed.words.endsOpen;
  return ((printed.words.mark[at] as number) & MARK.afterEllipsis) !== 0;
}

const WHATS: readonly What[] = ['negation', 'hedge', 'condition', 'number', 'name'];

function compared(what: What, before: readonly Found[], after: readonly Found[]): DifferenceFlag[] {
  if (what === 'negation' || what === 'condition') {
    // "did not" and "didn't" both negate once.
    const change = before.length > after.length ? 'lost' : before.length < after.length ? 'added' : undefined;
    if (change === undefined) return what === 'negation' ? weakened(before, after) : [];
    return [{ what, change, words: wordsOf(change === 'lost' ? before : after) }];
  }
  // "may" for "might" is as unsure as before.
  if (what === 'hedge' && before.length > 0 && after.length > 0) return [];
  const gone = before.filter((a) => !after.some((b) => areSame(what, a.value, b.value)));
  const come = after.filter((b) => !before.some((a) => areSame(what, a.value, b.value)));
  if (gone.length > 0 && come.length > 0) {
    return [{ what, change: 'changed', words: `${wordsOf(gone)} → ${wordsOf(come)}` }];
  }
  if (gone.length > 0) return [{ what, change: 'lost', words: wordsOf(gone) }];
  return come.length > 0 ? [{ what, change: 'added', words: wordsOf(come) }] : [];
}

/** Names also in another form: "Sunday" and "Sundays", "Iraq" and "Iraqi". Not "Julia" and "Julian", or "William" and "Williams". */
function areSame(what: What, a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    what === 'name' &&
    short.length >= SHORTEST_PLAIN &&
    long.length - short.length <= 2 &&
    long.startsWith(short) &&
    OTHER_FORM.test(long)
  );
}

const OTHER_FORM = /(?:days|[^aeiou]is?)$/u;

/** "never" against "hardly ever": denied both times, and not as surely. */
function weakened(before: readonly Found[], after: readonly Found[]): DifferenceFlag[] {
  const [old, come] = [before, after].map((found) => found.filter(({ value }) => WEAK_NEGATIONS.has(value)));
  if (old === undefined || come === undefined || old.length === come.length) return [];
  return old.length < come.length
    ? [{ what: 'hedge', change: 'added', words: wordsOf(come) }]
    : [{ what: 'hedge', change: 'lost', words: wordsOf(old) }];
}

/** "Anna’s boat" and "the boat of Anna" name the same. A name put in the place of another counts wherever it stands else. */
function standsElsewhere({ what, change, words }: DifferenceFlag, recorded: Side, printed: Side): boolean {
  if (what !== 'name' || change === 'changed') return false;
  const side = change === 'lost' ? printed : recorded;
  const names = meaningWords(side, [0, side.words.count]).get('name') ?? [];
  return words.split(' ').every((word) => names.some(({ value }) => value === nameOf(word)));
}

/** A telling word, or several that make one number; `value` is equal where two mean the same. */
interface Found {
  readonly words: string;
  readonly value: string;
}

function wordsOf(found: readonly Found[]): string {
  return found.map(({ words }) => words).join(' ');
}

function meaningWords(side: Side, [from, to]: readonly [number, number]): Map<What, Found[]> {
  const found = new Map<What, Found[]>();
  for (let i = from; i < to; i++) {
    const what = kindOf(side, i);
    if (what === undefined) continue;
    const first = i;
    if (what === 'number') while (i + 1 < to && kindOf(side, i + 1) === 'number') i++;
    const words = side.text.slice(side.words.start[first], side.words.end[i]);
    const value =
      what === 'number' ? numberIn(range(first, i + 1).map((at) => foldedAt(side, at))) : nameOf(words);
    found.set(what, [...(found.get(what) ?? []), { words, value }]);
  }
  return found;
}

/** Of what was cut off at an edge. How sure a clause is said to be, and whether one asks for it, says nothing of another clause. */
function meaningWordsCutOff(
  side: Side,
  cut: readonly [number, number],
  edge: Edge,
): ReadonlyMap<What, readonly Found[]> {
  const sentence = sameSentence(side.words, cut, edge);
  const clause = meaningWords(side, sameClause(side, sentence, edge));
  const conditions = (of: ReadonlyMap<What, readonly Found[]>, isAsked: boolean) =>
    (of.get('condition') ?? []).filter(({ value }) => (value === 'whether') === isAsked);
  const all = meaningWords(side, sentence);
  return new Map(all)
    .set('hedge', clause.get('hedge') ?? [])
    .set('condition', [...conditions(clause, true), ...conditions(all, false)]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** A name without its possessive ending. */
function nameOf(word: string): string {
  return foldWord(word.replace(/['’]s$/u, ''));
}

function kindOf(side: Side, i: number): What | undefined {
  const folded = foldedAt(side, i);
  const mark = side.words.mark[i] as number;
  const next = foldedAt(side, i + 1);
  const named = (mark & MARK.capital) !== 0 && (mark & MARK.sentenceStart) === 0;
  // "not only this" says this, and more.
  if (NEGATIONS.has(folded)) return folded === 'not' && next === 'only' ? undefined : 'negation';
  if (mark & MARK.digits) return 'number';
  if (isNumberWord(folded))
    return folded === 'one' && NOT_COUNTING.has(foldedAt(side, i - 1)) ? undefined : 'number';
  if (folded === 'only' && foldedAt(side, i - 1) === 'not') return undefined;
  if (CONDITIONS.has(folded) || (CONDITIONS_WITH_THAT.has(folded) && next === 'that')) return 'condition';
  if (CONDITIONS_AT_START.has(folded) && (mark & MARK.sentenceStart) !== 0) return 'condition';
  // "in May" is a month.
  if (HEDGES.has(folded) && !(named && folded === 'may')) return 'hedge';
  return named && !NOT_NAMES.has(folded) ? 'name' : undefined;
}

/** Negations that a changed word has in itself: "legal" against "illegal". */
function prefixed(
  before: Side,
  lost: readonly [number, number],
  after: Side,
  put: readonly [number, number],
): DifferenceFlag[] {
  const olds = range(...lost).map((i) => foldedAt(before, i));
  const news = range(...put).map((i) => foldedAt(after, i));
  const isNegated = (word: string, plain: string) =>
    plain.length >= SHORTEST_PLAIN &&
    !NOT_NEGATED.has(word) &&
    NEGATING_PREFIXES.some((prefix) => word === prefix + plain);
  return [
    ...olds
      .filter((old) => news.some((word) => isNegated(old, word)))
      .map((words): DifferenceFlag => ({ what: 'negation', change: 'lost', words })),
    ...news
      .filter((word) => olds.some((old) => isNegated(word, old)))
      .map((words): DifferenceFlag => ({ what: 'negation', change: 'added', words })),
  ];
}

/** Shorter words have the same letters by chance: "to" and "into". */
const SHORTEST_PLAIN = 4;
