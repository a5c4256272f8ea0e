/**
 * An address without what only says how a reader came there: campaign and click parameters, and a text-fragment
 * directive. Everything else, the order of parameters included, stays as it is. Linear.
 */
export function cleanUrl(url: string): string {
  const hash = url.indexOf('#');
  const address = hash === -1 ? url : url.slice(0, hash);
  const fragment = (hash === -1 ? '' : url.slice(hash)).replace(/:~:.*$/su, '');
  const question = address.indexOf('?');
  const path = question === -1 ? address : address.slice(0, question);
  const kept = (question === -1 ? '' : address.slice(question + 1))
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0] ?? ''));
  return `${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}${fragment === '#' ? '' : fragment}`;
}

/** Whether two addresses, each perhaps missing, lead to the same page. */
export function isSamePage(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && cleanUrl(a) === cleanUrl(b);
}

/** Parameters that advertisers, newsletters and social networks add, as their documentation names them. */
const TRACKING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'fbclid gclid dclid gbraid wbraid msclkid twclid igshid mc_cid mc_eid yclid _hsenc _hsmi vero_id'.split(
    ' ',
  ),
);

function isTracking(name: string): boolean {
  return name.startsWith('utm_') || TRACKING.has(name);
}
