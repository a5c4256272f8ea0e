import type { Verdict } from '@/lib/model/difference';
import type { EditRun } from './edit-script';
import type { Side } from './side';
import { MARK } from './word-buffer';

/**
 * What an accepted match is called, from its edit script. The first that applies:
 * no word differs → verbatim or typography · the page only goes on where the record stops → overlap ·
 * words put in, replaced or moved → edited · words left out at the ends or at an ellipsis → shortened ·
 * whole sentences left out unmarked → merged · other words left out unmarked → edited.
 */
export function verdictOf(runs: readonly EditRun[], recorded: Side, printed: Side): Verdict {
  const first = runs.findIndex((run) => run.op === 'same');
  const last = runs.findLastIndex((run) => run.op === 'same');
  if (runs.every((run) => run.op === 'same')) {
    const isCopy = recorded.text === printed.text || plain(recorded.text) === plain(printed.text);
    return isCopy ? 'verbatim' : 'typography';
  }
  const outer = runs.filter((_, index) => index < first || index > last);
  const inner = runs.slice(first, last + 1).filter((run) => run.op !== 'same');
  if (inner.some((run) => run.op !== 'missing') || runs.some((run) => run.op === 'moved')) return 'edited';
  if (outer.some((run) => run.op === 'changed')) {
    // Other words at an end: the two continue differently, unless only one word was replaced.
    return outer.every((run) => lengthOf(run.printed) <= 2 && lengthOf(run.recorded) <= 2)
      ? 'edited'
      : 'overlap';
  }
  const unmarked = inner.filter((run) => !isMarked(run, printed));
  const whole = unmarked.every((run) => isWholeSentences(run, recorded));
  if (unmarked.length > 0 && !whole) return 'edited';
  if (outer.some((run) => run.op === 'added')) return 'overlap';
  return unmarked.length > 0 ? 'merged' : 'shortened';
}

function lengthOf([from, to]: readonly [number, number]): number {
  return to - from;
}

function isMarked(run: EditRun, printed: Side): boolean {
  return ((printed.words.mark[run.printed[0]] ?? 0) & MARK.afterEllipsis) !== 0;
}

/** The gap begins and ends at the beginning of a sentence of the record. */
function isWholeSentences(run: EditRun, { words }: Side): boolean {
  const [from, to] = run.recorded;
  const starts = (i: number): boolean => ((words.mark[i] ?? 0) & MARK.sentenceStart) !== 0;
  return starts(from) && (to >= words.count || starts(to));
}

/** Text without outer marks and closing commas or stops, blanks as one space: what may differ and still be verbatim. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').replace(/^[\s"'“”‘’«»„]+|[\s"'“”‘’«».,;]+$/gu, '');
}
