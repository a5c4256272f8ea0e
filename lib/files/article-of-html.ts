import type { ArticleSource } from '@/lib/model/article';
import { ARTICLE_LIMIT, tooLong } from '@/lib/model/article-limit';
import { failure, type Result, success } from '@/lib/model/result';
import { articleOfPage, pageInfoOf } from '@/lib/page/article-of-page';
import { readPageSteps } from '@/lib/page/read-page';
import type { BlockRole } from '@/lib/text/document-text';
import { addressOfSavedPage } from './address-of-saved-page';
import { inTurns } from './in-turns';
import { parseStillPage } from './still-page';

/** An article without the note of where it came from. */
export type ReadArticle = Omit<ArticleSource, 'provenance'>;

/** Elements of one page at most, ten times those of a large one: parsing is one piece of work that nobody can interrupt. */
const TAG_LIMIT = 200_000;

/** The article of a saved page, read as a page in front of a person is. Fails without one, and with one that is too long. */
export async function articleOfHtml(html: string, signal: AbortSignal): Promise<Result<ReadArticle>> {
  if (hasMoreThan(html, '<', TAG_LIMIT)) return failure('too-large', 'has too many elements for an article');
  const document = parseStillPage(html);
  const page = await inTurns(readPageSteps(document), signal);
  const info = pageInfoOf(document, page);
  const { text, blocks } = articleOfPage(info, page);
  if (page.truncated || text.length > ARTICLE_LIMIT) return failure('too-large', tooLong(text.length));
  if (!/[\p{L}\p{N}]/u.test(text)) return failure('invalid', 'has no text of an article');
  const url = addressOfSavedPage(document, html);
  const { title, byline, outlet, language } = info;
  const { published } = page.metadata;
  return success({
    document: {
      text,
      blocks: blocks.map(({ start, end, role }) => ({ span: { start, end }, role: role as BlockRole })),
      ...(language === undefined ? {} : { language }),
    },
    ...(url === undefined ? {} : { url }),
    ...(title === '' ? {} : { headline: title }),
    ...(byline === undefined ? {} : { byline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
  });
}

function hasMoreThan(text: string, sign: string, limit: number): boolean {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (++found > limit) return true;
  return false;
}
