import type { MatchView } from '@/lib/model/views';
import { ContextExcerpt } from './context-excerpt';
import { CounterSections } from './counter-sections';
import { JoinedStatements } from './joined-statements';
import { ProvenanceLine } from './provenance-line';
import { SaidLine } from './said-line';
import { SpeakerLine } from './speaker-line';
import { StatementSources } from './statement-sources';
import { DifferenceLegend, WordDifference } from './word-difference';
import { flagInWords, summaryOf } from './wording/difference-summary';
import { hasWords } from './wording/own-note';
import { UNKNOWN_SPEAKER } from './wording/relation-words';

/** Everything on record about a printed quotation: the content of the card, the popup and the side panel alike. */
export function MatchDetails(props: { match: MatchView; onOpenStatement?: (statementId: string) => void }) {
  const { match, onOpenStatement } = props;
  const { statement, difference, printed } = match;
  return (
    <div class="details">
      <SpeakerLine speaker={statement.speaker} />
      <SaidLine said={statement.said} />
      {match.speakerDiffers && (
        <p class="notice" dir="auto">
          Another name here: this page gives the words to{' '}
          <strong>{printed.speaker ?? UNKNOWN_SPEAKER.toLowerCase()}</strong>. Your library gives them to{' '}
          <strong>{statement.speaker.name ?? UNKNOWN_SPEAKER.toLowerCase()}</strong>.
        </p>
      )}
      <p class="summary">{summaryOf(match)}</p>
      {difference.flags.map((flag) => (
        <p key={`${flag.what}${flag.change}${flag.words}`} class="notice" dir="auto">
          {flagInWords(flag)}
        </p>
      ))}
      <WordDifference difference={difference} />
      <DifferenceLegend difference={difference} />
      {match.joinedFrom !== undefined && <JoinedStatements statements={match.joinedFrom} />}
      {match.note !== undefined && <OwnNote note={match.note} />}
      <CounterSections
        shown={statement}
        counters={match.counters}
        {...(onOpenStatement === undefined ? {} : { onOpen: onOpenStatement })}
      />
      <ContextExcerpt statement={statement} />
      <ProvenanceLine source={statement.source} />
      <StatementSources alsoIn={match.alsoIn} alsoSaid={match.alsoSaid} />
    </div>
  );
}

/** The reader's own note and tags on a quotation, or that it was saved without any. */
function OwnNote({ note }: { note: NonNullable<MatchView['note']> }) {
  if (!hasWords(note))
    return (
      <section class="own-note">
        <p class="quiet">You saved this quotation, without a note.</p>
      </section>
    );
  return (
    <section class="own-note">
      <h3 class="label">Your note</h3>
      {note.text !== '' && <p dir="auto">{note.text}</p>}
      {note.tags.length > 0 && (
        <ul class="tags" aria-label="Tags">
          {note.tags.map((tag) => (
            <li key={tag} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
