import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RelationType } from '@/lib/model/relation';
import type { StatementView } from '@/lib/model/views';
import { Field } from '../forms/field';
import { RELATION_NAME } from '../wording/relation-words';
import { titleOfSource } from '../wording/source-title';
import { speakerInWords, wordsInMarks } from '../wording/statement-words';
import { EmptyNote } from './empty-note';

/** A link as its maker fills it in; `fromId` is the chosen statement, which stands against the one on show. */
export interface LinkDraft {
  readonly fromId: string;
  readonly type: RelationType;
  readonly why: string;
}

/** A statement that may be chosen. */
export type LinkCandidate = Pick<StatementView, 'id' | 'kind' | 'words' | 'speaker' | 'source'>;

/** What a person may say of two statements; that one says the other again is found by its words. */
const TYPES = (Object.keys(RELATION_NAME) as RelationType[]).filter((type) => type !== 'restates');

/** "Add a counter-statement…": unfolds a search in the library, a choice of statement and of what it does, and why. */
export function LinkForm(props: {
  /** What the last search found; absent before the first. */
  candidates: readonly LinkCandidate[] | undefined;
  onSearch: (words: string) => void;
  onSave: (link: LinkDraft) => void;
  /** Unfolded from the start. */
  unfolded?: boolean;
}) {
  const { candidates, onSearch, onSave, unfolded = false } = props;
  const [open, setOpen] = useState(unfolded);
  const [chosen, setChosen] = useState<string>();
  const typeId = useId();
  // A choice that a later search no longer shows must not be saved unseen.
  const fromId = candidates?.some(({ id }) => id === chosen) === true ? chosen : undefined;
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        Add a counter-statement…
      </button>
    );

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (fromId === undefined) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const type = TYPES.find((one) => one === data.get('type')) ?? 'disputes';
    onSave({ fromId, type, why: String(data.get('why') ?? '').trim() });
    setOpen(false);
    setChosen(undefined);
  };
  return (
    <section class="link-form">
      <h2>Add a counter-statement</h2>
      <CandidateSearch onSearch={onSearch} />
      {candidates?.length === 0 && <EmptyNote title="No other statement holds these words" />}
      <form class="form" onSubmit={save}>
        {candidates !== undefined && candidates.length > 0 && (
          <fieldset class="candidates">
            <legend class="label">Which statement?</legend>
            {candidates.map((candidate) => (
              <Candidate
                key={candidate.id}
                candidate={candidate}
                checked={candidate.id === fromId}
                onChoose={() => setChosen(candidate.id)}
              />
            ))}
          </fieldset>
        )}
        <div class="field">
          <label for={typeId}>What it does to the statement on show</label>
          <select id={typeId} name="type">
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {RELATION_NAME[type]}
              </option>
            ))}
          </select>
        </div>
        <Field name="why" label="Why the two belong together" value="" hint="In your own words; optional." />
        <div class="actions">
          <button type="submit" disabled={fromId === undefined}>
            Save link
          </button>
          <button type="button" class="plain" onClick={() => setOpen(false)}>
            Do not link
          </button>
        </div>
      </form>
    </section>
  );
}

function CandidateSearch({ onSearch }: { onSearch: (words: string) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Before the next key is read: a person types on at once.
  useLayoutEffect(() => input.current?.focus(), []);
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const words = input.current?.value.trim() ?? '';
    if (words !== '') onSearch(words);
  };
  return (
    <form class="search" onSubmit={search}>
      <label class="visually-hidden" for={id}>
        Words or speaker of the counter-statement
      </label>
      <input
        ref={input}
        id={id}
        name="words"
        type="search"
        dir="auto"
        maxLength={500}
        placeholder="Words or speaker"
      />
      <button type="submit">Find statements</button>
    </form>
  );
}

function Candidate(props: { candidate: LinkCandidate; checked: boolean; onChoose: () => void }) {
  const { candidate, checked, onChoose } = props;
  return (
    <label class="candidate">
      <input type="radio" name="from" value={candidate.id} checked={checked} onChange={onChoose} />
      <span>
        <bdi>{speakerInWords(candidate)}</bdi>:{' '}
        <span class="candidate-words" dir="auto">
          {wordsInMarks(candidate)}
        </span>
        <span class="quiet">
          {' · '}
          <bdi>{titleOfSource(candidate.source)}</bdi>
        </span>
      </span>
    </label>
  );
}
