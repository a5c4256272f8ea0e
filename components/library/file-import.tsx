import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FileProblem } from '@/lib/model/file-problem';
import { count } from '../wording/count';
import { type ImportedThings, thingsInWords } from '../wording/imported';
import { FileProblems } from './file-problems';

/** Where an import of files stands. */
export type FileImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' | 'storing'; readonly done: number; readonly total: number }
  /** Some cannot be taken in; the person says whether the others are. */
  | { readonly step: 'asking'; readonly sound: ImportedThings; readonly problems: readonly FileProblem[] }
  | { readonly step: 'done'; readonly message: string; readonly problems: readonly FileProblem[] };

/** Texts, saved pages and tables as files into the library: chosen, as a folder, or dropped. */
export function FileImport(props: {
  state: FileImportState;
  /** Endings for the browser's dialog. */
  accept: string;
  onFiles: (files: Iterable<File>, ofFolder: boolean) => void;
  onDrop: (items: Iterable<DataTransferItem>) => void;
  onAgree: () => void;
  onRefuse: () => void;
  onStop: () => void;
}) {
  const { state, accept, onFiles, onDrop, onAgree, onRefuse, onStop } = props;
  const [over, setOver] = useState(false);
  const busy = state.step === 'reading' || state.step === 'storing';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the buttons, which the keyboard has
    <div
      class={over && !busy ? 'file-import over' : 'file-import'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        // Or else the browser would open the file in place of this page.
        event.preventDefault();
        setOver(false);
        if (!busy && event.dataTransfer !== null) onDrop(event.dataTransfer.items);
      }}
    >
      {busy ? (
        <button type="button" class="plain" onClick={onStop}>
          Stop
        </button>
      ) : (
        <div class="actions">
          <Chooser label="Choose files" accept={accept} onFiles={(files) => onFiles(files, false)} />
          {'webkitdirectory' in HTMLInputElement.prototype && (
            <Chooser label="Choose a folder" folder onFiles={(files) => onFiles(files, true)} />
          )}
          <span class="quiet">or drop them here</span>
        </div>
      )}
      <div role="status">
        {state.step !== 'idle' && (
          <p class={state.step === 'done' ? 'notice' : undefined} dir="auto">
            {sentenceOf(state)}
          </p>
        )}
      </div>
      {state.step === 'asking' && <Question {...state} onAgree={onAgree} onRefuse={onRefuse} />}
      {(state.step === 'asking' || state.step === 'done') && <FileProblems problems={state.problems} />}
    </div>
  );
}

function Chooser(props: {
  label: string;
  accept?: string;
  folder?: boolean;
  onFiles: (files: Iterable<File>) => void;
}) {
  const { label, accept, folder, onFiles } = props;
  return (
    <label class="file-button">
      {label}
      <input
        type="file"
        multiple
        {...(accept === undefined ? {} : { accept })}
        {...(folder === true ? { webkitdirectory: true } : {})}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          // The same files may be chosen again.
          input.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}

/** The keyboard goes to the choice that changes nothing. */
function Question(props: {
  sound: ImportedThings;
  problems: readonly FileProblem[];
  onAgree: () => void;
  onRefuse: () => void;
}) {
  const { sound, problems, onAgree, onRefuse } = props;
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  return (
    <div class="actions">
      <button type="button" onClick={onAgree}>
        Import {thingsInWords(sound)}, leave out {problems.length}
      </button>
      <button ref={safe} type="button" class="plain" onClick={onRefuse}>
        Import nothing
      </button>
    </div>
  );
}

function sentenceOf(state: Exclude<FileImportState, { step: 'idle' }>): string {
  switch (state.step) {
    case 'reading':
      return `Read ${state.done} of ${count(state.total, 'file')}…`;
    case 'storing':
      return `Taken in ${state.done} of ${state.total}…`;
    case 'asking':
      return `Nothing is taken in yet. ${count(state.problems.length, 'file or row', 'files or rows')} cannot be:`;
    case 'done':
      return state.message;
  }
}
