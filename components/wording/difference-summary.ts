import type { DifferenceFlag, Verdict, WordDifference } from '@/lib/model/difference';
import type { MatchView, OwnRecord } from '@/lib/model/views';
import { count, countWords } from './count';

/** What the words about a match are made from. */
type Judged = Pick<MatchView, 'verdict' | 'difference' | 'fromThisPage' | 'beginningOnly'>;

/** Short label of a match, for a list. */
export function labelOf({ verdict, difference, fromThisPage, beginningOnly }: Judged): string {
  if (fromThisPage !== undefined) return OWN_LABEL[fromThisPage];
  if (beginningOnly) return 'Beginning compared';
  if (verdict === 'possible' && isUnchanged(difference)) return 'Same few words';
  return verdict === 'shortened' && isExcerpt(difference) ? 'Excerpt' : VERDICT_LABEL[verdict];
}

const OWN_LABEL: Readonly<Record<OwnRecord, string>> = {
  whole: 'From this page',
  part: 'Saved in part',
  elsewhere: 'From this page',
  changed: 'Changed since saved',
};

const VERDICT_LABEL: Readonly<Record<Verdict, string>> = {
  verbatim: 'Word for word',
  typography: 'Word for word',
  shortened: 'Shortened',
  edited: 'Words differ',
  merged: 'Put together',
  overlap: 'Partly on record',
  possible: 'Similar, not the same',
};

/**
 * How the printed words stand to the recorded ones, as one plain sentence: what happened and how much of it.
 * It names facts about words only; whether a change is fair is the reader's to say.
 */
export function summaryOf({ verdict, difference, fromThisPage, beginningOnly }: Judged): string {
  if (fromThisPage !== undefined) return ownSummary(fromThisPage, difference);
  const compared = comparedSummary(verdict, difference);
  return beginningOnly ? `So long that only the beginning was compared. Of that: ${compared}` : compared;
}

function comparedSummary(verdict: Verdict, difference: WordDifference): string {
  switch (verdict) {
    case 'verbatim':
      return 'Word for word as recorded.';
    case 'typography':
      return 'Word for word as recorded; only punctuation, capitals or spelling marks differ.';
    case 'shortened':
      return isExcerpt(difference)
        ? `An excerpt, word for word: ${changesOf(difference)} around it.`
        : `Shortened: ${changesOf(difference)}.${markedNote(difference)}`;
    case 'edited':
      return `Words differ: ${changesOf(difference)}.${markedNote(difference)}`;
    case 'merged':
      return `Put together from words that stand apart in the record: ${changesOf(difference)}.${markedNote(difference)}`;
    case 'overlap':
      return `Only a part of this is on record: ${changesOf(difference)}.`;
    case 'possible':
      return isUnchanged(difference)
        ? 'The same few words. They may be another statement.'
        : 'Similar, not the same. It may be another statement.';
  }
}

function ownSummary(own: OwnRecord, difference: WordDifference): string {
  switch (own) {
    case 'whole':
      return 'Recorded from this page itself. Nothing else in your library has these words.';
    case 'part':
      return 'A part of this was saved from this page itself. Nothing else in your library has these words.';
    case 'elsewhere':
      return `Another stretch of this page was saved. Here: ${changesOf(difference)}.`;
    case 'changed':
      return `This page had other words when it was saved: ${changesOf(difference)}.`;
  }
}

function isUnchanged({ parts }: WordDifference): boolean {
  return parts.every(({ op }) => op === 'same');
}

/** One stretch of the record, of which only what stands before or after it is not printed. */
function isExcerpt({ parts, marked }: WordDifference): boolean {
  const [same, ...others] = parts.filter(({ op }) => op !== 'missing');
  return !marked && same?.op === 'same' && others.length === 0;
}

/** One sentence for a change that may matter: "“not” is missing here; this may change the meaning." */
export function flagInWords(flag: DifferenceFlag): string {
  const what = `“${flag.words}” ${FLAG_CHANGE[flag.change]}`;
  return `${what}; ${FLAG_WHY[flag.what]}.`;
}

const FLAG_CHANGE: Readonly<Record<DifferenceFlag['change'], string>> = {
  lost: 'is missing here',
  added: 'is printed here but not in the record',
  changed: 'is not the same here and in the record',
};

const FLAG_WHY: Readonly<Record<DifferenceFlag['what'], string>> = {
  negation: 'this may change the meaning',
  hedge: 'this may change how sure it sounds',
  condition: 'this may change under which condition it holds',
  number: 'a number is concerned',
  name: 'a name is concerned',
};

function changesOf(difference: WordDifference): string {
  const words = { missing: 0, added: 0, changed: 0, moved: 0 };
  for (const part of difference.parts) {
    if (part.op === 'same') continue;
    words[part.op] +=
      part.op === 'added'
        ? countWords(part.printed)
        : part.op === 'changed'
          ? Math.max(countWords(part.recorded), countWords(part.printed))
          : countWords(part.recorded);
  }
  const said = [
    words.missing > 0 ? `${count(words.missing, 'word')} left out` : '',
    words.added > 0 ? `${count(words.added, 'word')} added` : '',
    words.changed > 0 ? `${count(words.changed, 'word')} changed` : '',
    words.moved > 0 ? `${count(words.moved, 'word')} moved` : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? 'only punctuation' : said.join(', ');
}

function markedNote(difference: WordDifference): string {
  return difference.marked ? ' The page marks the place itself, with … or [brackets].' : '';
}
