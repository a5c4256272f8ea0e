import { addressOf, type SearchRoute } from './route';
import { partsOf } from './search-parts';

/** The filters that a search has, each a link to the same search without it; nothing without any. */
export function FilterChips({ route }: { route: SearchRoute }) {
  const chips = partsOf(route).filter(({ part }) => part !== 'words');
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters">
      {chips.map(({ part, label, value, without }) => (
        <li key={part}>
          <a class="chip" href={addressOf(without)}>
            <span>
              {label}: <bdi>{value}</bdi>
              <span class="visually-hidden">, remove this filter</span>
            </span>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a href={addressOf({ name: 'search', query: route.query })}>Remove all filters</a>
        </li>
      )}
    </ul>
  );
}
