import { useState } from 'preact/hooks';
import { EmptyNote } from '@/components/library/empty-note';
import { FilterChips } from '@/components/library/filter-chips';
import { addressOf, filtersOf, type SearchRoute } from '@/components/library/route';
import { SearchFilters, type Suggestions } from '@/components/library/search-filters';
import { suggestOutlets, suggestSpeakers } from '@/lib/store/search-suggestions';
import { parseTypedDays } from '@/lib/text/typed-days';
import { FoundContent } from './found';
import type { PlaceProps } from './place-props';
import { useLive } from './use-live';
import { goTo } from './use-route';

/** A search by words and filters, with what it finds. */
export function SearchContent({ db, act, route }: PlaceProps & { route: SearchRoute }) {
  const { query, from = '', to = '' } = route;
  const [typed, setTyped] = useState<{ filter: keyof Suggestions; text: string }>();
  const names = useLive(() => suggest(db, typed), [db], [typed?.filter, typed?.text]);
  const days = parseTypedDays(from, to);
  const address = addressOf(route);
  const isEmpty = query.trim() === '' && Object.keys(filtersOf((filter) => route[filter])).length === 0;
  return (
    <div class="library-page">
      <h1>
        Search{query !== '' && ': '}
        <bdi>{query}</bdi>
      </h1>
      <SearchFilters
        route={route}
        suggestions={names.state === 'ready' ? names.value : NO_NAMES}
        onType={(filter, text) => setTyped({ filter, text })}
        onFilter={(filters) => goTo({ name: 'search', query, ...filters })}
      />
      <FilterChips route={route} />
      {!days.ok && (
        <p role="alert" class="empty-title">
          {days.why === 'turned-round' ? (
            'The first day lies after the last.'
          ) : (
            <>
              <bdi>“{days.typed}”</bdi> is not a day.
            </>
          )}
        </p>
      )}
      {days.ok && isEmpty && (
        <EmptyNote title="Which words are you looking for?">
          Write the beginning of one or more words into the field above: of a statement, a name, a headline or
          a note. Or choose a speaker, an outlet or days here, or both.
        </EmptyNote>
      )}
      {days.ok && !isEmpty && <FoundContent key={address} db={db} act={act} route={route} days={days.days} />}
    </div>
  );
}

const NO_NAMES: Suggestions = { speaker: [], outlet: [] };

/** Names for the field that somebody types in; none before. */
async function suggest(
  db: PlaceProps['db'],
  typed: { filter: keyof Suggestions; text: string } | undefined,
): Promise<Suggestions> {
  if (typed === undefined) return NO_NAMES;
  const names = await (typed.filter === 'speaker' ? suggestSpeakers : suggestOutlets)(db, typed.text);
  return { ...NO_NAMES, [typed.filter]: names };
}
