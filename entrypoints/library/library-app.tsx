import { LibraryFrame } from '@/components/library/library-frame';
import { UndoBar } from '@/components/library/undo-bar';
import type { Database } from '@/lib/store/database';
import { countLibrary } from '@/lib/store/library-lists';
import { listProblems } from '@/lib/store/seed-records';
import { countSpeakers } from '@/lib/store/speaker-lists';
import { Content } from './content';
import { useLive } from './use-live';
import { useOutcome } from './use-outcome';
import { goTo, useRoute } from './use-route';

/** The library page: the frame with live counts, the content of the place, and the last outcome with its undo. */
export function LibraryApp({ db }: { db: Database }) {
  const route = useRoute();
  const { outcome, act, clear } = useOutcome();
  const counts = useLive(() => counted(db), [db]);
  return (
    <>
      <LibraryFrame
        route={route}
        counts={counts.state === 'ready' ? counts.value : undefined}
        onSearch={(query) => goTo({ name: 'search', query })}
      >
        <Content
          db={db}
          route={route}
          act={act}
          counts={counts.state === 'ready' ? counts.value : undefined}
        />
      </LibraryFrame>
      <UndoBar
        message={outcome?.message}
        {...(outcome?.undo === undefined ? {} : { onUndo: outcome.undo })}
        onClose={clear}
      />
    </>
  );
}

async function counted(db: Database) {
  const [{ articles, quotations, disputes, annotations }, speakers, problems] = await Promise.all([
    countLibrary(db),
    countSpeakers(db),
    listProblems(db),
  ]);
  return {
    articles,
    quotations,
    speakers,
    disputes,
    saved: annotations,
    problems: problems.length,
  };
}
