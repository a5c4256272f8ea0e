import { useEffect, useState } from 'preact/hooks';

/** As long as a person takes an answer for immediate; a note that flashes by in it would only disturb. */
const PATIENCE_MS = 400;

/** Says what is waited for, once that has taken a while. The place is there from the start, so that it is announced. */
export function WaitingNote(props: { children: string }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="quiet" role="status">
      {isLate && props.children}
    </p>
  );
}
