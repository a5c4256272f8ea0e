/** A place in the library page, as its address says after "#". */
export type Route =
  | { readonly name: 'articles'; readonly page: number }
  | { readonly name: 'article'; readonly id: string }
  | { readonly name: 'quotation'; readonly id: string }
  | { readonly name: 'speakers'; readonly page: number }
  | { readonly name: 'speaker'; readonly key: string }
  | { readonly name: 'disputes'; readonly page: number }
  | { readonly name: 'saved'; readonly tag?: string }
  | { readonly name: 'saved-quotation'; readonly id: string }
  | { readonly name: 'search'; readonly query: string }
  | { readonly name: 'to-check' }
  | { readonly name: 'problems' }
  | { readonly name: 'data' }
  | { readonly name: 'save' };

/** The place that an address names; the first page of articles for one that names none. Never throws. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [name = '', argument = ''] = path.split('/', 2).map(decoded);
  const parameters = new URLSearchParams(query);
  const page = pageOf(parameters.get('page'));
  switch (name) {
    case 'article':
    case 'quotation':
      return argument === '' ? { name: 'articles', page: 1 } : { name, id: argument };
    case 'speaker':
      return argument === '' ? { name: 'speakers', page: 1 } : { name, key: argument };
    case 'speakers':
    case 'disputes':
      return { name, page };
    case 'saved': {
      if (argument !== '') return { name: 'saved-quotation', id: argument };
      const tag = parameters.get('tag');
      return tag === null ? { name } : { name, tag };
    }
    case 'search':
      return { name, query: parameters.get('q') ?? '' };
    case 'to-check':
    case 'problems':
    case 'data':
    case 'save':
      return { name };
    default:
      return { name: 'articles', page };
  }
}

/** The address of a place, for a link. `parseRoute(addressOf(route))` is the route again. */
export function addressOf(route: Route): `#/${string}` {
  switch (route.name) {
    case 'article':
    case 'quotation':
      return `#/${route.name}/${encodeURIComponent(route.id)}`;
    case 'speaker':
      return `#/speaker/${encodeURIComponent(route.key)}`;
    case 'articles':
    case 'speakers':
    case 'disputes':
      return route.page === 1 ? `#/${route.name}` : `#/${route.name}?page=${route.page}`;
    case 'saved-quotation':
      return `#/saved/${encodeURIComponent(route.id)}`;
    case 'saved':
      return route.tag === undefined ? '#/saved' : `#/saved?${new URLSearchParams({ tag: route.tag })}`;
    case 'search':
      return `#/search?${new URLSearchParams({ q: route.query })}`;
    default:
      return `#/${route.name}`;
  }
}

function pageOf(text: string | null): number {
  const page = Number(text ?? '1');
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A hand-written address with a lone percent sign: taken as it stands.
    return part;
  }
}
