import type { Confidence } from '@/lib/model/quotation';
import { dayInWords } from '../wording/dates';
import { Field } from './field';
import { type KnownQuotation, SavedAlready } from './saved-already';
import { parseTags } from './tags';

/** What the form opens with: the words as selected and what the page says about itself. */
export interface QuotationFormDraft {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  readonly speaker?: string;
  readonly speakerConfidence?: Confidence;
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

/** What the form gives back. An emptied field is absent. */
export interface QuotationFormValues {
  readonly speaker?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** The text of each field by its name. */
export type TypedFields = Readonly<Record<string, string>>;

const GUESS: Readonly<Record<Confidence, string>> = {
  high: 'Read from the page.',
  medium: 'Read from the page; probably right, please check.',
  low: 'A guess from the page; please check.',
};

/** The form that keeps a quotation: its words as they are, the speaker to check, a note and tags. */
export function QuotationForm(props: {
  draft: QuotationFormDraft;
  onSave: (values: QuotationFormValues) => void;
  onCancel: () => void;
  /** What was typed before, by field, where the form was left and is opened again. */
  typed?: TypedFields;
  /** Gets every field as it stands, with each key. */
  onType?: (typed: TypedFields) => void;
  /** Why the last attempt did not work. */
  problem?: string;
  /** What is saved of these words already; saving then adds to it. */
  known?: KnownQuotation;
  /** Opens what is saved already. */
  onOpenKnown?: () => void;
}) {
  const { draft, onSave, onCancel, onType, problem, known, onOpenKnown } = props;
  // The fields keep what is typed by themselves; this is how they open.
  const value = (name: keyof QuotationFormValues & keyof QuotationFormDraft) =>
    props.typed?.[name] ?? draft[name] ?? '';
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave(valuesOf(new FormData(event.currentTarget as HTMLFormElement)));
  };
  return (
    <form
      class="form"
      onSubmit={onSubmit}
      onInput={(event) => onType?.(fieldsOf(event.currentTarget))}
      onKeyDown={submitOnCtrlEnter}
    >
      <h1>Save this quotation</h1>
      <blockquote class="words" dir="auto">
        “{draft.exact}”
      </blockquote>
      {(draft.before !== '' || draft.after !== '') && (
        <details class="more">
          <summary>Context on the page</summary>
          {draft.before !== '' && <p dir="auto">{draft.before}</p>}
          <p>[…]</p>
          {draft.after !== '' && <p dir="auto">{draft.after}</p>}
        </details>
      )}
      <Field
        name="speaker"
        label="Speaker"
        value={value('speaker')}
        hint={
          draft.speaker === undefined ? 'Not read from the page.' : GUESS[draft.speakerConfidence ?? 'low']
        }
      />
      <Field name="note" label="Note" value={props.typed?.note ?? ''} lines={4} focus />
      <Field name="tags" label="Tags" value={props.typed?.tags ?? ''} hint="Divided by commas." />
      <details class="more">
        <summary>Source</summary>
        <div class="form-part">
          <Field name="headline" label="Headline" value={value('headline')} />
          <Field name="byline" label="Author" value={value('byline')} />
          <Field name="outlet" label="Outlet" value={value('outlet')} />
          {draft.published !== undefined && <p class="quiet">Published {dayInWords(draft.published)}</p>}
          {draft.url !== undefined && <p class="quiet">{draft.url}</p>}
        </div>
      </details>
      {known !== undefined && <SavedAlready known={known} />}
      {problem !== undefined && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit">{known === undefined ? 'Save' : 'Add to what is saved'}</button>
        {known !== undefined && onOpenKnown !== undefined && (
          <button type="button" class="plain" onClick={onOpenKnown}>
            Open what is saved
          </button>
        )}
        <button type="button" class="plain" onClick={onCancel}>
          {known === undefined ? 'Do not save' : 'Leave it as it is'}
        </button>
      </div>
    </form>
  );
}

function fieldsOf(form: HTMLFormElement): TypedFields {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

function valuesOf(data: FormData): QuotationFormValues {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const optional = (name: 'speaker' | 'headline' | 'byline' | 'outlet') =>
    text(name) === '' ? {} : { [name]: text(name) };
  return {
    note: text('note'),
    tags: parseTags(text('tags')),
    ...optional('speaker'),
    ...optional('headline'),
    ...optional('byline'),
    ...optional('outlet'),
  };
}

/** Enter saves from one-line fields by itself; in the note, where Enter is a new line, Ctrl or Cmd with it does. */
export function submitOnCtrlEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
}
