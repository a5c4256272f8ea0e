import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LibraryFrame } from '@/components/library/library-frame';
import { LibraryLost } from '@/components/library/library-lost';
import type { Route } from '@/components/library/route';
import { UndoBar } from '@/components/library/undo-bar';
import { forgetLoss, libraryMemory } from '@/lib/messages/library-memory';
import type { Database } from '@/lib/store/database';
import { countLibrary } from '@/lib/store/library-lists';
import { noteLibrary } from '@/lib/store/note-library';
import { listProblems } from '@/lib/store/seed-records';
import { countSpeakers } from '@/lib/store/speaker-lists';
import { Content } from './content';
import { Unreadable } from './unreadable';
import { useFileImport } from './use-file-import';
import { useHistory } from './use-history';
import { useLive } from './use-live';
import { useOutcome } from './use-outcome';
import { goTo, useRoute } from './use-route';

/** The library page: the frame with live counts, the content of the place, and the last outcome with its undo. */
export function LibraryApp({ db }: { db: Database }) {
  const route = useRoute();
  const { outcome, act, clear } = useOutcome();
  const counts = useLive(() => counted(db), [db]);
  const history = useHistory();
  const files = useFileImport(db);
  useEffect(() => {
    if (counts.state !== 'ready' || browser.extension.inIncognitoContext) return;
    noteLibrary(db, libraryMemory, Date.now()).catch((error: unknown) => console.error(error));
  }, [db, counts]);
  return (
    <>
      <LibraryFrame
        route={route}
        counts={counts.state === 'ready' ? counts.value : undefined}
        // Other words do not take the filters away, which stand there for all to see.
        onSearch={(query) => goTo(route.name === 'search' ? { ...route, query } : { name: 'search', query })}
      >
        {history?.loss !== undefined && (
          <LibraryLost loss={history.loss} onPutAway={() => void forgetLoss()} />
        )}
        {counts.state === 'failed' && ASKS_NOTHING.has(route.name) && <Unreadable problem={counts.problem} />}
        <Content
          db={db}
          route={route}
          act={act}
          counts={counts.state === 'ready' ? counts.value : undefined}
          files={files}
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
  const [{ articles, quotations, disputed, annotations }, speakers, problems] = await Promise.all([
    countLibrary(db),
    countSpeakers(db),
    listProblems(db),
  ]);
  return {
    articles,
    quotations,
    speakers,
    disputed,
    saved: annotations,
    problems: problems.length,
  };
}
