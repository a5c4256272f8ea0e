import type { CounterView, StatementView } from '@/lib/model/views';
import { CounterStatement } from './counter-statement';
import { count } from './wording/count';
import { sortCounters } from './wording/relation-words';

/** What “disputed” means here, wherever the word is shown. */
export const DISPUTED_MEANS =
  '“Disputed” means that someone contradicts it. It does not mean that it is false.';

/** Shown where the library holds no counter-statement: our silence says nothing about the world. */
export const NOTHING_FOUND_MEANS =
  'No counter-statement in your library. That does not mean that nobody disputes it.';

/** The same where the library holds one against words that are left out. */
const NOTHING_AGAINST_PRINTED =
  'No counter-statement to the printed words in your library. That does not mean that nobody disputes them.';

/** Everything in the library that stands against, beside or before a statement; says plainly when there is nothing. */
export function CounterSections(props: {
  /** The statement that these stand beside. */
  shown: StatementView;
  counters: readonly CounterView[];
  onOpen?: (statementId: string) => void;
}) {
  const { disputed, related, answered, unprinted } = sortCounters(props.counters);
  return (
    <>
      {disputed.length === 0 ? (
        <section class="counters">
          <p class="quiet">{unprinted.length === 0 ? NOTHING_FOUND_MEANS : NOTHING_AGAINST_PRINTED}</p>
        </section>
      ) : (
        <Section
          {...props}
          title={`Disputed: ${count(disputed.length, 'counter-statement')}`}
          counters={disputed}
          note={DISPUTED_MEANS}
        />
      )}
      {related.length > 0 && <Section {...props} title="Also said about it" counters={related} />}
      {answered.length > 0 && <Section {...props} title="What this answers" counters={answered} />}
      {unprinted.length > 0 && (
        <Section
          {...props}
          title={`About a part not printed here: ${count(unprinted.length, 'counter-statement')}`}
          counters={unprinted}
          note="It stands against words of the statement that this page leaves out."
        />
      )}
    </>
  );
}

function Section(props: {
  title: string;
  shown: StatementView;
  counters: readonly CounterView[];
  note?: string;
  onOpen?: (statementId: string) => void;
}) {
  return (
    <section class="counters">
      <h3 class="label">{props.title}</h3>
      {props.note !== undefined && <p class="quiet">{props.note}</p>}
      {props.counters.map((counter, i) => (
        <CounterStatement
          key={`${counter.relationId}:${counter.direction}`}
          counter={counter}
          shown={props.shown}
          {...beforeIn(props.counters, i)}
          {...(props.onOpen === undefined ? {} : { onOpen: props.onOpen })}
        />
      ))}
    </section>
  );
}

/** The counter-statement above the one at this place of a list. */
function beforeIn(counters: readonly CounterView[], place: number): { before?: StatementView } {
  const before = counters[place - 1]?.statement;
  return before === undefined ? {} : { before };
}
