import type { ComponentChildren } from 'preact';
import { safeAddress } from './wording/safe-address';

/** A link that opens apart and tells the site nothing; anything but a web address becomes plain text. */
export function SafeLink(props: { to: string | undefined; children: ComponentChildren }) {
  const address = safeAddress(props.to);
  if (address === undefined) return <span>{props.children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {props.children}
    </a>
  );
}
