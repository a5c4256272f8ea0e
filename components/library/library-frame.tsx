import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { BrandBar } from '../brand-bar';
import { useKeptFocus } from '../use-kept-focus';
import { addressOf, type Route } from './route';
import { SearchBox } from './search-box';

/** How many of each there are, for the navigation. */
export interface LibraryCounts {
  readonly articles: number;
  readonly quotations: number;
  readonly speakers: number;
  /** Statements that somebody opposes. */
  readonly disputed: number;
  readonly saved: number;
  readonly problems: number;
}

const SECTIONS: readonly (readonly [route: Route, label: string, count: keyof LibraryCounts | undefined])[] =
  [
    [{ name: 'articles', page: 1 }, 'Articles', 'articles'],
    [{ name: 'speakers', page: 1 }, 'Speakers', 'speakers'],
    [{ name: 'disputes', page: 1 }, 'Disputes', 'disputed'],
    [{ name: 'to-check' }, 'To check', undefined],
    [{ name: 'saved' }, 'Saved', 'saved'],
    [{ name: 'data' }, 'Your data', undefined],
  ];

/** The library page around its content: name, search, sections with their counts, and what could not be taken in. */
export function LibraryFrame(props: {
  route: Route;
  counts: LibraryCounts | undefined;
  onSearch: (query: string) => void;
  children: ComponentChildren;
}) {
  const { route, counts, onSearch } = props;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const format = new Intl.NumberFormat('en-GB');
  return (
    <div class="library">
      <div class="library-top">
        <BrandBar title="Library" />
        <SearchBox query={route.name === 'search' ? route.query : ''} onSearch={onSearch} />
      </div>
      <nav class="sections" aria-label="Library">
        {SECTIONS.map(([to, label, key]) => (
          <a key={label} href={addressOf(to)} aria-current={to.name === route.name ? 'page' : undefined}>
            {label}
            {key !== undefined && counts !== undefined && (
              <span class="section-count"> {format.format(counts[key])}</span>
            )}
          </a>
        ))}
        {counts !== undefined && counts.problems > 0 && (
          <a
            href={addressOf({ name: 'problems' })}
            aria-current={route.name === 'problems' ? 'page' : undefined}
          >
            Problems<span class="section-count"> {format.format(counts.problems)}</span>
          </a>
        )}
      </nav>
      <main ref={main} class="library-main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}
