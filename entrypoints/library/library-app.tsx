import { LibraryFrame } from '@/components/library/library-frame';
import type { Route } from '@/components/library/route';
import { UndoBar } from '@/components/library/undo-bar';
import type { Database } from '@/lib/store/database';
import { countLibrary } from '@/lib/store/library-lists';
import { listProblems } from '@/lib/store/seed-records';
import { countSpeakers } from '@/lib/store/speaker-lists';
import { Content } from './content';
import { Unreadable } from './unreadable';
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
        {counts.state === 'failed' && ASKS_NOTHING.has(route.name) && <Unreadable problem={counts.problem} />}
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

/** Places that are drawn without a question to the library; the others say by themselves that it has no answer. */
const ASKS_NOTHING: ReadonlySet<Route['name']> = new Set(['data', 'save']);

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
