import type { PageArticle } from '@/lib/messages/protocol';
import type { ArticleSource } from '@/lib/model/article';
import { ARTICLE_LIMIT, tooLong } from '@/lib/model/article-limit';
import { failure, type Result, success } from '@/lib/model/result';
import { cleanUrl } from '@/lib/text/clean-url';
import type { BlockRole, TextBlock } from '@/lib/text/document-text';

const ROLES: Readonly<Record<BlockRole, true>> = {
  headline: true,
  heading: true,
  paragraph: true,
  'list-item': true,
  blockquote: true,
  'pull-quote': true,
  caption: true,
  byline: true,
  embed: true,
  other: true,
};

/**
 * The article of a page as its reader sends it for saving; fails when it is too long and when its blocks do not lie in
 * its text in order.
 */
export function articleOfPage({ page, text, blocks }: PageArticle): Result<ArticleSource> {
  if (text.length > ARTICLE_LIMIT)
    return failure('too-large', `${page.title === '' ? 'This page' : page.title}: ${tooLong(text.length)}`);
  const read: TextBlock[] = [];
  let end = 0;
  for (const block of blocks) {
    if (block.start < end || block.end < block.start || block.end > text.length)
      return failure(
        'invalid',
        `The page's text could not be read: block ${read.length + 1} is out of place.`,
      );
    end = block.end;
    read.push({ span: { start: block.start, end: block.end }, role: roleOf(block.role) });
  }
  if (!/[\p{L}\p{N}]/u.test(text)) return failure('invalid', 'There is no text on this page to save.');
  const { url, title, published, outlet, byline, language } = page;
  return success({
    document: { text, blocks: read, ...(language === undefined ? {} : { language }) },
    url: cleanUrl(url),
    ...(title === '' ? {} : { headline: title }),
    ...(byline === undefined ? {} : { byline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published: { value: published } }),
    provenance: { origin: 'saved-page' },
  });
}

function roleOf(role: string): BlockRole {
  return Object.hasOwn(ROLES, role) ? (role as BlockRole) : 'other';
}
