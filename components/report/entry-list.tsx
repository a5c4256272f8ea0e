import { useState } from 'preact/hooks';
import { count } from '../wording/count';
import { labelOf } from '../wording/difference-summary';
import { hasWords } from '../wording/own-note';
import { UNKNOWN_SPEAKER } from '../wording/relation-words';
import { wordsInMarks } from '../wording/statement-words';
import { type ReportEntry, sortEntries } from './situation';

/** Entries drawn at once; a page with thousands shows the rest on request. */
const STEP = 100;

/** The quotations of a page: what is on record by speaker, then, folded, what is not. */
export function EntryList(props: {
  entries: readonly ReportEntry[];
  onOpen: (entry: ReportEntry) => void;
  /** The entry that its reader comes back to: drawn, whatever is folded otherwise. */
  unfolded?: number;
}) {
  const { bySpeaker, others } = sortEntries(props.entries);
  const [unfolded] = useState(props.unfolded);
  return (
    <div class="entries">
      {bySpeaker.map(({ speaker, entries }) => (
        <section key={speaker ?? ''}>
          <h2 class="entries-speaker" dir="auto">
            {speaker ?? UNKNOWN_SPEAKER}
          </h2>
          <Entries entries={entries} unfolded={unfolded} onOpen={props.onOpen} />
        </section>
      ))}
      {others.length > 0 && (
        <details class="more" open={bySpeaker.length === 0 || others.some(({ index }) => index === unfolded)}>
          <summary>{count(others.length, 'quotation')} not in your library</summary>
          <Entries entries={others} unfolded={unfolded} onOpen={props.onOpen} />
        </details>
      )}
    </div>
  );
}

function Entries(props: {
  entries: readonly ReportEntry[];
  unfolded: number | undefined;
  onOpen: (entry: ReportEntry) => void;
}) {
  const place = props.entries.findIndex(({ index }) => index === props.unfolded);
  const [shown, setShown] = useState(STEP * Math.max(1, Math.ceil((place + 1) / STEP)));
  const left = props.entries.length - shown;
  return (
    <>
      <ul class="entry-list">
        {props.entries.slice(0, shown).map((entry) => (
          <li key={entry.index}>
            <EntryButton entry={entry} onOpen={props.onOpen} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="plain" onClick={() => setShown(shown + STEP)}>
          Show {count(Math.min(left, STEP), 'more', 'more')} of {left}
        </button>
      )}
    </>
  );
}

function EntryButton(props: { entry: ReportEntry; onOpen: (entry: ReportEntry) => void }) {
  const { speaker, match } = props.entry;
  return (
    <button
      type="button"
      class="entry"
      data-entry={props.entry.index}
      onClick={() => props.onOpen(props.entry)}
    >
      <span class="entry-words" dir="auto">
        {wordsInMarks(props.entry)}
      </span>
      {match === null ? (
        <span class="quiet" dir="auto">
          {speaker ?? UNKNOWN_SPEAKER}
        </span>
      ) : (
        <span class="badges">
          <span class="badge">{labelOf(match)}</span>
          {match.speakerDiffers && <span class="badge">Another name</span>}
          {match.disputed && <span class="badge badge-disputed">Disputed</span>}
          {match.note !== undefined && (
            <span class="badge">{hasWords(match.note) ? 'Your note' : 'Saved'}</span>
          )}
        </span>
      )}
    </button>
  );
}
