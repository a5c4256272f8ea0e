/** A web site by its host, and the pattern that a grant for it, and nothing else, is asked with. */
export interface Site {
  readonly host: string;
  readonly origins: readonly string[];
}

/** The site of a web address; undefined for everything else. */
export function siteOf(url: string | undefined): Site | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || hostname === '') return undefined;
  return { host: hostname, origins: [`${protocol}//${hostname}/*`] };
}

/** Stores of add-ons, which browsers close to every extension. */
const STORES: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** Why a page cannot be read by any extension; undefined when it can, or when its address is not known to us. */
export function whyUnsupported(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:')
    return 'Files on this device are closed to On Record. Open the page from the web instead.';
  if (protocol !== 'https:' && protocol !== 'http:')
    return 'Pages of the browser itself and of extensions are closed to On Record.';
  if (STORES.has(hostname)) return 'Browsers close the pages of their add-on store to every extension.';
  if (pathname.toLowerCase().endsWith('.pdf'))
    return 'PDF files are shown by the browser’s own viewer, which is closed to extensions.';
  return undefined;
}
