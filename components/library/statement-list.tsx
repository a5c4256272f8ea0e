import { useState } from 'preact/hooks';
import type { StatementView } from '@/lib/model/views';
import { count } from '../wording/count';
import { rangeInWords } from '../wording/dates';
import { UNKNOWN_SPEAKER } from '../wording/relation-words';
import { PAGE_SIZE } from './pager';
import { addressOf } from './route';

/** A statement as a list shows it. */
export interface StatementRow extends Pick<StatementView, 'id' | 'kind' | 'words' | 'speaker' | 'said'> {
  /** Someone contradicts it, by a link that is not merely possible. */
  readonly disputed: boolean;
  /** Title of its article, where the list runs over several. */
  readonly headline?: string;
  /** In quotation marks, but nobody's words (a title, a so-called thing). */
  readonly notSpeech?: boolean;
}

const KIND: Readonly<Record<StatementView['kind'], string>> = {
  direct: 'Quotation',
  mixed: 'Words within a sentence',
  indirect: 'Reported, not quoted',
  narrator: 'The article says',
};

/** Statements in order, each a link to its page; long lists grow on request. */
export function StatementList(props: { rows: readonly StatementRow[] }) {
  const [shown, setShown] = useState(PAGE_SIZE);
  const left = props.rows.length - shown;
  return (
    <>
      <ul class="rows">
        {props.rows.slice(0, shown).map((row) => (
          <li key={row.id} class="row">
            <Statement row={row} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="plain" onClick={() => setShown(shown + PAGE_SIZE)}>
          Show {count(Math.min(left, PAGE_SIZE), 'more', 'more')} of {left}
        </button>
      )}
    </>
  );
}

function Statement({ row }: { row: StatementRow }) {
  const quoted = row.kind === 'direct' || row.kind === 'mixed';
  const when = rangeInWords(row.said);
  return (
    <>
      <a class="row-words" dir="auto" href={addressOf({ name: 'quotation', id: row.id })}>
        {quoted ? `“${row.words}”` : row.words}
      </a>
      <p class="quiet">
        <bdi>{row.speaker.name ?? (row.kind === 'narrator' ? 'the article' : UNKNOWN_SPEAKER)}</bdi>
        {when !== undefined && ` · ${when}`}
        {row.headline !== undefined && (
          <>
            {' · '}
            <bdi>{row.headline}</bdi>
          </>
        )}
      </p>
      <p class="badges">
        <span class="badge">{row.notSpeech === true ? 'In marks, not speech' : KIND[row.kind]}</span>
        {row.disputed && <span class="badge badge-disputed">Disputed</span>}
      </p>
    </>
  );
}
