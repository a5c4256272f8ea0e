import { useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/model/records';
import { count } from '../wording/count';

/** A quotation that was saved from the page in front of the reader. */
export type SavedHereRow = Pick<AnnotationRecord, 'id' | 'exact' | 'note'>;

/**
 * The quotations saved from this page, each with the way to its place; `onShow` answers what came of it in a sentence,
 * which stays beside the quotation. Empty without any.
 */
export function SavedHere(props: {
  rows: readonly SavedHereRow[];
  onShow: (id: string) => Promise<string | undefined>;
}) {
  const { rows, onShow } = props;
  const [said, setSaid] = useState<{ readonly id: string; readonly sentence?: string }>();
  if (rows.length === 0) return null;
  const show = (id: string) => {
    setSaid({ id });
    void onShow(id).then((sentence) => setSaid(sentence === undefined ? { id } : { id, sentence }));
  };
  return (
    <details class="more saved-here">
      <summary>{count(rows.length, 'quotation')} saved from this page</summary>
      <ul class="entry-list">
        {rows.map(({ id, exact, note }) => (
          <li key={id}>
            <button type="button" class="entry" onClick={() => show(id)}>
              <span class="entry-words" dir="auto">
                “{exact}”
              </span>
              {note !== '' && (
                <span class="quiet" dir="auto">
                  {note}
                </span>
              )}
            </button>
            <p class="quiet" role="status">
              {said?.id === id && said.sentence}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
