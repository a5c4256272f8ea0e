import { useLayoutEffect, useRef } from 'preact/hooks';
import { MatchDetails } from '../match-details';
import { StatementWords } from '../statement-words';
import { UNKNOWN_SPEAKER } from '../wording/relation-words';
import type { ReportEntry } from './situation';

/** One entry of the list in full: the same content as the card, and the way to its place on the page. */
export function EntryDetails(props: {
  entry: ReportEntry;
  onBack: () => void;
  onJump: () => void;
  /** Absent in a private window. */
  onSave?: () => void;
}) {
  const { entry, onBack, onJump, onSave } = props;
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <article class="entry-details">
      <button ref={back} type="button" class="plain back" onClick={onBack}>
        <span aria-hidden="true">← </span>All quotations
      </button>
      {entry.match === null ? <Unmatched entry={entry} /> : <MatchDetails match={entry.match} />}
      <div class="actions">
        <button type="button" onClick={onJump}>
          Show on the page
        </button>
        {onSave !== undefined && (
          <button type="button" class="plain" onClick={onSave}>
            Save with a note…
          </button>
        )}
      </div>
    </article>
  );
}

function Unmatched({ entry }: { entry: ReportEntry }) {
  return (
    <div class="details">
      <h2 class="speaker-name" dir="auto">
        {entry.speaker ?? UNKNOWN_SPEAKER}
      </h2>
      <p class="quiet">As this page has it.</p>
      <StatementWords statement={entry} />
      <p>
        Not in your library. That says nothing about the words: your library only holds what was put into it.
      </p>
    </div>
  );
}
