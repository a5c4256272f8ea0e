import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** Longest text that a field takes; the store and the file formats take as much. */
const LIMIT = 20_000;

/** A labelled text field of one or several lines, uncontrolled: the form reads it when it is sent. */
export function Field(props: {
  name: string;
  label: string;
  value: string;
  hint?: string;
  /** More than one makes it a text area. */
  lines?: number;
  /** Takes the focus when it appears. */
  focus?: boolean;
}) {
  const { name, label, value, hint, lines = 1, focus = false } = props;
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // Before the next key is read: a person types on at once, behind what is there.
  useLayoutEffect(() => {
    if (!focus) return;
    input.current?.focus();
    input.current?.setSelectionRange(value.length, value.length);
  }, [focus]);
  const shared = {
    ref: input,
    id,
    name,
    defaultValue: value,
    dir: 'auto' as const,
    maxLength: LIMIT,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type="text" />}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
