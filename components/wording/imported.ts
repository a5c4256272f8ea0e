import { count } from './count';

/** How much files hold, or how much of them was taken in. */
export interface ImportedThings {
  readonly articles: number;
  readonly quotations: number;
}

/** "3 articles and 1 saved quotation"; what there is none of is not named, unless there is nothing at all. */
export function thingsInWords({ articles, quotations }: ImportedThings): string {
  if (quotations === 0) return count(articles, 'article');
  const saved = count(quotations, 'saved quotation');
  return articles === 0 ? saved : `${count(articles, 'article')} and ${saved}`;
}
