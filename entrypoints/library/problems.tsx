import { ProblemList } from '@/components/library/problem-list';
import type { Database } from '@/lib/store/database';
import { listProblems } from '@/lib/store/seed-records';
import { Shown } from './shown';
import { useLive } from './use-live';

/** Files that could not be taken in. */
export function ProblemsContent({ db }: { db: Database }) {
  const live = useLive(() => listProblems(db), [db]);
  return <Shown live={live}>{(rows) => <ProblemList rows={rows} />}</Shown>;
}
