import type { TraceStep } from '@/lib/model/quotation';

/** A step of the reasoning with the words it rests on. */
export interface TraceRow extends Pick<TraceStep, 'step' | 'rule' | 'note'> {
  readonly words?: string;
}

const STEP: Readonly<Record<TraceStep['step'], string>> = {
  marks: 'Quotation marks',
  kind: 'Kind of statement',
  join: 'Parts joined',
  cue: 'Word of saying',
  source: 'Who is named beside it',
  coreference: 'Whom that means',
  speaker: 'Speaker',
  circumstance: 'When, where, to whom',
  confidence: 'How sure',
};

/** "Why?": the steps by which the program read a statement, in order; says so when there are none. */
export function TraceList(props: { rows: readonly TraceRow[] }) {
  return (
    <details class="more">
      <summary>Why does On Record read it so?</summary>
      {props.rows.length === 0 ? (
        <p class="quiet">No steps are kept for this statement.</p>
      ) : (
        <ol class="trace">
          {props.rows.map((row) => (
            <li key={`${row.step}${row.rule}${row.words ?? ''}${row.note ?? ''}`}>
              <strong>{STEP[row.step]}</strong>
              {row.words !== undefined && row.words !== '' && (
                <>
                  : <q dir="auto">{row.words}</q>
                </>
              )}
              <span class="quiet">
                {' '}
                {row.note !== undefined ? `${row.note} (${row.rule})` : `(${row.rule})`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
