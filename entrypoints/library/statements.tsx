import { copyToClipboard } from '@/components/copy-to-clipboard';
import type { HiddenLinkRow } from '@/components/library/hidden-links';
import { PAGE_SIZE } from '@/components/library/pager';
import { RelationList } from '@/components/library/relation-list';
import type { RelationDecision, RelationRow } from '@/components/library/relation-review';
import { StatementPage } from '@/components/library/statement-page';
import { citationOfStatement } from '@/components/wording/citation';
import { readText } from '@/lib/store/article-page';
import type { Database } from '@/lib/store/database';
import { countRelations, listRelations, type RelationEntry, readStatement } from '@/lib/store/library-lists';
import { type HiddenLink, listHiddenLinks } from '@/lib/store/own-links';
import { decideRelation, deleteLink, restoreLink, undoDecision } from '@/lib/store/relation-decisions';
import type { Version } from '@/lib/view/view-records';
import { LinkMaker } from './link-maker';
import type { PlaceProps } from './place-props';
import { Missing, Shown } from './shown';
import { useLive } from './use-live';
import type { Act } from './use-outcome';
import { goTo } from './use-route';
import { useVersions } from './use-versions';
import { Wordings } from './wordings';

/** All links between statements, for review. */
export function DisputesContent(props: PlaceProps & { page: number; disputed: number | undefined }) {
  const { db, act, page, disputed } = props;
  const live = useLive(
    async () => ({
      found: await listRelations(db, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
      total: await countRelations(db),
      hidden: await listHiddenLinks(db),
    }),
    [db, page],
  );
  return (
    <Shown live={live}>
      {({ found, total, hidden }) => (
        <RelationList
          rows={found.map(rowOf)}
          total={total}
          page={page}
          {...(disputed === undefined ? {} : { disputed })}
          hidden={hidden.map(hiddenRowOf)}
          onDecide={(id, decision) => decide(db, act, id, decision)}
          onRemove={(id) => removeLink(db, act, id)}
        />
      )}
    </Shown>
  );
}

/** One statement with everything beside it. */
export function StatementContent({ db, act, id }: PlaceProps & { id: string }) {
  const versions = useVersions(id);
  const live = useLive(() => readPage(db, id, versions), [db, id], [versions]);
  return (
    <Shown live={live}>
      {(page) =>
        page === undefined ? (
          <Missing what="statement" />
        ) : (
          <StatementPage
            page={page}
            onOpen={(statement) => goTo({ name: 'quotation', id: statement })}
            onDecide={(relation, decision) => decide(db, act, relation, decision)}
            onRemove={(relation) => removeLink(db, act, relation)}
            onCopy={() => copyToClipboard(citationOfStatement(page.statement))}
          >
            <LinkMaker key={id} db={db} act={act} id={id} />
            <Wordings db={db} act={act} statement={page.statement} versions={versions} />
          </StatementPage>
        )
      }
    </Shown>
  );
}

async function readPage(db: Database, id: string, versions: readonly Version[]) {
  const found = await readStatement(db, id, versions);
  if (found?.record === undefined) return undefined;
  const { statement, counters, record } = found;
  const [text = '', relations] = await Promise.all([
    readText(db, record.articleId),
    listRelations(db, { articleId: record.articleId, limit: Number.MAX_SAFE_INTEGER }),
  ]);
  return {
    statement,
    counters,
    articleId: record.articleId,
    relations: relations.filter(({ from, to }) => from.id === id || to.id === id).map(rowOf),
    trace: record.trace.map(({ at, ...step }) =>
      at === undefined ? step : { ...step, words: text.slice(at.start, at.end) },
    ),
  };
}

/** A link as its reviewer left it: with the chosen type, and turned round when the reviewer swapped it. */
function rowOf({ relation, from, to, decision }: RelationEntry): RelationRow {
  if (decision === undefined) return { ...relation, from, to };
  const swapped = decision.swapped === true;
  return {
    ...relation,
    state: decision.state,
    type: decision.type ?? relation.type,
    from: swapped ? to : from,
    to: swapped ? from : to,
    swapped,
  };
}

function hiddenRowOf({ link, from, to }: HiddenLink): HiddenLinkRow {
  const { id, type, why, rule } = link;
  return {
    id,
    type,
    why: rule === 'person' ? why : '',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function decide(db: Database, act: Act, id: string, decision: RelationDecision): void {
  const message = decision.state === 'rejected' ? 'The link was rejected.' : 'The link was confirmed.';
  act(decideRelation(db, id, decision, Date.now()), message, (before) => undoDecision(db, before));
}

function removeLink(db: Database, act: Act, id: string): void {
  act(deleteLink(db, id), 'The link was removed.', (link) => restoreLink(db, link));
}
