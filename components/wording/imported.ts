import { count } from './count';

/** What files hold, or what was taken in of them: "3 articles". */
export function thingsInWords({ articles }: { readonly articles: number }): string {
  return count(articles, 'article');
}
