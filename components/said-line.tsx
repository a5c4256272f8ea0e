import type { SaidView } from '@/lib/model/views';
import { rangeInWords } from './wording/dates';

/** When, where, to whom and through what it was said. Without a date it says so; the rest only where known. */
export function SaidLine(props: { said: SaidView }) {
  const { from, to, venue, addressee, channel } = props.said;
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
      {venue !== undefined && <Fact label="in or at" value={venue} />}
      {addressee !== undefined && <Fact label="to" value={addressee} shown />}
      {channel !== undefined && <Fact label="through" value={channel} shown />}
    </p>
  );
}

function Fact(props: { label: string; value: string; shown?: boolean }) {
  return (
    <span>
      <span class={props.shown ? undefined : 'visually-hidden'}>{props.label} </span>
      <bdi>{props.value}</bdi>
    </span>
  );
}
