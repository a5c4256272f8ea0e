import { useEffect } from 'preact/hooks';
import type { PossiblePair, StatementView } from '@/lib/model/views';
import { SaidLine } from '../said-line';
import { count } from '../wording/count';
import { RELATION_NAME } from '../wording/relation-words';
import { speakerInWords, wordsInMarks } from '../wording/statement-words';
import { EmptyNote } from './empty-note';
import { addressOf } from './route';
import { WaitingNote } from './waiting-note';

const KIND: Readonly<Record<PossiblePair['kind'], string>> = {
  contradiction: 'Two speakers',
  'self-contradiction': 'The same speaker, at two times',
  retraction: 'The same speaker takes something back',
};

/** Keys of the two answers. */
const ANSWERS: Readonly<Record<string, 'confirmed' | 'rejected'>> = { c: 'confirmed', r: 'rejected' };

/** Pairs that may contradict each other, one at a time, each answered with one key. Shown nowhere but here. */
export function CheckList(props: {
  /** Likeliest first; absent while they are looked for. */
  pairs: readonly PossiblePair[] | undefined;
  onDecide: (pair: PossiblePair, state: 'confirmed' | 'rejected') => void;
}) {
  const { pairs, onDecide } = props;
  const pair = pairs?.[0];
  useEffect(() => {
    const stop = new AbortController();
    const answer = (event: KeyboardEvent) => {
      const state = ANSWERS[event.key.toLowerCase()];
      if (pair === undefined || state === undefined || !isPlain(event)) return;
      event.preventDefault();
      onDecide(pair, state);
    };
    addEventListener('keydown', answer, { signal: stop.signal });
    return () => stop.abort();
  }, [pair, onDecide]);
  return (
    <section>
      <h1>To check</h1>
      <p class="quiet">
        Similar words that may contradict each other. Most do not: nothing of this is shown on a page until
        you confirm it.
      </p>
      {pairs === undefined && <WaitingNote>Comparing the statements of your library…</WaitingNote>}
      {pairs?.length === 0 && (
        <EmptyNote title="Nothing to check">
          The statements of the articles you added last contradict no other in your library, as far as their
          words tell.
        </EmptyNote>
      )}
      {pair !== undefined && (
        <article class="review">
          <p class="badges">
            <span class="badge">{KIND[pair.kind]}</span>
            <span class="badge">Possible</span>
          </p>
          <Side statement={pair.from} />
          <p class="review-type">{RELATION_NAME[pair.type]}?</p>
          <Side statement={pair.to} />
          <p class="quiet" dir="auto">
            {pair.why}
          </p>
          {pair.demoted && <p class="notice">You rejected most pairs of this kind, so they now come last.</p>}
          <div class="actions">
            <button type="button" aria-keyshortcuts="C" onClick={() => onDecide(pair, 'confirmed')}>
              Confirm (C)
            </button>
            <button
              type="button"
              class="plain"
              aria-keyshortcuts="R"
              onClick={() => onDecide(pair, 'rejected')}
            >
              Reject (R)
            </button>
          </div>
        </article>
      )}
      {pairs !== undefined && pairs.length > 1 && (
        <p class="quiet">{count(pairs.length - 1, 'more pair')} after this one.</p>
      )}
    </section>
  );
}

function Side({ statement }: { statement: StatementView }) {
  return (
    <div class="review-end">
      <p class="quiet" dir="auto">
        {speakerInWords(statement)}
      </p>
      <SaidLine said={statement.said} />
      <a class="row-words" dir="auto" href={addressOf({ name: 'quotation', id: statement.id })}>
        {wordsInMarks(statement)}
      </a>
    </div>
  );
}

/** Not a chord, not held down, and not typed into a field. */
function isPlain({ ctrlKey, metaKey, altKey, repeat, target }: KeyboardEvent): boolean {
  const typing = target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
  return !ctrlKey && !metaKey && !altKey && !repeat && !typing;
}
