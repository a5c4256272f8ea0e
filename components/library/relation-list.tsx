import { DISPUTED_MEANS } from '../counter-sections';
import { count } from '../wording/count';
import { EmptyNote } from './empty-note';
import { Pager } from './pager';
import { type RelationDecision, RelationReview, type RelationRow } from './relation-review';

/** All links between statements, page by page, for review. */
export function RelationList(props: {
  rows: readonly RelationRow[];
  total: number;
  page: number;
  /** Links of the reader's own that cannot be shown: the article at one of their ends was deleted. */
  hidden?: number;
  onDecide: (id: string, decision: RelationDecision) => void;
  onRemove: (id: string) => void;
}) {
  const { rows, total, page, hidden = 0, onDecide, onRemove } = props;
  return (
    <section>
      <h1>Disputes</h1>
      <p class="quiet">{DISPUTED_MEANS}</p>
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
      {hidden > 0 && (
        <p class="quiet">
          {count(hidden, 'link')} that you made {hidden === 1 ? 'is' : 'are'} hidden: the article at one end
          was removed. Saving the same article again brings {hidden === 1 ? 'it' : 'them'} back.
        </p>
      )}
      <Pager route={{ name: 'disputes', page }} total={total} />
    </section>
  );
}
