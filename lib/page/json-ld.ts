/** What a page says of its article in JSON-LD (schema.org), unchecked. */
export interface ArticleClaims {
  readonly headline?: unknown;
  readonly author?: unknown;
  readonly datePublished?: unknown;
  readonly publisher?: unknown;
  readonly inLanguage?: unknown;
}

const ARTICLE_TYPES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'BackgroundNewsArticle',
  'ReviewNewsArticle',
  'AskPublicNewsArticle',
  'Article',
  'BlogPosting',
  'LiveBlogPosting',
  'Report',
]);

/** Units of one script and nodes of one graph that are looked at; an article's own are far below. */
const SCRIPT_LIMIT = 300_000;
const NODE_LIMIT = 500;

/** The keys that are looked at, in any node. */
interface LinkedNode extends ArticleClaims {
  readonly '@type'?: unknown;
  readonly '@graph'?: unknown;
  readonly mainEntity?: unknown;
  readonly mainEntityOfPage?: unknown;
  readonly name?: unknown;
}

/** The first article among the JSON-LD scripts of a page; undefined when there is none, or none can be parsed. */
export function findArticleClaims(scripts: readonly string[]): ArticleClaims | undefined {
  for (const script of scripts) {
    const found = script.length > SCRIPT_LIMIT ? undefined : articleIn(parse(script));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Breadth first through arrays, `@graph` and the places where pages put their article. Bounded. */
function articleIn(root: unknown): ArticleClaims | undefined {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < NODE_LIMIT; i++) {
    const node = queue[i];
    if (Array.isArray(node)) queue.push(...node.slice(0, NODE_LIMIT));
    else if (isObject(node)) {
      if (typesOf(node).some((type) => ARTICLE_TYPES.has(type))) return node;
      queue.push(node['@graph'], node.mainEntity, node.mainEntityOfPage);
    }
  }
  return undefined;
}

function typesOf(node: LinkedNode): readonly string[] {
  const type = node['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((t) => typeof t === 'string').map((t) => t.replace(/^https?:\/\/schema\.org\//, ''));
}

/** Names of persons or bodies as JSON-LD writes them: a text, an object with a name, or a list of these. */
export function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return value.slice(0, 20).flatMap((one) => (Array.isArray(one) ? [] : namesIn(one)));
  return isObject(value) && typeof value.name === 'string' ? [value.name] : [];
}

function isObject(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    // Many pages ship broken JSON-LD; the meta elements remain.
    return undefined;
  }
}
