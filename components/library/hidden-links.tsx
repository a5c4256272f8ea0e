import type { KeptStatement } from '@/lib/model/records';
import type { RelationType } from '@/lib/model/relation';
import { SourceLink, SourceTitle } from '../provenance-line';
import { count } from '../wording/count';
import { RELATION_NAME } from '../wording/relation-words';
import { speakerInWords, wordsInMarks } from '../wording/statement-words';

/** A link of the reader's own, a statement of which is no longer in the library. */
export interface HiddenLinkRow {
  readonly id: string;
  readonly type: RelationType;
  readonly why: string;
  /** Its statements as they were kept; absent where they were not. */
  readonly from?: KeptStatement;
  readonly to?: KeptStatement;
}

/** The reader's own links that cannot be shown on a page, with what they were about. Nothing without any. */
export function HiddenLinks(props: { rows: readonly HiddenLinkRow[]; onRemove: (id: string) => void }) {
  const { rows, onRemove } = props;
  if (rows.length === 0) return null;
  const one = rows.length === 1;
  return (
    <details class="more">
      <summary>
        {count(rows.length, 'link')} that you made {one ? 'is' : 'are'} hidden: the article at one end was
        removed
      </summary>
      <p class="quiet">Saving the same article again brings {one ? 'it' : 'them'} back.</p>
      <div class="reviews">
        {rows.map(({ id, type, why, from, to }) => (
          <article key={id} class="review">
            <End statement={from} />
            <p class="review-type">{RELATION_NAME[type]}</p>
            <End statement={to} />
            {why !== '' && (
              <p class="quiet" dir="auto">
                {why}
              </p>
            )}
            <div class="actions">
              <button type="button" class="plain" onClick={() => onRemove(id)}>
                Remove link
              </button>
            </div>
          </article>
        ))}
      </div>
    </details>
  );
}

function End({ statement }: { statement: KeptStatement | undefined }) {
  if (statement === undefined) return <p class="quiet">The words of this statement were not kept.</p>;
  const { kind, words, speaker, ...described } = statement;
  const source = { ...described, origin: 'saved-page' as const };
  return (
    <div class="review-end">
      <p class="quiet" dir="auto">
        {speaker ?? speakerInWords({ kind, speaker: { confidence: 'high' } })}
      </p>
      <p dir="auto">{wordsInMarks({ kind, words })}</p>
      <SourceTitle source={source} />
      <p>
        <SourceLink source={source} />
      </p>
    </div>
  );
}
