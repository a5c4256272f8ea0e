import type { AnnotationRecord, ArticleRecord } from '@/lib/model/records';
import type { SourceView } from '@/lib/model/views';
import { urlAtWords } from './text-fragment';

/** Where an article came from, with a link to `words` in it where its address is known. */
export function sourceOfArticle(
  article: Omit<ArticleRecord, 'document'>,
  words: string,
  split: boolean,
): SourceView {
  const { origin, file, note } = article.provenance;
  return {
    ...described(article, words, split),
    origin,
    ...(file === undefined ? {} : { file }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Where a saved quotation was found. */
export function sourceOfAnnotation(annotation: AnnotationRecord): SourceView {
  const isSplit = annotation.parts !== undefined;
  return { ...described(annotation, annotation.exact, isSplit), origin: 'saved-quotation' };
}

function described(
  of: Pick<ArticleRecord, 'headline' | 'byline' | 'outlet' | 'published' | 'url'>,
  words: string,
  split: boolean,
): Omit<SourceView, 'origin'> {
  const { headline, byline, outlet, published, url } = of;
  const atWords = url === undefined ? undefined : urlAtWords(url, words, split);
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(byline === undefined ? {} : { byline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published: published.value }),
    ...(url === undefined ? {} : { url }),
    ...(atWords === undefined ? {} : { urlAtWords: atWords }),
  };
}
