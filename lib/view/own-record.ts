import type { OwnRecord, StatementView } from '@/lib/model/views';
import { foldWords } from '@/lib/text/fold';

/** A quotation as its page prints it, with the sentences around. */
export interface PrintedPlace {
  readonly words: string;
  readonly before?: string;
  readonly after?: string;
}

/** Words that must stand as they stood before they say that a place is the same. */
const TELLING = 4;

/**
 * How the record of a page's own words stands to what the page prints now. A reader may have saved half a quotation, more
 * than one, or a sentence beside it that says nearly the same; so that a page has changed is said only where it is proved:
 * at the same place, by the words before or after, the recorded ones stand no more, nor anywhere else as far as is known;
 * or others have come between them and their neighbours. `pageHas` says whether folded words stand anywhere on the page.
 */
export function ownRecordOf(
  record: Pick<StatementView, 'words' | 'before' | 'after'>,
  printed: PrintedPlace,
  pageHas: (folded: string) => boolean,
): OwnRecord {
  const recorded = foldWords(record.words);
  const here = foldWords(printed.words);
  if (recorded === here) return 'whole';
  const start = here.indexOf(recorded);
  if (start < 0) return isSamePlace(record, printed) && !pageHas(recorded) ? 'changed' : 'elsewhere';
  const end = start + recorded.length;
  const isRepeated = here.indexOf(recorded, start + 1) >= 0;
  const hasNews =
    hasNewWords(here.slice(end), record.after, printed.after) ||
    hasNewWords(reversed(here.slice(0, start)), turned(record.before), turned(printed.before));
  return hasNews && !isRepeated ? 'changed' : 'part';
}

function isSamePlace(record: Pick<StatementView, 'before' | 'after'>, printed: PrintedPlace): boolean {
  const after = firstWords(foldWords(record.after));
  const before = firstWords(turned(record.before));
  return (
    (after !== '' && after === firstWords(foldWords(printed.after ?? ''))) ||
    (before !== '' && before === firstWords(turned(printed.before)))
  );
}

/**
 * Whether the words `next` have come between the recorded ones and what followed them: they did not follow then, and
 * what did follow now stands behind them.
 */
function hasNewWords(next: string, followed: string | undefined, followsNow: string | undefined): boolean {
  const then = foldWords(followed ?? '');
  const first = firstWords(next);
  if (first === '' || then === '' || then.includes(first)) return false;
  return firstWords(then) === firstWords(foldWords(followsNow ?? ''));
}

function firstWords(folded: string): string {
  return folded.trim().split(' ').slice(0, TELLING).join(' ');
}

/** The text before a place as the text after it is read: nearest word first. */
function turned(text: string | undefined): string {
  return reversed(foldWords(text ?? ''));
}

function reversed(folded: string): string {
  return folded.trim().split(' ').reverse().join(' ');
}

/** Says of folded words whether a page has them, as far as its quotations and what stands around them tell. */
export function pageReader(places: readonly PrintedPlace[]): (folded: string) => boolean {
  let text: string | undefined;
  return (folded) => {
    // One after the other without what stands between, too: a reading may join what the next one takes apart.
    text ??= [
      ...places.map(({ before = '', words, after = '' }) => foldWords(`${before} ${words} ${after}`)),
      places.map(({ words }) => foldWords(words)).join(' '),
    ].join('\n');
    return text.includes(folded);
  };
}
