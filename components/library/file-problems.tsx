import type { FileProblem } from '@/lib/model/file-problem';
import { count } from '../wording/count';

/** Lines shown; who has more faults than these does not mend them one by one. */
const SHOWN = 100;

/** What could not be taken in, each with its name, row and reason. */
export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  if (problems.length === 0) return null;
  const more = problems.length - SHOWN;
  return (
    <ul class="file-problems">
      {problems.slice(0, SHOWN).map(({ file, row, reason }) => (
        <li key={`${file} ${row} ${reason}`}>
          <strong>
            <bdi>{file}</bdi>
            {row !== undefined && `, row ${row}`}
          </strong>
          : <bdi>{reason}</bdi>
        </li>
      ))}
      {more > 0 && <li>and {count(more, 'other')}.</li>}
    </ul>
  );
}
