import type { Published } from '@/lib/model/article';
import { allOf, attributeOf, documentElementOf } from './dom';
import { findArticleClaims, namesIn } from './json-ld';
import { parsePublished } from './published-date';

/** What a page says about itself, checked; each absent when it is not said or makes no sense. */
export interface PageMetadata {
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: Published;
  /** BCP 47 tag. */
  readonly language?: string;
}

const TEXT_LIMIT = 300;

/** Names of meta elements (`name` or `property`), in order of trust. */
const META = {
  headline: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  byline: ['author', 'byl', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'],
  outlet: ['og:site_name', 'application-name', 'publisher', 'dc.publisher'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'pubdate',
    'publish-date',
    'sailthru.date',
    'parsely-pub-date',
  ],
  language: ['og:locale', 'content-language', 'language'],
} as const;

/** Reads JSON-LD, meta elements and the `time` of the article, in this order, and keeps what is valid. */
export function readPageMetadata(document: Document): PageMetadata {
  const claims = findArticleClaims(
    allOf(document, 'script[type="application/ld+json"]')
      .slice(0, 20)
      .map((script) => script.textContent ?? ''),
  );
  const meta = metaOf(document);
  const said = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? []);
  const root = documentElementOf(document);
  const headline = firstLine([claims?.headline, ...said(META.headline)]);
  const byline = firstLine([
    namesIn(claims?.author).join(', '),
    ...said(META.byline).filter((name) => !isAddress(name)),
  ]);
  const outlet = firstLine([...namesIn(claims?.publisher), ...said(META.outlet)]);
  const published = firstDate([claims?.datePublished, ...said(META.published), ...timesOf(document)]);
  const language = firstLanguage([
    root === null ? null : attributeOf(root, 'lang'),
    claims?.inLanguage,
    ...said(META.language),
  ]);
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(byline === undefined ? {} : { byline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
}

function metaOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const element of allOf(document, 'meta[content]').slice(0, 300)) {
    const name =
      attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop');
    const content = attributeOf(element, 'content');
    if (name === null || content === null) continue;
    const key = name.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), content]);
  }
  return found;
}

/** Only where the page says that it is the date of publication: any other `time` may be anything. */
function timesOf(document: Document): readonly (string | null)[] {
  return allOf(
    document,
    'time[pubdate], time[itemprop~="datePublished"], [itemprop~="datePublished"][content]',
  )
    .slice(0, 5)
    .map((time) => attributeOf(time, 'datetime') ?? attributeOf(time, 'content'));
}

function firstLine(candidates: readonly unknown[]): string | undefined {
  for (const candidate of candidates) {
    if (typeof candidate !== 'string') continue;
    const line = candidate.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    if (line !== '' && line.length <= TEXT_LIMIT) return line;
  }
  return undefined;
}

function firstDate(candidates: readonly unknown[]): Published | undefined {
  for (const candidate of candidates) {
    const published = typeof candidate === 'string' ? parsePublished(candidate) : undefined;
    if (published !== undefined) return published;
  }
  return undefined;
}

function firstLanguage(candidates: readonly unknown[]): string | undefined {
  for (const candidate of candidates) {
    if (typeof candidate !== 'string' || candidate.length > 40) continue;
    try {
      const tag = Intl.getCanonicalLocales(candidate.trim().replaceAll('_', '-'))[0];
      if (tag !== undefined) return tag;
    } catch {
      // Not a language tag ("english"): try the next.
    }
  }
  return undefined;
}

function isAddress(name: string): boolean {
  return /^(?:https?:)?\/\//i.test(name.trim());
}
