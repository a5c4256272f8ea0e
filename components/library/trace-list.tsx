import type { TraceStep } from '@/lib/model/quotation';
import { ruleInWords, STEP_NAME } from '../wording/trace-words';

/** A step of the reasoning with the words it rests on. */
export interface TraceRow extends Pick<TraceStep, 'step' | 'rule' | 'note'> {
  readonly words?: string;
}

/** "Why?": the steps by which the program read a statement, in order and in words; as it notes them on demand. */
export function TraceList(props: { rows: readonly TraceRow[] }) {
  return (
    <details class="more">
      <summary>Why does On Record read it so?</summary>
      {props.rows.length === 0 ? (
        <p class="quiet">No steps are kept for this statement.</p>
      ) : (
        <>
          <ol class="trace">
            {props.rows.map((row, index) => (
              <Step key={index} row={row} />
            ))}
          </ol>
          <details class="more">
            <summary>The same as the program notes it</summary>
            <pre class="trace-notes">{props.rows.map(noteOf).join('\n')}</pre>
          </details>
        </>
      )}
    </details>
  );
}

/** Marks at both ends of the words, which stand in our own. */
const OUTER_MARKS = /^[\s\p{Pi}\p{Pf}\p{Ps}"']+|[\s\p{Pi}\p{Pf}\p{Pe}"']+$/gu;

function Step({ row: { step, rule, ...row } }: { row: TraceRow }) {
  const how = ruleInWords(rule);
  const words = row.words?.replace(OUTER_MARKS, '');
  return (
    <li>
      <strong>{STEP_NAME[step]}</strong>
      {how !== undefined && `: ${how}`}
      {words !== undefined && words !== '' && (
        <>
          {how === undefined ? ': ' : ', '}
          <q dir="auto">{words}</q>
        </>
      )}
    </li>
  );
}

function noteOf({ step, rule, note }: TraceRow): string {
  return [step, rule, note].filter((part) => part !== undefined && part !== '').join(' ');
}
