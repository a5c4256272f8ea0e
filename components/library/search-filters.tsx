import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { addressOf, FILTERS, filtersOf, type SearchRoute, type TypedFilters } from './route';

/** Names to complete what is being typed. */
export interface Suggestions {
  readonly speaker: readonly string[];
  readonly outlet: readonly string[];
}

const LABEL: Readonly<Record<keyof TypedFilters, string>> = {
  speaker: 'Speaker',
  outlet: 'Outlet',
  from: 'From',
  to: 'To',
};

/** The form that narrows a search down; asks when Enter or *Filter* is pressed. */
export function SearchFilters(props: {
  route: SearchRoute;
  suggestions: Suggestions;
  /** Somebody types a name, or is about to. */
  onType: (filter: keyof Suggestions, typed: string) => void;
  onFilter: (filters: TypedFilters) => void;
}) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const field = (filter: keyof TypedFilters) => {
    const found = form.current?.elements.namedItem(filter);
    return found instanceof HTMLInputElement ? found : undefined;
  };
  const address = addressOf(props.route);
  // Written into the fields that are there: new ones would take the focus from who has just pressed Enter in them.
  useLayoutEffect(() => {
    for (const filter of FILTERS) {
      const input = field(filter);
      if (input !== undefined) input.value = props.route[filter] ?? '';
    }
  }, [address]);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    props.onFilter(filtersOf((filter) => field(filter)?.value));
  };
  return (
    <search>
      <form ref={form} class="search-filters" aria-label="Narrow the search down" onSubmit={onSubmit}>
        {FILTERS.map((filter) => {
          const isName = filter === 'speaker' || filter === 'outlet';
          return (
            <div key={filter} class="field">
              <label for={`${id}-${filter}`}>{LABEL[filter]}</label>
              <input
                id={`${id}-${filter}`}
                name={filter}
                type="text"
                dir="auto"
                maxLength={200}
                autocomplete="off"
                {...(isName
                  ? {
                      list: `${id}-${filter}-names`,
                      onFocus: () => props.onType(filter, field(filter)?.value ?? ''),
                      onInput: () => props.onType(filter, field(filter)?.value ?? ''),
                    }
                  : { 'aria-describedby': `${id}-days` })}
              />
              {isName && (
                <datalist id={`${id}-${filter}-names`}>
                  {props.suggestions[filter].map((name) => (
                    <option key={name} value={name} />
                  ))}
                </datalist>
              )}
            </div>
          );
        })}
        <button type="submit" class="plain">
          Filter
        </button>
        <p id={`${id}-days`} class="quiet">
          Days on which it was said or printed: 2013, 2013-09 or 2013-09-05.
        </p>
      </form>
    </search>
  );
}
