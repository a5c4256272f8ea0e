import { count } from '../wording/count';
import { EmptyNote } from './empty-note';
import { Pager } from './pager';
import { addressOf } from './route';

/** A speaker over all articles. */
export interface SpeakerRow {
  /** Folded name; the same in every article. */
  readonly key: string;
  readonly name: string;
  readonly role?: string;
  readonly statements: number;
  readonly articles: number;
}

/** Everybody who speaks in the library, page by page. */
export function SpeakerList(props: { rows: readonly SpeakerRow[]; total: number; page: number }) {
  const { rows, total, page } = props;
  return (
    <section>
      <h1>Speakers</h1>
      {total === 0 && (
        <EmptyNote title="No speakers yet">They come with the articles that you save.</EmptyNote>
      )}
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.key} class="row">
            <a class="row-title" dir="auto" href={addressOf({ name: 'speaker', key: row.key })}>
              {row.name}
            </a>
            {row.role !== undefined && (
              <p class="quiet" dir="auto">
                {row.role}
              </p>
            )}
            <p class="quiet">
              {count(row.statements, 'statement')} in {count(row.articles, 'article')}
            </p>
          </li>
        ))}
      </ul>
      <Pager route={{ name: 'speakers', page }} total={total} />
    </section>
  );
}
