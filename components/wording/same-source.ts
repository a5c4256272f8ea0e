import type { SourceView } from '@/lib/model/views';

const FACTS = ['headline', 'byline', 'outlet', 'published', 'url', 'file', 'origin'] as const;

/** Whether two records are shown to come from one article: all that is known of it agrees, and something names it. */
export function isSameSource(a: SourceView, b: SourceView): boolean {
  const isNamed = a.url !== undefined || a.headline !== undefined || a.file !== undefined;
  return isNamed && FACTS.every((fact) => a[fact] === b[fact]);
}
