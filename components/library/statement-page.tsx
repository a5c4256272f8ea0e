import type { ComponentChildren } from 'preact';
import type { Result } from '@/lib/model/result';
import type { CounterView, StatementView } from '@/lib/model/views';
import { ContextExcerpt } from '../context-excerpt';
import { CopyButton } from '../copy-button';
import { CounterSections } from '../counter-sections';
import { ProvenanceLine } from '../provenance-line';
import { SaidLine } from '../said-line';
import { SpeakerLine } from '../speaker-line';
import { StatementWords } from '../statement-words';
import { type RelationDecision, RelationReview, type RelationRow } from './relation-review';
import { addressOf } from './route';
import { TraceList, type TraceRow } from './trace-list';

/** Everything on record about one statement. */
export interface StatementPageView {
  readonly statement: StatementView;
  readonly articleId: string;
  readonly counters: readonly CounterView[];
  readonly relations: readonly RelationRow[];
  readonly trace: readonly TraceRow[];
}

/** One statement: who, the words, the context, what stands against it, the links to review, and why it was read so. */
export function StatementPage(props: {
  page: StatementPageView;
  onOpen: (statementId: string) => void;
  onDecide: (relationId: string, decision: RelationDecision) => void;
  onRemove: (relationId: string) => void;
  onCopy?: () => Promise<Result<void>>;
  /** The form that adds a link, and where else the words are printed. */
  children?: ComponentChildren;
}) {
  const { statement, articleId, counters, relations, trace } = props.page;
  return (
    <article class="library-page details">
      <h1 class="visually-hidden">Statement</h1>
      <p>
        <a href={addressOf({ name: 'article', id: articleId })}>
          <span aria-hidden="true">← </span>All statements of this article
        </a>
      </p>
      <SpeakerLine speaker={statement.speaker} />
      <SaidLine said={statement.said} />
      <StatementWords statement={statement} />
      {props.onCopy !== undefined && (
        <div class="actions">
          <CopyButton onCopy={props.onCopy} />
        </div>
      )}
      <TraceList rows={trace} />
      <CounterSections shown={statement} counters={counters} onOpen={props.onOpen} />
      {props.children}
      <ContextExcerpt statement={statement} />
      <ProvenanceLine source={statement.source} />
      {relations.length > 0 && (
        <section>
          <h2>Links to review</h2>
          <div class="reviews">
            {relations.map((relation) => (
              <RelationReview
                key={relation.id}
                relation={relation}
                onDecide={(decision) => props.onDecide(relation.id, decision)}
                onRemove={() => props.onRemove(relation.id)}
              />
            ))}
          </div>
        </section>
      )}
    </article>
  );
}
