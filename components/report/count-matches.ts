import type { MatchView } from '@/lib/model/views';
import { count } from '../wording/count';

/**
 * How many of a page's quotations are on record, in one or two sentences. What only the page's own record has is counted
 * apart: it says nothing that the page does not say.
 */
export function countInWords(
  matches: readonly MatchView[],
  quotations: number,
): readonly [title: string, detail: string] {
  const own = matches.filter(({ fromThisPage }) => fromThisPage !== undefined).length;
  const others = matches.length - own;
  const all = count(quotations, 'quotation');
  const against = againstInWords(matches);
  if (own === 0) return [`${others} of ${all} on record`, against];
  if (others === 0)
    return [
      'Nothing here is on record elsewhere.',
      `${own} of ${all} recorded from this page itself. ${against}`,
    ];
  return [
    `${others} of ${all} on record elsewhere`,
    `${own} more recorded only from this page itself. ${against}`,
  ];
}

function againstInWords(matches: readonly MatchView[]): string {
  const disputed = matches.filter((match) => match.disputed).length;
  if (disputed > 0) return `${disputed} of them disputed by someone.`;
  const isUnprinted = matches.some(({ counters }) => counters.some((one) => one.aboutUnprinted));
  return isUnprinted
    ? 'No counter-statement to the printed words in your library.'
    : 'No counter-statement to these in your library.';
}
