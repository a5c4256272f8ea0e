import { allOf, attributeOf } from '@/lib/page/dom';
import { type ArticleClaims, findArticleClaims } from '@/lib/page/json-ld';
import { cleanUrl } from '@/lib/text/clean-url';

const URL_LIMIT = 4000;
/** Characters at the beginning of a file among which browsers note where they saved it from. */
const BEGINNING = 4000;
const SAVED_FROM =
  /<!--[^>]{0,200}?(?:saved from url=\(\d{1,9}\)|\surl:\s)\s{0,9}(https?:\/\/[^\s<>]{1,4000})/iu;

/** What an article in JSON-LD says of its address. */
interface AddressClaims {
  readonly url?: unknown;
  readonly mainEntityOfPage?: unknown;
}

/**
 * Where a saved page was printed, as it says itself: its canonical address, what it tells social networks, JSON-LD, or the note that
 * a browser left when it saved the page. Undefined where it says none; only http(s), because everything else is no place on the web.
 */
export function addressOfSavedPage(page: Document, html: string): string | undefined {
  const from = webAddress(SAVED_FROM.exec(html.slice(0, BEGINNING))?.[1]);
  const scripts = allOf(page, 'script[type="application/ld+json"]').slice(0, 20);
  const claims = findArticleClaims(scripts.map((script) => script.textContent ?? '')) as
    | (ArticleClaims & AddressClaims)
    | undefined;
  const said = [
    ...valuesOf(page, 'link[rel~="canonical"][href]', 'href'),
    ...valuesOf(page, 'meta[property="og:url"][content]', 'content'),
    claims?.url,
    idOf(claims?.mainEntityOfPage),
  ];
  for (const address of said) {
    const found = webAddress(address, from);
    if (found !== undefined) return found;
  }
  return from;
}

function valuesOf(page: Document, selector: string, name: string): readonly (string | null)[] {
  return allOf(page, selector)
    .slice(0, 3)
    .map((element) => attributeOf(element, name));
}

function idOf(entity: unknown): unknown {
  return typeof entity === 'object' && entity !== null && '@id' in entity ? entity['@id'] : entity;
}

/** A relative address counts only where it is known what it is relative to. */
function webAddress(address: unknown, base?: string): string | undefined {
  if (typeof address !== 'string' || address.trim() === '' || address.length > URL_LIMIT) return undefined;
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.username === '' && url.password === ''
    ? cleanUrl(url.href.replace(/#.*$/su, ''))
    : undefined;
}
