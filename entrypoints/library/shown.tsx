import type { ComponentChildren } from 'preact';
import { addressOf } from '@/components/library/route';
import { WaitingNote } from '@/components/library/waiting-note';
import { Unreadable } from './unreadable';
import type { Live } from './use-live';

/** A live answer on the page: that it is awaited, where that takes long, then its content, or why there is none. */
export function Shown<T>(props: { live: Live<T>; children: (value: T) => ComponentChildren }) {
  const { live, children } = props;
  if (live.state === 'waiting') return <WaitingNote>Reading your library…</WaitingNote>;
  if (live.state === 'failed') return <Unreadable problem={live.problem} />;
  return <>{children(live.value)}</>;
}

/** A page for an address whose record is not there (any more). */
export function Missing(props: { what: string }) {
  return (
    <>
      <h1>This {props.what} is not in the library (any more)</h1>
      <p>It may have been deleted, or the address comes from another browser’s library.</p>
      <p>
        <a href={addressOf({ name: 'articles', page: 1 })}>All articles</a>
      </p>
    </>
  );
}
