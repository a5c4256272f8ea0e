import type { BlockRole } from '@/lib/text/document-text';
import { attributeOf } from './dom';

// What an element's name, role and class say about the text in it. Tables, apart from the code that walks.

/** Contents that are no text of the page: code, drawings, controls, ruby annotations. */
export const UNREAD: ReadonlySet<string> = new Set(
  `applet area audio base canvas datalist embed head input link map math meta meter noframes noscript object
  optgroup option param picture progress rp rt script select source style svg template textarea title track
  video wbr`.split(/\s+/),
);

/** Elements that run in the line when the page's style does not say otherwise. */
export const INLINE: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby s samp small
  slot span strike strong sub sup time tt u var`.split(/\s+/),
);

const ROLE_OF_NAME: ReadonlyMap<string, BlockRole> = new Map([
  ['h1', 'headline'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['blockquote', 'blockquote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['li', 'list-item'],
  ['dd', 'list-item'],
  ['address', 'byline'],
  ['nav', 'other'],
  ['footer', 'other'],
  ['form', 'other'],
  ['menu', 'other'],
  ['button', 'other'],
]);

const ROLE_OF_ARIA: ReadonlyMap<string, BlockRole> = new Map([
  ['navigation', 'other'],
  ['contentinfo', 'other'],
  ['search', 'other'],
  ['menu', 'other'],
  ['menubar', 'other'],
  ['banner', 'other'],
  ['complementary', 'other'],
  ['button', 'other'],
]);

/** Class names as news sites and the embeds of the large platforms write them. */
const PULL_QUOTE = /(?:^|[\s_-])(?:pull-?_?quote|pq|c-pullquote)(?:$|[\s_-])/i;
const EMBED = /(?:^|\s)(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|fb-post|reddit-embed)/i;
const BYLINE = /(?:^|[\s_-])by-?line(?:$|[\s_-])/i;
const CAPTION = /(?:^|[\s_-])caption(?:$|[\s_-])/i;

/** Roles that hold for everything inside, whatever the inner elements are. */
const LASTING: ReadonlySet<BlockRole> = new Set([
  'embed',
  'pull-quote',
  'caption',
  'byline',
  'headline',
  'heading',
]);

/**
 * The role that an element gives to the text in it, under the role it stands in; `inherited` when it says
 * nothing. The source line of a block quotation (its `footer`) is a caption.
 */
export function roleOfElement(element: Element, name: string, inherited: BlockRole): BlockRole {
  if (LASTING.has(inherited)) return inherited;
  const own =
    roleBySigns(element, name) ??
    ROLE_OF_NAME.get(name) ??
    ROLE_OF_ARIA.get(attributeOf(element, 'role') ?? '');
  if (own === undefined) return inherited;
  if (inherited === 'blockquote') return name === 'footer' || own === 'caption' ? 'caption' : 'blockquote';
  // What stands in navigation stays there, headings and lists as well.
  return inherited === 'other' && own !== 'blockquote' ? 'other' : own;
}

function roleBySigns(element: Element, name: string): BlockRole | undefined {
  const classes = attributeOf(element, 'class') ?? '';
  if (classes !== '') {
    if (EMBED.test(classes)) return 'embed';
    if (PULL_QUOTE.test(classes)) return 'pull-quote';
    if (BYLINE.test(classes)) return 'byline';
    if (CAPTION.test(classes)) return 'caption';
  }
  if (attributeOf(element, 'role') === 'doc-pullquote') return 'pull-quote';
  if (name !== 'html' && attributeOf(element, 'itemprop') === 'author') return 'byline';
  return undefined;
}

/** True where an article's own text may stand: elements by which a page says so. */
export function isRegion(element: Element, name: string): boolean {
  if (name === 'article' || name === 'main') return true;
  const role = attributeOf(element, 'role');
  if (role === 'main' || role === 'article') return true;
  return attributeOf(element, 'itemprop')?.split(/\s+/).includes('articleBody') ?? false;
}

/** True for asides inside an article: their text is not the article's. */
export function isAside(element: Element, name: string): boolean {
  return (
    name === 'aside' ||
    name === 'nav' ||
    name === 'footer' ||
    attributeOf(element, 'role') === 'complementary'
  );
}
