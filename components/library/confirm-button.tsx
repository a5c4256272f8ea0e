import { useState } from 'preact/hooks';

/** A button for what cannot be undone: the first press says what will happen, the second does it. */
export function ConfirmButton(props: { label: string; warning: string; onConfirm: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <p>
        <button type="button" class="plain" onClick={() => setAsked(true)}>
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
        <button type="button" class="plain" onClick={() => setAsked(false)}>
          Keep it
        </button>
      </div>
    </div>
  );
}
