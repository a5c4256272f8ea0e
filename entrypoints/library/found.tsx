import { useState } from 'preact/hooks';
import { NothingFound } from '@/components/library/nothing-found';
import { addressOf, type SearchRoute } from '@/components/library/route';
import { StatementList } from '@/components/library/statement-list';
import { count } from '@/components/wording/count';
import { titleOfArticle } from '@/components/wording/source-title';
import type { SearchFilters } from '@/lib/store/search-filters';
import { type SearchResult, searchLibrary } from '@/lib/store/search-library';
import { whyNothing } from '@/lib/store/search-nothing';
import { suggestOutlets, suggestSpeakers } from '@/lib/store/search-suggestions';
import type { DayRange } from '@/lib/text/typed-days';
import { exportStatements } from './export-lists';
import type { PlaceProps } from './place-props';
import { SavedList } from './saved';
import { Shown } from './shown';
import { type Live, useLive } from './use-live';

/** What a search finds, by kind, with how much that is; or why it is nothing. */
export function FoundContent(props: PlaceProps & { route: SearchRoute; days: DayRange | undefined }) {
  const { db, act, route, days } = props;
  const [effort, setEffort] = useState(1);
  const { speaker, outlet } = route;
  const filters: SearchFilters = {
    ...(speaker === undefined ? {} : { speaker }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(days === undefined ? {} : { days }),
  };
  const live = useLive(
    () => searchLibrary(db, route.query, effort, filters),
    [db, addressOf(route)],
    [effort],
  );
  return (
    <>
      {/* There before it speaks, so that it is announced. */}
      <p role="status" class="quiet">
        {live.state === 'ready' && howMuch(live.value)}
      </p>
      <Shown live={live}>
        {({ articles, statements, annotations, more }) => (
          <>
            {articles.length + statements.length + annotations.length === 0 && (
              <Nothing db={db} route={route} filters={filters} more={more} />
            )}
            {articles.length > 0 && (
              <section>
                <h2>Articles</h2>
                <ul class="rows">
                  {articles.map((article) => (
                    <li key={article.id} class="row">
                      <a class="row-title" dir="auto" href={addressOf({ name: 'article', id: article.id })}>
                        {titleOfArticle(article)}
                      </a>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {statements.length > 0 && (
              <section>
                <h2>Statements</h2>
                <StatementList
                  rows={statements.map(({ view, disputed }) => ({ ...view, disputed }))}
                  withSource
                  onExport={(format) => exportStatements(act, statements, format)}
                />
              </section>
            )}
            {annotations.length > 0 && (
              <SavedList db={db} act={act} annotations={annotations} tag={undefined} />
            )}
            {more && (
              <p>
                <button type="button" onClick={() => setEffort(effort + 1)}>
                  Look further
                </button>
              </p>
            )}
          </>
        )}
      </Shown>
    </>
  );
}

/** The reasons for an empty result are looked for once it is known to be one. */
function Nothing(props: { db: PlaceProps['db']; route: SearchRoute; filters: SearchFilters; more: boolean }) {
  const { db, route, filters, more } = props;
  const { speaker, outlet } = filters;
  const live: Live<Parameters<typeof NothingFound>[0]> = useLive(
    async () => {
      const [why, speakers, outlets] = await Promise.all([
        whyNothing(db, route.query, filters),
        isNameLike(speaker) ? suggestSpeakers(db, speaker) : [],
        isNameLike(outlet) ? suggestOutlets(db, outlet) : [],
      ]);
      return { route, more, why, names: { speaker: speakers, outlet: outlets } };
    },
    [db, addressOf(route)],
    [more],
  );
  return <Shown live={live}>{(found) => <NothingFound {...found} />}</Shown>;
}

/** Whether something may begin with it; to nothing at all every name would be offered. */
function isNameLike(typed: string | undefined): typed is string {
  return typed !== undefined && /[\p{L}\p{N}]/u.test(typed);
}

/** "3 statements, 1 article", with what is not looked at yet said; empty for nothing. */
function howMuch({ articles, statements, annotations, more }: SearchResult): string {
  const kinds = [
    statements.length > 0 && count(statements.length, 'statement'),
    articles.length > 0 && count(articles.length, 'article'),
    annotations.length > 0 && count(annotations.length, 'saved quotation'),
  ].filter((kind) => kind !== false);
  if (kinds.length === 0) return '';
  return `${kinds.join(', ')}${more ? ' so far' : ''}`;
}
