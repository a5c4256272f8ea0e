import { useRef, useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/model/records';
import { count } from '../wording/count';
import { type AnnotationChange, AnnotationItem } from './annotation-item';
import { EmptyNote } from './empty-note';
import { ExportList, type ListFormat, SAVED_FORMATS } from './export-list';
import { PAGE_SIZE } from './pager';
import { addressOf } from './route';
import { useNextFocus } from './use-next-focus';

/** Saved quotations, newest change first, all or those with one tag; long lists grow on request. */
export function AnnotationList(props: {
  annotations: readonly AnnotationRecord[];
  tag?: string;
  /** Shows one that was asked for, and the way to the others. */
  alone?: boolean;
  /** Exports all of them, shown or not. */
  onExport: (format: ListFormat) => void;
  onEdit: (id: string, change: AnnotationChange) => void;
  onDelete: (id: string) => void;
}) {
  const { annotations, tag, alone = false, onExport, onEdit, onDelete } = props;
  const [shown, setShown] = useState(PAGE_SIZE);
  const left = annotations.length - shown;
  const section = useRef<HTMLElement>(null);
  const leave = useNextFocus(section, annotations);
  return (
    <section ref={section}>
      <h1 tabIndex={-1}>{alone ? 'Saved quotation' : 'Saved quotations'}</h1>
      {alone && (
        <p>
          <a href={addressOf({ name: 'saved' })}>All saved quotations</a>
        </p>
      )}
      {tag !== undefined && (
        <p>
          With the tag <strong dir="auto">{tag}</strong>. <a href={addressOf({ name: 'saved' })}>Show all</a>
        </p>
      )}
      {annotations.length === 0 && (
        <EmptyNote title="Nothing saved yet">
          Select words on a page and press Alt+Shift+S, or choose “Save with a note” beside a quotation.
        </EmptyNote>
      )}
      <ExportList
        rows={annotations.length}
        what="saved quotation"
        formats={SAVED_FORMATS}
        onExport={onExport}
      />
      <div class="saved-list">
        {annotations.slice(0, shown).map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            annotation={annotation}
            onEdit={(change) => onEdit(annotation.id, change)}
            onDelete={() => {
              leave(annotation.id);
              onDelete(annotation.id);
            }}
          />
        ))}
      </div>
      {left > 0 && (
        <button type="button" class="plain" onClick={() => setShown(shown + PAGE_SIZE)}>
          Show {count(Math.min(left, PAGE_SIZE), 'more', 'more')} of {left}
        </button>
      )}
    </section>
  );
}
