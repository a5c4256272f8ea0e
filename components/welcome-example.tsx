import type { CounterView, StatementView } from '@/lib/model/views';
import { DisputedSign, MarkedWords } from './mark-legend';
import { relationInWords } from './wording/relation-words';
import { speakerInWords, wordsInMarks } from './wording/statement-words';

/** A statement of the library and what stands against it. */
export interface ExampleView {
  readonly statement: StatementView;
  readonly counter: CounterView;
}

/** How a quotation of the library looks on a page that prints it, and what its card then tells. */
export function WelcomeExample(props: { example: ExampleView; onOpen: (statementId: string) => void }) {
  const { statement, counter } = props.example;
  const who = relationInWords(counter);
  return (
    <figure class="example">
      <figcaption class="quiet">An example from your library</figcaption>
      <p class="words" dir="auto">
        <bdi>{speakerInWords(statement)}</bdi>:{' '}
        <MarkedWords shape="verbatim">{wordsInMarks(statement)}</MarkedWords>
        <span class="sign-place">
          <DisputedSign />
        </span>
      </p>
      <div class="counter">
        <strong>
          {who.lead}
          <bdi>{who.name}</bdi>
          {who.rest}
        </strong>
        <span class="words" dir="auto">
          {wordsInMarks(counter.statement)}
        </span>
      </div>
      <button type="button" class="plain" onClick={() => props.onOpen(statement.id)}>
        Show it in the library
      </button>
    </figure>
  );
}
