import type { Match } from '@/lib/match/contract';
import { foldWords } from '@/lib/text/fold';
import type { ViewRecords } from './view-records';

/** What a page says of itself. */
interface PageHead {
  readonly title: string;
  readonly published?: string;
}

/**
 * Ids of the articles that are a page's own text though nobody knows their address (a text file): the headline and the day
 * are the page's, and so are the words of at least half of its quotations that are on record. Where either day is not
 * known, none is. `found`: the matches of each quotation of the page.
 */
export function ownArticlesOf(
  page: PageHead,
  found: readonly (readonly Match[])[],
  { articles, quotations }: Pick<ViewRecords, 'articles' | 'quotations'>,
): ReadonlySet<string> {
  const headline = foldWords(page.title);
  const day = dayOf(page.published);
  const own = [...articles.values()].filter(
    (one) =>
      one.url === undefined &&
      day !== undefined &&
      dayOf(one.published?.value) === day &&
      headline !== '' &&
      foldWords(one.headline ?? '') === headline,
  );
  const onRecord = found.filter((matches) => matches.length > 0);
  const isHeldBy = (matches: readonly Match[], articleId: string) =>
    matches.some(
      ({ verdict, statement }) =>
        (verdict === 'verbatim' || verdict === 'typography') &&
        quotations.get(statement.id)?.articleId === articleId,
    );
  return new Set(
    own
      .filter(({ id }) => 2 * onRecord.filter((one) => isHeldBy(one, id)).length >= onRecord.length)
      .map(({ id }) => id),
  );
}

function dayOf(published: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d/u.exec(published ?? '')?.[0];
}
