import type { BlockRole } from '@/lib/text/document-text';
import { attributeOf } from './dom';

// What an element's name, role and class say about the text in it. Tables, apart from the code that walks.

/** Contents that are no text of the page: code, drawings, controls, ruby annotations. */
export const UNREAD: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `applet area audio base canvas datalist embed head input link map math meta meter noframes noscript object
  optgroup option param picture progress rp rt script select source style svg template textarea title track
  video wbr`.split(/\s+/),
);

/** Elements that run in the line when the page's style does not say otherwise. */
export const INLINE: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby s samp small
  slot span strike strong sub sup time tt u var`.split(/\s+/),
);

const ROLE_OF_NAME: ReadonlyMap<string, BlockRole> = /* @__PURE__ */ new Map([
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

const ROLE_OF_ARIA: ReadonlyMap<string, BlockRole> = /* @__PURE__ */ new Map([
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
const LASTING: ReadonlySet<BlockRole> = /* @__PURE__ */ new Set([
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

/** What a container says about the text in it. */
export type RegionKind =
  /** The page says: an article's own text stands here. */
  | 'article'
  /** The page says: this stands beside the article. */
  | 'aside'
  /** Its name says so, which is no proof: a whole page may be classed "has sidebar". */
  | 'aside-by-name'
  /** One item of a list, which may be a teaser of another text. */
  | 'item'
  /** A box of the layout, and no more. */
  | 'box';

/** What a container is to the article of its page; undefined for elements that contain no blocks of their own. */
export function regionKindOf(element: Element, name: string): RegionKind | undefined {
  const role = attributeOf(element, 'role');
  if (ASIDES.has(name) || role === 'complementary') return 'aside';
  if (name === 'article' || name === 'main' || role === 'main' || role === 'article') return 'article';
  if (attributeOf(element, 'itemprop')?.split(/\s+/).includes('articleBody')) return 'article';
  if (name === 'li') return 'item';
  if (!BOXES.has(name)) return undefined;
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`;
  return ASIDE_NAME.test(names) ? 'aside-by-name' : 'box';
}

const ASIDES: ReadonlySet<string> = /* @__PURE__ */ new Set(['aside', 'nav', 'footer']);
const BOXES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'div',
  'section',
  'td',
  'center',
  'ul',
  'ol',
  'dl',
]);

/** Names that sites give to what surrounds an article: other texts, readers' comments, offers. */
const ASIDE_NAME =
  /(?:^|[\s_-])(?:aside|comments?|disqus|livefyre|mostread|newsletter|outbrain|popular|promos?|recirc(?:ulation)?|recommend(?:ed|ations?)|related|sidebar|sponsored|subscribe|taboola|teasers?|trending)(?:$|[\s_-])/i;
