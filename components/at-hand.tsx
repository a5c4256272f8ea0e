/** A shortcut as the browser has it. */
export interface ShortcutRow {
  readonly what: string;
  /** The keys, or empty where none are set. */
  readonly keys: string;
}

/** How to have the button in sight, and the keys that do without it; of a browser without shortcuts only the button. */
export function AtHand(props: { browser: 'firefox' | 'chromium'; shortcuts: readonly ShortcutRow[] }) {
  const { browser, shortcuts } = props;
  return (
    <section>
      <h2>At hand</h2>
      <p>
        {browser === 'firefox'
          ? 'The button is kept in the puzzle piece of the toolbar. To have it in sight, press the puzzle piece, then the gear beside On Record, then “Pin to Toolbar”.'
          : 'The button is kept in the puzzle piece of the toolbar. To have it in sight, press the puzzle piece, then the pin beside On Record.'}
      </p>
      {shortcuts.length > 0 && (
        <ul class="shortcuts">
          {shortcuts.map(({ what, keys }) => (
            <li key={what}>
              {keys === '' ? <span class="quiet">no keys set</span> : <kbd>{keys}</kbd>} {what}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
