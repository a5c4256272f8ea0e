import type { StatementView, WordingView } from '@/lib/model/views';
import { SourceTitle } from '../provenance-line';
import { SaidLine } from '../said-line';
import { StatementWords } from '../statement-words';
import { WordDifference } from '../word-difference';
import { count } from '../wording/count';
import { isQuoted, speakerInWords } from '../wording/statement-words';
import { firstOfChain } from './first-of-chain';
import { FirstPrinting } from './first-printing';
import { addressOf } from './route';
import { wordingGroups } from './wording-groups';

const BADGE: Readonly<Record<WordingView['as'], string>> = {
  same: 'The same statement',
  'another-day': 'The same words on another day',
  'another-speaker': 'The same words, another speaker',
  apart: 'The same words, kept apart',
  alike: 'Perhaps the same in other words',
};

type OnDecide = (statementId: string, state: 'same' | 'different') => void;

/**
 * Where else the library has the words of a statement: which printing came first, then article by article, the earlier
 * first and the same text folded, with every difference, and a person's say whether it is the same statement. Nothing
 * without any.
 */
export function WordingList(props: {
  /** The statement on show. */
  statement: StatementView;
  wordings: readonly WordingView[];
  /** The person says that it is, or is not, the statement on show. */
  onDecide: OnDecide;
}) {
  const { statement, wordings, onDecide } = props;
  if (wordings.length === 0) return null;
  const chain = firstOfChain(statement, wordings);
  return (
    <section>
      <h2>Printed elsewhere</h2>
      {chain !== undefined && <FirstPrinting own={statement} chain={chain} />}
      <div class="reviews">
        {wordingGroups(wordings).map(({ key, first, others, copies }) => (
          <article key={key} class="review">
            <p class="badges">
              <span class="badge">{BADGE[first.as]}</span>
              {first.inSameArticle === true && <span class="badge">In the same article</span>}
              {others.length > 0 && <span class="badge">{count(others.length + 1, 'time')}</span>}
            </p>
            <SourceTitle source={first.statement.source} />
            <Printing wording={first} onDecide={onDecide} />
            {others.length > 0 && (
              <details class="more">
                <summary>{count(others.length, 'more time', 'more times')} in this article</summary>
                <ul>
                  {others.map((wording) => (
                    <li key={wording.statement.id}>
                      <Printing wording={wording} onDecide={onDecide} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {copies.length > 0 && (
              <details class="more">
                <summary>+{count(copies.length, 'article')} with the same words</summary>
                <ul>
                  {copies.map((copy) => (
                    <li key={copy.key}>
                      <SourceTitle source={copy.first.statement.source} />
                      {[copy.first, ...copy.others].map((wording) => (
                        <Decision key={wording.statement.id} wording={wording} onDecide={onDecide} />
                      ))}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </article>
        ))}
      </div>
    </section>
  );
}

/** One printing of the words, with what may be said of it. */
function Printing({ wording, onDecide }: { wording: WordingView; onDecide: OnDecide }) {
  const { statement, difference } = wording;
  return (
    <>
      <p dir="auto">{speakerInWords(statement)}</p>
      <SaidLine said={statement.said} />
      {isQuoted(statement) ? (
        <WordDifference difference={difference} />
      ) : (
        <StatementWords statement={statement} />
      )}
      <Decision wording={wording} onDecide={onDecide} />
    </>
  );
}

/** What may be said of a printing, and the way to it. */
function Decision({ wording: { statement, as }, onDecide }: { wording: WordingView; onDecide: OnDecide }) {
  return (
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
  );
}
