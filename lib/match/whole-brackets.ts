import type { EditRun } from './edit-script';

/**
 * Keeps a pair of brackets in one piece of a shown difference.
 *
 * Problem: "[the government]" for "government" has one word put in and one that both have, so that the opening bracket
 * would be shown as put in and the closing one not at all. Who writes it puts the whole in the place of the word. Way:
 * where one bracket of a pair stands in words that differ and the other in another run, the runs between become one
 * change. Only for showing: what the changes mean is judged of the words as they are.
 * Pairs of more than `LONGEST` words stay as they are: one changed word must not make a whole sentence a change.
 * Cost: linear in the text, and runs for each pair.
 */
export function withWholeBrackets(
  runs: readonly EditRun[],
  recorded: Pieces,
  printed: Pieces,
): readonly EditRun[] {
  const pairs = [
    ...[...bracketedWords(recorded)].map((words) => ({ side: 'recorded' as const, words })),
    ...[...bracketedWords(printed)].map((words) => ({ side: 'printed' as const, words })),
  ];
  let whole = runs;
  // What was joined for the one pair may have cut another, of the other text.
  for (let pass = 0; pass < PASSES; pass++) {
    const before = whole;
    for (const { side, words } of pairs) whole = joined(whole, side, words);
    if (whole === before) break;
  }
  return whole;
}

/** A text and where the piece of each of its words begins; the last cut is the end of the text. */
export interface Pieces {
  readonly text: string;
  readonly cuts: Uint32Array;
}

const LONGEST = 12;
/** Enough for all but riddles. */
const PASSES = 8;

/** First and last word of every pair of brackets that holds several words. Of nested ones the inner. */
function* bracketedWords({ text, cuts }: Pieces): Generator<readonly [number, number]> {
  let open: { readonly code: number; readonly word: number } | undefined;
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    while (word + 2 < cuts.length && i >= (cuts[word + 1] as number)) word++;
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x28) open = { code, word };
    else if (open !== undefined && code === (open.code === 0x5b ? 0x5d : 0x29)) {
      if (word > open.word && word - open.word < LONGEST) yield [open.word, word];
      open = undefined;
    }
  }
}

/** The runs with those of the words `first` to `last` of one side as one, where a difference parts these words. */
function joined(
  runs: readonly EditRun[],
  side: 'recorded' | 'printed',
  [first, last]: readonly [number, number],
): readonly EditRun[] {
  const runOf = (word: number) => runs.findIndex(({ [side]: [from, to] }) => word >= from && word < to);
  const [from, to] = [runOf(first), runOf(last)];
  const [opening, closing] = [runs[from], runs[to]];
  if (opening === undefined || closing === undefined || from === to) return runs;
  if (opening.op === 'same' && closing.op === 'same') return runs;
  // The other half of moved words stands elsewhere and would be left alone.
  if (runs.slice(from, to + 1).some(({ op }) => op === 'moved')) return runs;
  const before = opening.op === 'same' ? first - opening[side][0] : 0;
  const after = closing.op === 'same' ? closing[side][1] - last - 1 : 0;
  const change = {
    recorded: [opening.recorded[0] + before, closing.recorded[1] - after],
    printed: [opening.printed[0] + before, closing.printed[1] - after],
  } as const;
  const isEmpty = ([start, end]: readonly [number, number]) => start === end;
  const op = isEmpty(change.recorded) ? 'added' : isEmpty(change.printed) ? 'missing' : 'changed';
  const kept = (recorded: readonly [number, number], printed: readonly [number, number]): EditRun[] =>
    isEmpty(recorded) ? [] : [{ op: 'same', recorded, printed }];
  return [
    ...runs.slice(0, from),
    ...kept(
      [opening.recorded[0], opening.recorded[0] + before],
      [opening.printed[0], opening.printed[0] + before],
    ),
    { op, ...change },
    ...kept(
      [closing.recorded[1] - after, closing.recorded[1]],
      [closing.printed[1] - after, closing.printed[1]],
    ),
    ...runs.slice(to + 1),
  ];
}
