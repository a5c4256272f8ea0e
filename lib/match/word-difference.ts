import type { DifferencePart, WordDifference } from '@/lib/model/difference';
import { flagsOf } from './difference-flags';
import { type EditRun, editScript } from './edit-script';
import { readWords } from './read-words';
import type { Side } from './side';
import { withWholeBrackets } from './whole-brackets';
import { MARK, WordBuffer } from './word-buffer';

/**
 * What was changed between the words as recorded and as printed, for people: minimal, grouped, every character of both
 * sides kept. Words that differ in case, accents, apostrophes or editor's brackets only are the same. Texts of more than
 * `WORD_LIMIT` words keep their rest with the last word.
 */
export function compareWords(recorded: string, printed: string): WordDifference {
  const { runs, from, to } = compareSides(recorded, printed);
  return differenceOf(runs, from, to);
}

/** Both sides as words with the runs between them, for those who judge. */
export function compareSides(recorded: string, printed: string): { runs: EditRun[]; from: Side; to: Side } {
  const from = sideOf(recorded);
  const to = sideOf(printed);
  return { runs: editScript(from.words, to.words), from, to };
}

/** The same, for those who have read both sides and made their edit script already. */
export function differenceOf(runs: readonly EditRun[], from: Side, to: Side): WordDifference {
  return {
    parts: partsOf(runs, from, to),
    flags: flagsOf(runs, from, to),
    marked: marksItsEdits(to.words),
  };
}

function sideOf(text: string): Side {
  const words = new WordBuffer();
  readWords(text, words);
  return { text, words };
}

function marksItsEdits(words: WordBuffer): boolean {
  for (let i = 0; i < words.count; i++) {
    if ((words.mark[i] as number) & (MARK.afterEllipsis | MARK.bracketed)) return true;
  }
  return words.endsOpen;
}

function partsOf(runs: readonly EditRun[], from: Side, to: Side): DifferencePart[] {
  const [first] = runs;
  if (first === undefined || (runs.length === 1 && first.op === 'same')) return unchanged(from.text, to.text);
  const recordedCuts = cutsOf(from);
  const printedCuts = cutsOf(to);
  const recordedOf = (run: EditRun): string => sliceOf(from.text, recordedCuts, run.recorded);
  const printedOf = (run: EditRun): string => sliceOf(to.text, printedCuts, run.printed);
  const whole = withWholeBrackets(
    runs,
    { text: from.text, cuts: recordedCuts },
    { text: to.text, cuts: printedCuts },
  );
  const parts = whole.map((run): DifferencePart => {
    if (run.op === 'missing') return { op: 'missing', recorded: recordedOf(run) };
    if (run.op === 'added') return { op: 'added', printed: printedOf(run) };
    return { op: run.op, recorded: recordedOf(run), printed: printedOf(run) };
  });
  // A side without words still has its characters.
  if (from.words.count === 0 && from.text !== '') parts.unshift({ op: 'missing', recorded: from.text });
  if (to.words.count === 0 && to.text !== '') parts.unshift({ op: 'added', printed: to.text });
  return parts;
}

function unchanged(recorded: string, printed: string): DifferencePart[] {
  return recorded === '' && printed === '' ? [] : [{ op: 'same', recorded, printed }];
}

/**
 * Where the text of each word begins and ends, separators included, so that the pieces join to the whole text:
 * what stands before the last blank belongs to the word before, an opening mark after it to the word after. A bracket belongs
 * to the words inside it, with a blank between or not.
 */
function cutsOf({ text, words }: Side): Uint32Array {
  const cuts = new Uint32Array(words.count + 1);
  for (let i = 1; i < words.count; i++) {
    const low = words.end[i - 1] as number;
    let cut = words.start[i] as number;
    while (cut > low && !isBlank(text.charCodeAt(cut - 1))) cut--;
    cuts[i] = outsideBrackets(
      text,
      low,
      words.start[i] as number,
      cut > low ? cut : (words.start[i] as number),
    );
  }
  cuts[words.count] = text.length;
  return cuts;
}

/** The cut between two words, moved before a bracket that opens there and behind one that closes. */
function outsideBrackets(text: string, from: number, to: number, cut: number): number {
  let opens = -1;
  let closed = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if ((code === 0x5b || code === 0x28) && opens < 0) opens = i;
    else if (code === 0x5d || code === 0x29) {
      opens = -1;
      closed = i + 1;
    }
  }
  return opens < 0 ? Math.max(cut, closed) : Math.min(Math.max(cut, closed), opens);
}

function sliceOf(text: string, cuts: Uint32Array, [from, to]: readonly [number, number]): string {
  return to > from ? text.slice(cuts[from], cuts[to]) : '';
}

function isBlank(code: number): boolean {
  return (
    code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d) || (code >= 0x2000 && code <= 0x200a)
  );
}
