import { parseSeed } from '@/lib/ingest/parse-seed';
import { type Result, success } from '@/lib/model/result';
import type { ReadArticle } from './article-of-html';

/** A headline has no more; a first line that has is the article's first paragraph. */
const HEADLINE_LIMIT = 200;

/**
 * The article of a text file in the format of the seeds: the text, and beside it a JSON file of the same name with what is known of
 * it. Where that does not name the headline, the first line is it, unless it is as long as a paragraph or all there is.
 */
export function articleOfText(file: string, text: string, sidecar: string | undefined): Result<ReadArticle> {
  const seed = parseSeed(file, text, sidecar);
  if (!seed.ok) return seed;
  const { provenance: _, ...article } = seed.value;
  const headline = article.headline ?? firstLineOf(article.document);
  return success({ ...article, ...(headline === undefined ? {} : { headline }) });
}

function firstLineOf({ text, blocks }: ReadArticle['document']): string | undefined {
  const [first, second] = blocks;
  if (first === undefined || second === undefined) return undefined;
  const { start, end } = first.span;
  return end - start <= HEADLINE_LIMIT ? text.slice(start, end) : undefined;
}
