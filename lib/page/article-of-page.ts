import type { PageArticle, PageInfo } from '@/lib/messages/protocol';
import { allOf } from './dom';
import type { PageText } from './page-text';

/** What a page says about itself, for look-ups and drafts. The address goes without its fragment. */
export function pageInfoOf(document: Document, { metadata }: PageText): PageInfo {
  const { headline, byline, outlet, published, language } = metadata;
  const title = headline ?? allOf(document, 'title')[0]?.textContent?.trim() ?? '';
  return {
    url: document.URL.replace(/#.*$/s, '').slice(0, URL_LIMIT),
    title: title.slice(0, TITLE_LIMIT),
    ...(published === undefined ? {} : { published: published.value }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(byline === undefined ? {} : { byline }),
    ...(language === undefined ? {} : { language }),
  };
}

const URL_LIMIT = 4_000;
const TITLE_LIMIT = 300;

/**
 * The article of a page as a text of its own: its blocks, one to a line; the whole page where nothing tells it apart.
 * Lines that are but a link to another text are left out.
 */
export function articleOfPage(page: PageInfo, { document }: PageText): PageArticle {
  const blocks: { start: number; end: number; role: string }[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const { span, role, inArticle, linked } of document.blocks) {
    if (inArticle === false || (inArticle === undefined && role === 'other')) continue;
    if (linked === true && (role === 'paragraph' || role === 'list-item')) continue;
    const words = document.text.slice(span.start, span.end);
    blocks.push({ start: length, end: length + words.length, role });
    pieces.push(words, '\n');
    length += words.length + 1;
  }
  return { page, text: pieces.join(''), blocks };
}
