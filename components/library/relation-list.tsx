import { DISPUTED_MEANS } from '../counter-sections';
import { count } from '../wording/count';
import { EmptyNote } from './empty-note';
import { type HiddenLinkRow, HiddenLinks } from './hidden-links';
import { Pager } from './pager';
import { type RelationDecision, RelationReview, type RelationRow } from './relation-review';

/** All links between statements, page by page, for review. */
export function RelationList(props: {
  rows: readonly RelationRow[];
  total: number;
  page: number;
  /** Statements that are disputed by these links; absent while they are counted. */
  disputed?: number;
  /** Links of the reader's own that cannot be shown: the article at one of their ends was deleted. */
  hidden?: readonly HiddenLinkRow[];
  onDecide: (id: string, decision: RelationDecision) => void;
  onRemove: (id: string) => void;
}) {
  const { rows, total, page, disputed, hidden = [], onDecide, onRemove } = props;
  return (
    <section>
      <h1>Disputes</h1>
      <p class="quiet">{DISPUTED_MEANS}</p>
      {total > 0 && disputed !== undefined && (
        <p>
          {count(disputed, 'statement')} {disputed === 1 ? 'is' : 'are'} disputed, by {count(total, 'link')}{' '}
          to others; several may lead to one.
        </p>
      )}
      {total === 0 && (
        <EmptyNote title="No links between statements yet">
          Where an article says that someone contradicts someone, the two statements are linked here.
        </EmptyNote>
      )}
      <div class="reviews">
        {rows.map((relation) => (
          <RelationReview
            key={relation.id}
            relation={relation}
            onDecide={(decision) => onDecide(relation.id, decision)}
            onRemove={() => onRemove(relation.id)}
          />
        ))}
      </div>
      <HiddenLinks rows={hidden} onRemove={onRemove} />
      <Pager route={{ name: 'disputes', page }} total={total} />
    </section>
  );
}
