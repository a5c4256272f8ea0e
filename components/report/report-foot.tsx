import type { ComponentChildren } from 'preact';
import type { ArticleSaving } from './situation';

/**
 * The foot of the page report, in sight however long the list is: what came of the last action, and under it the buttons
 * for what is on show. `hint` says what the first of them is for, until there is something to tell.
 */
export function ReportFoot(props: { message?: string; hint?: string; children: ComponentChildren }) {
  const { message, hint, children } = props;
  return (
    <div class="report-foot">
      <p class="message" role="status">
        {message}
      </p>
      {message === undefined && hint !== undefined && <p class="quiet">{hint}</p>}
      <div class="actions">{children}</div>
    </div>
  );
}

/** Saves the article; says while that lasts and after it, and then leads to what was saved. One button, so that the keyboard stays on it. */
export function SaveArticleButton(props: {
  saving: ArticleSaving;
  /** The next thing to do here. */
  primary: boolean;
  onSave: () => void;
  onOpen: (articleId: string) => void;
}) {
  const { saving, primary, onSave, onOpen } = props;
  const onClick = () => {
    // Not `disabled`, which would take the keyboard away.
    if (saving.state === 'saved') onOpen(saving.articleId);
    else if (saving.state === 'not-saved') onSave();
  };
  return (
    <button
      type="button"
      class={primary ? undefined : 'plain'}
      aria-disabled={saving.state === 'saving'}
      onClick={onClick}
    >
      {saving.state === 'not-saved' && 'Save this article'}
      {saving.state === 'saving' && 'Saving…'}
      {saving.state === 'saved' && (
        <>
          Saved <span aria-hidden="true">✓ </span>Open it
        </>
      )}
    </button>
  );
}
