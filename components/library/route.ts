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
  | SearchRoute
  | { readonly name: 'to-check' }
  | { readonly name: 'problems' }
  | { readonly name: 'data' }
  | { readonly name: 'save' };

/** A search, with its filters as they were typed; what is absent does not narrow it. */
export interface SearchRoute extends TypedFilters {
  readonly name: 'search';
  readonly query: string;
}

/** What a person typed to narrow a search down. */
export interface TypedFilters {
  readonly speaker?: string;
  readonly outlet?: string;
  /** The first and the last day, month or year. */
  readonly from?: string;
  readonly to?: string;
}

/** The filters of a search, in the order in which they stand in its form and address. */
export const FILTERS = ['speaker', 'outlet', 'from', 'to'] as const satisfies readonly (keyof TypedFilters)[];

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
      return { name, query: parameters.get('q') ?? '', ...filtersOf((filter) => parameters.get(filter)) };
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
      return `#/search?${new URLSearchParams({ q: route.query, ...filtersOf((filter) => route[filter]) })}`;
    default:
      return `#/${route.name}`;
  }
}

/** The filters that say something. */
export function filtersOf(typed: (filter: keyof TypedFilters) => string | null | undefined): TypedFilters {
  return Object.fromEntries(
    FILTERS.flatMap((filter) => {
      const text = typed(filter)?.trim() ?? '';
      return text === '' ? [] : [[filter, text]];
    }),
  );
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
