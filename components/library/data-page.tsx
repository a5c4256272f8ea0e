import type { ComponentChildren } from 'preact';
import type { OwnWork } from '@/lib/model/own-work';
import { count, number } from '../wording/count';
import { ConfirmButton } from './confirm-button';
import { LastExport } from './last-export';
import type { LibraryCounts } from './library-frame';

/** The outcome of reading a file. */
export interface ImportOutcome {
  readonly message: string;
  /** What was wrong, record by record; nothing was taken in then. */
  readonly problems: readonly string[];
}

/** What the library holds, the whole of it and the saved quotations as files out and in, and the end of it all. */
export function DataPage(props: {
  counts: LibraryCounts | undefined;
  outcome?: ImportOutcome;
  /** Absent until it is known. */
  lastExport?: { readonly at?: number; readonly since: OwnWork };
  onExportLibrary: () => void;
  onExport: () => void;
  onImport: (file: File) => void;
  onWipe: () => void;
  /** Where other files are taken in. */
  children?: ComponentChildren;
}) {
  const { counts, outcome, lastExport, onExportLibrary, onExport, onImport, onWipe, children } = props;
  return (
    <section class="library-page">
      <h1>Your data</h1>
      <p>Everything lies in this browser, on this device. Nothing is sent anywhere.</p>
      {counts !== undefined && (
        <p>
          {count(counts.articles, 'article')}, {count(counts.quotations, 'statement')},{' '}
          {number(counts.disputed)} of them disputed, {count(counts.speakers, 'speaker')},{' '}
          {count(counts.saved, 'saved quotation')}.
        </p>
      )}
      <h2>The whole library as a file</h2>
      <p class="quiet">
        All articles with their texts, saved quotations with notes and tags, your links and decisions. Read in
        here or in another browser, it gives the same library again; what is there already stays.
      </p>
      {lastExport !== undefined && <LastExport {...lastExport} />}
      <div class="actions">
        <button type="button" onClick={onExportLibrary}>
          Export the whole library
        </button>
        <label class="file-button">
          Import a file
          <input
            type="file"
            accept=".json,.jsonl,.jsonld,application/json,application/jsonl,application/ld+json"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              input.value = '';
              if (file !== undefined) onImport(file);
            }}
          />
        </label>
      </div>
      <div role="status">
        {outcome !== undefined && (
          <div class="notice">
            <p dir="auto">{outcome.message}</p>
            {outcome.problems.length > 0 && (
              <ul class="notice-list">
                {outcome.problems.map((problem) => (
                  <li key={problem} dir="auto">
                    {problem}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      {children}
      <h2>Saved quotations for other programs</h2>
      <p class="quiet">
        W3C Web Annotation (JSON-LD), with notes, tags and sources. <i>Import a file</i> reads it too; the
        same file twice adds nothing. Every list of saved quotations or statements, with a tag, of a search or
        of one speaker, can also be exported as it is shown, as a table (CSV) for spreadsheets.
      </p>
      <div class="actions">
        <button type="button" class="plain" onClick={onExport}>
          Export saved quotations
        </button>
      </div>
      <h2>Empty the library</h2>
      <ConfirmButton
        label="Delete everything"
        warning={`This deletes ${counts === undefined ? 'all articles and saved quotations' : `${count(counts.articles, 'article')} and ${count(counts.saved, 'saved quotation')} with your notes`}, for good. Export the whole library first if you may want it again. The article that comes with On Record returns when the browser next starts.`}
        onConfirm={onWipe}
      />
    </section>
  );
}
