import type { MarkStyle, MarkView, MatchView } from '@/lib/model/views';

type Marked = Pick<
  MatchView,
  'verdict' | 'beginningOnly' | 'speakerDiffers' | 'fromThisPage' | 'printed' | 'statement' | 'disputed'
>;

/**
 * How a match is marked on the page. Made here and sent along, because the engine's bundle has no room for sentences.
 */
export function markOf(match: Marked): MarkView {
  const style = styleOf(match);
  const speaker = match.statement.speaker.name ?? 'speaker unknown';
  const disputed = match.disputed ? ' Disputed.' : '';
  return {
    style,
    label: `“${short(match.printed.words)}” ${speaker}, ${standingOf(match, style)}.${disputed} ${KEYS}`,
  };
}

function standingOf({ fromThisPage, beginningOnly }: Marked, style: MarkStyle): string {
  if (style === 'other-speaker') return STYLE_WORDS[style];
  if (fromThisPage === 'part') return 'a part of it was saved from this page';
  return beginningOnly ? 'on record; only its beginning was compared' : STYLE_WORDS[style];
}

/** Another speaker outweighs changed words; words that a page prints as they were saved from it are not changed. */
function styleOf({ verdict, speakerDiffers, fromThisPage, beginningOnly }: Marked): MarkStyle {
  if (speakerDiffers) return 'other-speaker';
  if (fromThisPage === 'whole' || fromThisPage === 'part') return 'verbatim';
  if (beginningOnly) return 'changed';
  return verdict === 'verbatim' || verdict === 'typography' ? 'verbatim' : 'changed';
}

const STYLE_WORDS: Readonly<Record<MarkStyle, string>> = {
  verbatim: 'on record word for word',
  changed: 'on record in other words: shortened or edited here',
  'other-speaker': 'given to another speaker in your library',
};

const KEYS = 'Press Enter for the record.';

/** Longer quotations are cut: the label names the mark, the card holds the words. */
const WORDS_LIMIT = 80;

function short(words: string): string {
  return words.length > WORDS_LIMIT ? `${words.slice(0, words.lastIndexOf(' ', WORDS_LIMIT))}…` : words;
}
