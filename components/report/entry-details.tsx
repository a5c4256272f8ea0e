import { useLayoutEffect, useRef } from 'preact/hooks';
import { MatchDetails } from '../match-details';
import { StatementWords } from '../statement-words';
import { UNKNOWN_SPEAKER } from '../wording/relation-words';
import type { ReportEntry } from './situation';

/** One entry of the list in full: the same content as the card. What can be done with it stands in the foot of the report. */
export function EntryDetails(props: { entry: ReportEntry; onBack: () => void }) {
  const { entry, onBack } = props;
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <article class="entry-details">
      <button ref={back} type="button" class="plain back" onClick={onBack}>
        <span aria-hidden="true">← </span>All quotations
      </button>
      {entry.match === null ? <Unmatched entry={entry} /> : <MatchDetails match={entry.match} />}
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
