import { useRef, useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/model/records';
import type { Result } from '@/lib/model/result';
import { count } from '../wording/count';
import { type AnnotationChange, AnnotationItem } from './annotation-item';
import { ChooseAll } from './choose-all';
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
  /** Exports those that are chosen; without any, all of them, shown or not. */
  onExport: (format: ListFormat, annotations: readonly AnnotationRecord[]) => void;
  onCopy?: (annotation: AnnotationRecord) => Promise<Result<void>>;
  onEdit: (id: string, change: AnnotationChange) => void;
  onDelete: (id: string) => void;
}) {
  const { annotations, tag, alone = false, onExport, onCopy, onEdit, onDelete } = props;
  const [shown, setShown] = useState(PAGE_SIZE);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const left = annotations.length - shown;
  const drawn = annotations.slice(0, shown);
  // What was deleted, or is not in this list, is not exported unseen.
  const chosen = annotations.filter(({ id }) => marked.has(id));
  const choose = (ids: readonly string[], on: boolean) =>
    setMarked((before) => {
      const now = new Set(annotations.map(({ id }) => id).filter((id) => before.has(id)));
      for (const id of ids) on ? now.add(id) : now.delete(id);
      return now;
    });
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
        chosen={chosen.length}
        what="saved quotation"
        formats={SAVED_FORMATS}
        onExport={(format) => onExport(format, chosen.length === 0 ? annotations : chosen)}
      />
      {annotations.length > 1 && (
        <ChooseAll
          shown={drawn.length}
          chosen={chosen.length}
          onChoose={(all) =>
            choose(
              (all ? drawn : chosen).map(({ id }) => id),
              all,
            )
          }
        />
      )}
      <div class="saved-list">
        {drawn.map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            annotation={annotation}
            {...(annotations.length > 1
              ? {
                  chosen: marked.has(annotation.id),
                  onChoose: (on: boolean) => choose([annotation.id], on),
                }
              : {})}
            {...(onCopy === undefined ? {} : { onCopy: () => onCopy(annotation) })}
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
