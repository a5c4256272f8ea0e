import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/model/records';
import type { Result } from '@/lib/model/result';
import { CopyButton } from '../copy-button';
import { Field } from '../forms/field';
import { submitOnCtrlEnter } from '../forms/quotation-form';
import { parseTags } from '../forms/tags';
import { SafeLink } from '../safe-link';
import { dayInWords, momentInWords } from '../wording/dates';
import { UNKNOWN_SPEAKER } from '../wording/relation-words';
import { addressOf } from './route';

/** What an author may change in a saved quotation. An emptied speaker is absent. */
export interface AnnotationChange {
  readonly note: string;
  readonly tags: readonly string[];
  readonly speaker?: string;
}

/** One saved quotation with note and tags, to read, to choose, to cite, to edit and to delete. What has no callback is not offered. */
export function AnnotationItem(props: {
  annotation: AnnotationRecord;
  chosen?: boolean;
  onChoose?: (chosen: boolean) => void;
  onCopy?: () => Promise<Result<void>>;
  onEdit: (change: AnnotationChange) => void;
  onDelete: () => void;
}) {
  const { annotation, chosen = false, onChoose, onCopy, onEdit, onDelete } = props;
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <article class="saved">
      {onChoose !== undefined && (
        <label class="choose">
          <input
            type="checkbox"
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
          Choose
          <span class="visually-hidden">
            : <bdi>{beginningOf(annotation.exact)}</bdi>
          </span>
        </label>
      )}
      <blockquote class="words" dir="auto">
        “{annotation.exact}”
      </blockquote>
      {editing ? (
        <EditForm
          annotation={annotation}
          onCancel={() => setEditing(false)}
          onSave={(change) => {
            setEditing(false);
            onEdit(change);
          }}
        />
      ) : (
        <>
          <p dir="auto">{annotation.speaker ?? UNKNOWN_SPEAKER}</p>
          {annotation.note !== '' && (
            <p class="note" dir="auto">
              {annotation.note}
            </p>
          )}
          <Tags tags={annotation.tags} />
          <SavedSource annotation={annotation} />
          <div class="actions">
            <button ref={edit} type="button" class="plain" onClick={() => setEditing(true)}>
              Edit
            </button>
            <button type="button" class="plain" onClick={onDelete}>
              Delete
            </button>
            {onCopy !== undefined && <CopyButton onCopy={onCopy} />}
          </div>
        </>
      )}
    </article>
  );
}

/** Words enough to know a quotation by, for those who hear its box before its words. */
function beginningOf(words: string): string {
  const [first = '', ...more] = words.trim().split(/\s+/u, 9);
  const beginning = [first, ...more.slice(0, 7)].join(' ').slice(0, 100);
  return beginning === words ? words : `${beginning}…`;
}

function EditForm(props: {
  annotation: AnnotationRecord;
  onSave: (change: AnnotationChange) => void;
  onCancel: () => void;
}) {
  const { annotation, onSave, onCancel } = props;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const speaker = text('speaker');
    const change = { note: text('note'), tags: parseTags(text('tags')) };
    onSave(speaker === '' ? change : { ...change, speaker });
  };
  return (
    <form class="form" onSubmit={onSubmit} onKeyDown={submitOnCtrlEnter}>
      <Field name="speaker" label="Speaker" value={annotation.speaker ?? ''} />
      <Field name="note" label="Note" value={annotation.note} lines={4} focus />
      <Field name="tags" label="Tags" value={annotation.tags.join(', ')} hint="Divided by commas." />
      <div class="actions">
        <button type="submit">Save</button>
        <button type="button" class="plain" onClick={onCancel}>
          Leave as it was
        </button>
      </div>
    </form>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag}>
          <a dir="auto" href={addressOf({ name: 'saved', tag })}>
            {tag}
          </a>
        </li>
      ))}
    </ul>
  );
}

function SavedSource({ annotation }: { annotation: AnnotationRecord }) {
  const { headline, byline, outlet, published, url, createdAt, updatedAt } = annotation;
  const facts = [byline, outlet, published === undefined ? undefined : dayInWords(published.value)];
  return (
    <p class="quiet">
      <SafeLink to={url}>
        <bdi>{headline ?? url ?? 'Without a headline'}</bdi>
      </SafeLink>
      {facts
        .filter((fact) => fact !== undefined)
        .map((fact) => (
          <span key={fact}>
            {', '}
            <bdi>{fact}</bdi>
          </span>
        ))}
      {` · saved ${momentInWords(createdAt)}`}
      {updatedAt > createdAt && `, changed ${momentInWords(updatedAt)}`}
    </p>
  );
}
