import type { ArticleRecord } from '@/lib/model/records';
import { count, number } from '../wording/count';
import { dayInWords } from '../wording/dates';
import { titleOfArticle } from '../wording/source-title';
import { EmptyNote } from './empty-note';
import { Pager } from './pager';
import { addressOf } from './route';

/** An article as its list shows it. */
export interface ArticleRow
  extends Pick<ArticleRecord, 'id' | 'headline' | 'url' | 'outlet' | 'byline' | 'published' | 'provenance'> {
  readonly quotations: number;
  readonly disputed: number;
}

/** All articles of the library, page by page. */
export function ArticleList(props: { rows: readonly ArticleRow[]; total: number; page: number }) {
  const { rows, total, page } = props;
  return (
    <section>
      <h1>Articles</h1>
      {total === 0 && (
        <EmptyNote title="No articles yet">
          Open a news page, press the On Record button and choose “Save this article”. Its quotations then are
          on record here.
        </EmptyNote>
      )}
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.id} class="row">
            <a class="row-title" dir="auto" href={addressOf({ name: 'article', id: row.id })}>
              {titleOfArticle(row)}
            </a>
            <p class="quiet">
              <ArticleFacts row={row} />
            </p>
            <p class="quiet">
              {count(row.quotations, 'statement')}
              {row.disputed > 0 && `, ${number(row.disputed)} of them disputed`}
            </p>
          </li>
        ))}
      </ul>
      <Pager route={{ name: 'articles', page }} total={total} />
    </section>
  );
}

function ArticleFacts({ row }: { row: ArticleRow }) {
  const facts = [row.byline, row.outlet].filter((fact) => fact !== undefined);
  return (
    <>
      {facts.map((fact) => (
        <span key={fact}>
          <bdi>{fact}</bdi> ·{' '}
        </span>
      ))}
      {row.published === undefined ? 'day not known' : dayInWords(row.published.value)}
    </>
  );
}
