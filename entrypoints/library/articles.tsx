import { ArticleList } from '@/components/library/article-list';
import { ArticlePage } from '@/components/library/article-page';
import { PAGE_SIZE } from '@/components/library/pager';
import { countArticles, readArticlePage } from '@/lib/store/article-page';
import type { Database } from '@/lib/store/database';
import { listArticles } from '@/lib/store/library-lists';
import { deleteArticle } from '@/lib/store/put-article';
import { exportStatements } from './export-lists';
import type { PlaceProps } from './place-props';
import { Missing, Shown } from './shown';
import { useLive } from './use-live';
import { goTo } from './use-route';

/** The list of articles. */
export function ArticlesContent(props: { db: Database; page: number; total: number | undefined }) {
  const { db, page, total } = props;
  const live = useLive(
    async () => countArticles(db, await listArticles(db, (page - 1) * PAGE_SIZE, PAGE_SIZE)),
    [db, page],
  );
  return (
    <Shown live={live}>
      {(found) => (
        <ArticleList
          rows={found.map(({ head, quotations, disputed }) => ({ ...head, quotations, disputed }))}
          total={total ?? found.length}
          page={page}
        />
      )}
    </Shown>
  );
}

/** One article. */
export function ArticleContent({ db, act, id }: PlaceProps & { id: string }) {
  const live = useLive(() => readArticlePage(db, id), [db, id]);
  const remove = () => {
    act(deleteArticle(db, id), 'The article was deleted.');
    goTo({ name: 'articles', page: 1 });
  };
  return (
    <Shown live={live}>
      {(page) =>
        page === undefined ? (
          <Missing what="article" />
        ) : (
          <ArticlePage
            article={{
              head: page.head,
              source: page.source,
              text: page.text,
              size: page.size,
              ownLinks: page.ownLinks,
              statements: page.statements.map(({ view, kind, disputed }) => ({
                ...view,
                disputed,
                notSpeech: kind === 'not-speech',
              })),
              disputes: page.disputes.map(({ words, ...dispute }) => ({ ...dispute, cue: words })),
            }}
            onExport={(format) =>
              exportStatements(
                act,
                page.statements.map(({ view, kind, disputed }) => ({
                  view,
                  disputed,
                  notSpeech: kind === 'not-speech',
                })),
                format,
              )
            }
            onDelete={remove}
          />
        )
      }
    </Shown>
  );
}
