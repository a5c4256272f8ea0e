import { momentInWords } from '../wording/dates';
import { EmptyNote } from './empty-note';

/** A file that could not be taken in. */
export interface ProblemRow {
  readonly file: string;
  readonly message: string;
  /** Unix milliseconds. */
  readonly at: number;
}

/** What could not be taken into the library, file by file, and why. */
export function ProblemList(props: { rows: readonly ProblemRow[] }) {
  return (
    <section>
      <h1>Problems</h1>
      {props.rows.length === 0 && <EmptyNote title="Every file was taken in" />}
      <ul class="rows">
        {props.rows.map((row) => (
          <li key={row.file} class="row">
            <p>
              <strong>
                <bdi>{row.file}</bdi>
              </strong>
            </p>
            <p dir="auto">{row.message}</p>
            <p class="quiet">{momentInWords(row.at)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
