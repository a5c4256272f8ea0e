import type { CounterView } from '@/lib/model/views';
import { Evidence } from './evidence';
import { SourceLink, SourceTitle } from './provenance-line';
import { SaidLine } from './said-line';
import { SpeakerOffices } from './speaker-offices';
import { StatementWords } from './statement-words';
import { LINKED_BY_YOU, relationInWords, STANDING_LABEL, scopeInWords } from './wording/relation-words';

/**
 * A statement that stands against, or beside, the one on show: who, in what words, when, where it is printed
 * and why the two are linked. Reported words never stand in quotation marks.
 */
export function CounterStatement(props: { counter: CounterView; onOpen?: (statementId: string) => void }) {
  const { counter, onOpen } = props;
  const { statement } = counter;
  const who = relationInWords(counter);
  const scope = scopeInWords(counter);
  return (
    <article class="counter">
      <h4 class="counter-who">
        {who.lead}
        <bdi>{who.name}</bdi>
        {who.rest}
      </h4>
      <SpeakerOffices speaker={statement.speaker} />
      <SaidLine said={statement.said} />
      <StatementWords statement={statement} />
      {scope !== undefined && <p class="scope quiet">{scope}</p>}
      <WhyLinked counter={counter} />
      <div class="counter-source quiet">
        <SourceTitle source={statement.source} />
        <p>
          <SourceLink source={statement.source} />
        </p>
        {onOpen !== undefined && (
          <button type="button" class="plain" onClick={() => onOpen(statement.id)}>
            Show this statement
          </button>
        )}
      </div>
    </article>
  );
}

/** Through which other wording the link was found. */
function HowFound({ counter }: { counter: CounterView }) {
  const through = counter.foundThrough;
  if (through === undefined) return <p>The link was made for another wording of the same statement.</p>;
  return (
    <div class="found-through">
      <p>
        {through.likeness === 'same'
          ? 'Found through another record of the same statement:'
          : 'Found through a statement that is possibly the same:'}{' '}
        <q dir="auto">{through.words}</q>
      </p>
      <SourceTitle source={through.source} />
    </div>
  );
}

/** Who says that the two belong together, in a sentence, and the words that show it with their cue underlined. */
function WhyLinked({ counter }: { counter: CounterView }) {
  return (
    <div class="why">
      <p>
        <strong>{counter.byReader === true ? LINKED_BY_YOU : STANDING_LABEL[counter.standing]}</strong>
        {counter.why !== '' && (
          <>
            : <span dir="auto">{counter.why}</span>
          </>
        )}
      </p>
      {counter.viaOtherWording === true && <HowFound counter={counter} />}
      <Evidence evidence={counter.evidence} />
    </div>
  );
}
