import type { RelationRecord } from '@/lib/model/records';
import type { RelationType } from '@/lib/model/relation';
import type { StatementView } from '@/lib/model/views';
import { Evidence, type EvidenceView } from '../evidence';
import { LinkReason } from '../link-reason';
import { LINKED_BY_YOU, RELATION_NAME, STANDING_LABEL } from '../wording/relation-words';
import { speakerInWords, wordsInMarks } from '../wording/statement-words';
import { addressOf } from './route';

/** A link between two statements, as its reviewer sees it. */
export interface RelationRow
  extends Pick<RelationRecord, 'id' | 'type' | 'standing' | 'rule' | 'why' | 'origin' | 'state'> {
  readonly from: Pick<StatementView, 'id' | 'kind' | 'words' | 'speaker'>;
  readonly to: Pick<StatementView, 'id' | 'kind' | 'words' | 'speaker'>;
  readonly evidence: readonly EvidenceView[];
  /** The reviewer turned the direction round. */
  readonly swapped?: boolean;
}

/** What a reviewer decides about a link. */
export interface RelationDecision {
  readonly state: 'confirmed' | 'rejected';
  readonly type?: RelationType;
  readonly swapped?: boolean;
}

const STATE: Readonly<Record<RelationRecord['state'], string>> = {
  suggested: 'Suggested by the program',
  confirmed: 'Confirmed by you',
  rejected: 'Rejected by you',
};

/** One link with its two statements and its evidence, and the reviewer's choices; every choice can be undone. */
export function RelationReview(props: {
  relation: RelationRow;
  onDecide: (decision: RelationDecision) => void;
  /** Takes back a link that the reviewer made. */
  onRemove: () => void;
}) {
  const { relation, onDecide } = props;
  const { from, to, type, state } = relation;
  const own = relation.origin === 'person';
  const swapped = relation.swapped === true;
  const keep = (change: Partial<RelationDecision>) =>
    onDecide({ state: 'confirmed', type, ...(swapped ? { swapped } : {}), ...change });
  return (
    <article class="review">
      <p class="badges">
        <span class="badge">{own ? LINKED_BY_YOU : STATE[state]}</span>
        {!own && <span class="badge">{STANDING_LABEL[relation.standing]}</span>}
      </p>
      <End statement={from} />
      <p class="review-type">
        {own ? (
          RELATION_NAME[type]
        ) : (
          <label>
            <span class="visually-hidden">Kind of link between the statement above and the one below</span>
            <select
              value={type}
              onChange={(event) => keep({ type: event.currentTarget.value as RelationType })}
            >
              {Object.entries(RELATION_NAME).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </p>
      <End statement={to} />
      <p class="quiet" dir="auto">
        {/* The reason is of the link as it was found, whichever way it was turned since. */}
        <LinkReason link={swapped ? { ...relation, from: to, to: from } : relation} />
      </p>
      <Evidence evidence={relation.evidence} />
      {own ? (
        <div class="actions">
          <button type="button" class="plain" onClick={props.onRemove}>
            Remove link
          </button>
        </div>
      ) : (
        <div class="actions">
          <button type="button" disabled={state === 'confirmed'} onClick={() => keep({})}>
            Confirm
          </button>
          <button
            type="button"
            class="plain"
            disabled={state === 'rejected'}
            onClick={() => onDecide({ state: 'rejected' })}
          >
            Reject
          </button>
          <button type="button" class="plain" onClick={() => keep({ swapped: !swapped })}>
            Swap direction
          </button>
        </div>
      )}
    </article>
  );
}

function End({ statement }: { statement: RelationRow['from'] }) {
  return (
    <div class="review-end">
      <p class="quiet" dir="auto">
        {speakerInWords(statement)}
      </p>
      <a class="row-words" dir="auto" href={addressOf({ name: 'quotation', id: statement.id })}>
        {wordsInMarks(statement)}
      </a>
    </div>
  );
}
