import { useState } from 'preact/hooks';
import type { StatementView } from '@/lib/model/views';
import { count } from '../wording/count';
import { rangeInWords } from '../wording/dates';
import { titleOfSource } from '../wording/source-title';
import { speakerInWords, wordsInMarks } from '../wording/statement-words';
import { ExportList, STATEMENT_FORMATS, type StatementFormat } from './export-list';
import { PAGE_SIZE } from './pager';
import { addressOf } from './route';

/** A statement as a list shows it. */
export interface StatementRow
  extends Pick<StatementView, 'id' | 'kind' | 'words' | 'speaker' | 'said' | 'source'> {
  /** Someone contradicts it, by a link that is not merely possible. */
  readonly disputed: boolean;
  /** In quotation marks, but nobody's words (a title, a so-called thing). */
  readonly notSpeech?: boolean;
}

const KIND: Readonly<Record<StatementView['kind'], string>> = {
  direct: 'Quotation',
  mixed: 'Words within a sentence',
  indirect: 'Reported, not quoted',
  narrator: 'The article says',
};

/**
 * Statements in order, each a link to its page; long lists grow on request. `withSource` names the article of each,
 * where the list runs over several. With `onExport` the whole list, grown or not, can be exported.
 */
export function StatementList(props: {
  rows: readonly StatementRow[];
  withSource?: boolean;
  onExport?: (format: StatementFormat) => void;
}) {
  const [shown, setShown] = useState(PAGE_SIZE);
  const left = props.rows.length - shown;
  return (
    <>
      {props.onExport !== undefined && (
        <ExportList
          rows={props.rows.length}
          what="statement"
          formats={STATEMENT_FORMATS}
          onExport={props.onExport}
        />
      )}
      <ul class="rows">
        {props.rows.slice(0, shown).map((row) => (
          <li key={row.id} class="row">
            <Statement row={row} withSource={props.withSource === true} />
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

function Statement({ row, withSource }: { row: StatementRow; withSource: boolean }) {
  const when = rangeInWords(row.said);
  return (
    <>
      <a class="row-words" dir="auto" href={addressOf({ name: 'quotation', id: row.id })}>
        {wordsInMarks(row)}
      </a>
      <p class="quiet">
        <bdi>{speakerInWords(row)}</bdi>
        {when !== undefined && ` · ${when}`}
        {withSource && (
          <>
            {' · '}
            <bdi>{titleOfSource(row.source)}</bdi>
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
