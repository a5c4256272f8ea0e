import type { CounterView, SourceView, StatementView } from '@/lib/model/views';
import { Evidence } from './evidence';
import { LinkReason } from './link-reason';
import { SourceLink, SourceTitle } from './provenance-line';
import { SaidLine } from './said-line';
import { SpeakerOffices } from './speaker-offices';
import { StatementWords } from './statement-words';
import { evidenceBeside } from './wording/evidence-beside';
import { LINKED_BY_YOU, relationInWords, STANDING_LABEL, scopeInWords } from './wording/relation-words';
import { safeAddress } from './wording/safe-address';
import { isSameSource } from './wording/same-source';

/** What its reader has in view beside a counter-statement, and need not be told again. */
export interface CounterPlace {
  /** The statement on show. */
  readonly shown: StatementView;
  /** The counter-statement above it in the list. */
  readonly before?: StatementView;
}

/**
 * A statement that stands against, or beside, the one on show: who, in what words, when, where it is printed
 * and why the two are linked. Reported words never stand in quotation marks. What stands above already is not repeated.
 */
export function CounterStatement(
  props: CounterPlace & { counter: CounterView; onOpen?: (statementId: string) => void },
) {
  const { counter, shown, before, onOpen } = props;
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
      <WhyLinked counter={counter} shown={shown} />
      <div class="counter-source quiet">
        <CounterSource source={statement.source} shown={shown.source} before={before?.source} />
        {onOpen !== undefined && (
          <button type="button" class="plain" onClick={() => onOpen(statement.id)}>
            Show this statement
          </button>
        )}
      </div>
    </article>
  );
}

/** Where it is printed; of an article that is named already only that it is the same, and the link to its own words. */
function CounterSource(props: { source: SourceView; shown: SourceView; before: SourceView | undefined }) {
  const { source, shown, before } = props;
  const same = isSameSource(source, shown)
    ? 'In the same article.'
    : before !== undefined && isSameSource(source, before)
      ? 'In the same article as the one before.'
      : undefined;
  const hasLink = safeAddress(source.urlAtWords ?? source.url) !== undefined;
  return (
    <>
      {same === undefined ? <SourceTitle source={source} /> : <p>{same}</p>}
      {(same === undefined || hasLink) && (
        <p>
          <SourceLink source={source} />
        </p>
      )}
    </>
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
      {/* Named right below otherwise, where the counter-statement is printed. */}
      {!isSameSource(through.source, counter.statement.source) && <SourceTitle source={through.source} />}
    </div>
  );
}

/** Who says that the two belong together, in a sentence, and the words that show it with their cue underlined. */
function WhyLinked({ counter, shown }: { counter: CounterView; shown: StatementView }) {
  const { statement, evidence, why, direction } = counter;
  const [from, to] = direction === 'against' ? [statement, shown] : [shown, statement];
  const byReader = counter.byReader === true;
  return (
    <div class="why">
      <p>
        <strong>{byReader ? LINKED_BY_YOU : STANDING_LABEL[counter.standing]}</strong>
        {why !== '' && (
          <>
            : <span dir="auto">{byReader ? why : <LinkReason link={{ ...counter, from, to }} />}</span>
          </>
        )}
      </p>
      {counter.viaOtherWording === true && <HowFound counter={counter} />}
      <Evidence evidence={evidenceBeside(evidence, [statement.words, shown.words])} />
    </div>
  );
}
