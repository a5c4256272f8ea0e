import { type MatchView, markStyleOf } from '@/lib/model/views';

const STYLE_WORDS = {
  verbatim: 'on record word for word',
  changed: 'on record in other words: shortened or edited here',
  'other-speaker': 'given to another speaker in your library',
} as const;

/** Longer quotations are cut: the label names the mark, the card holds the words. */
const WORDS_LIMIT = 80;

/** What a screen reader says when the keyboard comes to a mark. Never a verdict. */
export function markLabel(match: MatchView, place: number, of: number): string {
  const { words } = match.printed;
  const short =
    words.length > WORDS_LIMIT ? `${words.slice(0, words.lastIndexOf(' ', WORDS_LIMIT))}…` : words;
  const speaker = match.statement.speaker.name ?? 'speaker unknown';
  const disputed = match.disputed ? ' Disputed.' : '';
  return `Quotation ${place} of ${of}: “${short}” ${speaker}, ${STYLE_WORDS[markStyleOf(match)]}.${disputed} Press Enter for the record.`;
}
