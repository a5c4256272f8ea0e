import { WordingList } from '@/components/library/wording-list';
import type { StatementView } from '@/lib/model/views';
import { decideSameness, undoSameness } from '@/lib/store/sameness';
import { readWordings } from '@/lib/store/wordings';
import type { Version } from '@/lib/view/view-records';
import type { PlaceProps } from './place-props';
import { Shown } from './shown';
import { useLive } from './use-live';

/** The trace of a statement through the library, where a person may merge and part. */
export function Wordings({
  db,
  act,
  statement,
  versions,
}: PlaceProps & { statement: StatementView; versions: readonly Version[] }) {
  const { id } = statement;
  const live = useLive(() => readWordings(db, id, versions), [db, id], [versions]);
  return (
    <Shown live={live}>
      {(wordings) => (
        <WordingList
          statement={statement}
          wordings={wordings}
          onDecide={(other, state) =>
            act(
              decideSameness(db, [id, other], state, Date.now()),
              state === 'same' ? 'Kept as one statement.' : 'Kept as two statements.',
              (made) => undoSameness(db, made),
            )
          }
        />
      )}
    </Shown>
  );
}
