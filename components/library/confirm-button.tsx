import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A button for what cannot be undone: the first press says what will happen, the second does it. The keyboard goes to the safe choice. */
export function ConfirmButton(props: { label: string; warning: string; onConfirm: () => void }) {
  const [asked, setAsked] = useState(false);
  const asking = useRef<HTMLButtonElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    if (asked) safe.current?.focus();
    else if (wasAsked.current) asking.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  if (!asked)
    return (
      <p>
        <button ref={asking} type="button" class="plain" onClick={() => setAsked(true)}>
          {props.label}…
        </button>
      </p>
    );
  return (
    <div class="notice" role="alert">
      <p>{props.warning}</p>
      <div class="actions">
        <button
          type="button"
          onClick={() => {
            setAsked(false);
            props.onConfirm();
          }}
        >
          {props.label}
        </button>
        <button ref={safe} type="button" class="plain" onClick={() => setAsked(false)}>
          Keep it
        </button>
      </div>
    </div>
  );
}
