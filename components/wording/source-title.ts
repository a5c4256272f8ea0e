import type { ArticleRecord } from '@/lib/model/records';
import type { SourceView } from '@/lib/model/views';
import { safeAddress } from './safe-address';

/**
 * What a source is called in lists: its headline; without one the file it came in, or the site it is from, so that
 * several of them do not look alike.
 */
export function titleOfSource({
  headline,
  file,
  url,
}: Pick<SourceView, 'headline' | 'file' | 'url'>): string {
  if (headline !== undefined) return headline;
  const address = safeAddress(url);
  const from = file ?? (address === undefined ? undefined : new URL(address).hostname);
  return from === undefined ? 'Without a headline' : `Without a headline (${from})`;
}

/** The same of a stored article. */
export function titleOfArticle(article: Pick<ArticleRecord, 'headline' | 'url' | 'provenance'>): string {
  return titleOfSource({ ...article, ...article.provenance });
}
