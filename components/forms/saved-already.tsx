import type { AnnotationRecord } from '@/lib/model/records';

/** What of a saved quotation the form shows beside what is being typed. */
export type KnownQuotation = Pick<AnnotationRecord, 'note' | 'tags'>;

/** Says that a quotation is saved already, and with what, so that its reader chooses what becomes of the words just typed. */
export function SavedAlready({ known }: { known: KnownQuotation }) {
  const { note, tags } = known;
  return (
    <div class="notice" role="alert">
      <p>
        This quotation is saved already{note === '' ? ', without a note' : ', with this note'}. Nothing was
        changed, and what you typed is still here: add it to what is saved, or open that.
      </p>
      {note !== '' && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && (
        <p class="quiet">
          Tags: <bdi>{tags.join(', ')}</bdi>
        </p>
      )}
    </div>
  );
}
