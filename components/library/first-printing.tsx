import type { StatementView } from '@/lib/model/views';
import { count } from '../wording/count';
import { dayInWords } from '../wording/dates';
import { titleOfSource } from '../wording/source-title';
import type { FirstOfChain } from './first-of-chain';
import { addressOf } from './route';

/** Where the library has a statement from first, of all printings whose day is known. */
export function FirstPrinting({ own, chain }: { own: StatementView; chain: FirstOfChain }) {
  const { first, published, undated } = chain;
  const day = <time dateTime={published}>{dayInWords(published)}</time>;
  const [only] = first;
  const hasOwn = first.some(({ id }) => id === own.id);
  return (
    <p>
      First in your library:{' '}
      {first.length > 1 || only === undefined ? (
        <>
          {day}, in {count(first.length, 'article')} of that day{hasOwn && ', this one among them'}.
        </>
      ) : hasOwn ? (
        <>this one, {day}.</>
      ) : (
        <>
          <Printed statement={only} />, {day}.
        </>
      )}
      {undated > 0 && (
        <span class="quiet">
          {' '}
          {count(undated, 'printing has', 'printings have')} no day, and may be earlier.
        </span>
      )}
    </p>
  );
}

/** The printing as a link to its page; a saved quotation has another. */
function Printed({ statement: { id, source } }: { statement: StatementView }) {
  const name = source.origin === 'saved-quotation' ? 'saved-quotation' : 'quotation';
  return (
    <>
      <a dir="auto" href={addressOf({ name, id })}>
        {titleOfSource(source)}
      </a>
      {source.outlet !== undefined && (
        <>
          {', '}
          <bdi>{source.outlet}</bdi>
        </>
      )}
    </>
  );
}
