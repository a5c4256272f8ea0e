import type { WordingView } from '@/lib/model/views';
import { SourceTitle } from '../provenance-line';
import { SaidLine } from '../said-line';
import { StatementWords } from '../statement-words';
import { WordDifference } from '../word-difference';
import { isQuoted, speakerInWords } from '../wording/statement-words';
import { addressOf } from './route';

const BADGE: Readonly<Record<WordingView['as'], string>> = {
  same: 'The same statement',
  'another-day': 'The same words on another day',
  'another-speaker': 'The same words, another speaker',
  apart: 'The same words, kept apart',
  alike: 'Perhaps the same in other words',
};

/**
 * Where else the library has the words of a statement, with every difference, and a person's say whether it is the same
 * statement. Nothing without any.
 */
export function WordingList(props: {
  wordings: readonly WordingView[];
  /** The person says that it is, or is not, the statement on show. */
  onDecide: (statementId: string, state: 'same' | 'different') => void;
}) {
  const { wordings, onDecide } = props;
  if (wordings.length === 0) return null;
  return (
    <section>
      <h2>Printed elsewhere</h2>
      <div class="reviews">
        {wordings.map(({ statement, as, difference }) => (
          <article key={statement.id} class="review">
            <p class="badges">
              <span class="badge">{BADGE[as]}</span>
            </p>
            <SourceTitle source={statement.source} />
            <p dir="auto">{speakerInWords(statement)}</p>
            <SaidLine said={statement.said} />
            {isQuoted(statement) ? (
              <WordDifference difference={difference} />
            ) : (
              <StatementWords statement={statement} />
            )}
            <div class="actions">
              {as === 'same' ? (
                <button type="button" class="plain" onClick={() => onDecide(statement.id, 'different')}>
                  Not the same statement
                </button>
              ) : (
                <button type="button" class="plain" onClick={() => onDecide(statement.id, 'same')}>
                  The same statement
                </button>
              )}
              {statement.source.origin !== 'saved-quotation' && (
                <a href={addressOf({ name: 'quotation', id: statement.id })}>Open this statement</a>
              )}
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}
