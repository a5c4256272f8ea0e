import { useState } from 'preact/hooks';
import { EmptyNote } from '@/components/library/empty-note';
import { addressOf } from '@/components/library/route';
import { StatementList } from '@/components/library/statement-list';
import { titleOfArticle } from '@/components/wording/source-title';
import { searchLibrary } from '@/lib/store/search-library';
import { exportStatements } from './export-lists';
import type { PlaceProps } from './place-props';
import { SavedList } from './saved';
import { Shown } from './shown';
import { useLive } from './use-live';

/** What a search finds, by kind; without words to look for, which are wanted. */
export function SearchContent(props: PlaceProps & { query: string }) {
  if (props.query.trim() !== '') return <Found {...props} />;
  return (
    <section>
      <h1>Search</h1>
      <EmptyNote title="Which words are you looking for?">
        Write the beginning of one or more words into the field above: of a statement, a name, a headline or a
        note.
      </EmptyNote>
    </section>
  );
}

function Found({ db, act, query }: PlaceProps & { query: string }) {
  const [effort, setEffort] = useState(1);
  const live = useLive(() => searchLibrary(db, query, effort), [db, query], [effort]);
  return (
    <Shown live={live}>
      {({ articles, statements, annotations, more }) => (
        <div class="library-page">
          <h1>
            Search: <bdi>{query}</bdi>
          </h1>
          {articles.length + statements.length + annotations.length === 0 && (
            <EmptyNote
              title={
                more
                  ? 'Nothing in the articles looked at so far holds these words'
                  : 'Nothing in your library holds these words'
              }
            />
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
                onExport={() => exportStatements(act, statements)}
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
        </div>
      )}
    </Shown>
  );
}
