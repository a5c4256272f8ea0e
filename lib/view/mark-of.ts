import type { MarkStyle, MarkView, MatchView } from '@/lib/model/views';

type Marked = Pick<
  MatchView,
  'verdict' | 'speakerDiffers' | 'fromThisPage' | 'printed' | 'statement' | 'disputed'
>;

/**
 * How a match is marked on the page. Made here and sent along, because the engine's bundle has no room for sentences.
 */
export function markOf(match: Marked): MarkView {
  const style = styleOf(match);
  const speaker = match.statement.speaker.name ?? 'speaker unknown';
  const standing = match.fromThisPage === 'part' ? PART_SAVED : STYLE_WORDS[style];
  const disputed = match.disputed ? ' Disputed.' : '';
  return { style, label: `“${short(match.printed.words)}” ${speaker}, ${standing}.${disputed}` };
}

/** Another speaker outweighs changed words; words that a page prints as they were saved from it are not changed. */
function styleOf({ verdict, speakerDiffers, fromThisPage }: Marked): MarkStyle {
  if (speakerDiffers) return 'other-speaker';
  if (fromThisPage === 'whole' || fromThisPage === 'part') return 'verbatim';
  return verdict === 'verbatim' || verdict === 'typography' ? 'verbatim' : 'changed';
}

const STYLE_WORDS: Readonly<Record<MarkStyle, string>> = {
  verbatim: 'on record word for word',
  changed: 'on record in other words: shortened or edited here',
  'other-speaker': 'given to another speaker in your library',
};
const PART_SAVED = 'a part of it was saved from this page';

/** Longer quotations are cut: the label names the mark, the card holds the words. */
const WORDS_LIMIT = 80;

function short(words: string): string {
  return words.length > WORDS_LIMIT ? `${words.slice(0, words.lastIndexOf(' ', WORDS_LIMIT))}…` : words;
}
