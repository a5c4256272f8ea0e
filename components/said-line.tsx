import type { SaidView } from '@/lib/model/views';
import { rangeInWords } from './wording/dates';

/**
 * When, where, to whom and through what it was said. Without a date it says so; the rest only where known, and
 * words that the text gives for several of them stand once.
 */
export function SaidLine(props: { said: SaidView }) {
  const { from, to } = props.said;
  const when = rangeInWords(props.said);
  const day = from ?? to;
  return (
    <p class="said">
      {when === undefined || day === undefined ? (
        <span>day not stated</span>
      ) : (
        <span>
          <span class="visually-hidden">said </span>
          <time dateTime={day}>{when}</time>
        </span>
      )}
      {factsOf(props.said).map(({ label, value, shown }) => (
        <span key={value}>
          {' '}
          <span class={shown ? undefined : 'visually-hidden'}>{label} </span>
          <bdi>{value}</bdi>
        </span>
      ))}
    </p>
  );
}

interface Fact {
  readonly label: string;
  readonly value: string;
  /** The label is shown, not only read out. */
  readonly shown: boolean;
}

function factsOf({ venue, addressee, channel }: SaidView): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (label: string, value: string | undefined, shown: boolean) => {
    if (value !== undefined && !facts.some((fact) => fact.value === value))
      facts.push({ label, value, shown });
  };
  add('to', addressee, true);
  add('through', channel, true);
  add('in or at', venue, false);
  return facts;
}
