import { useEffect, useState } from 'preact/hooks';
import { BrandBar } from '@/components/brand-bar';
import { type WelcomeCounts, WelcomeSheet } from '@/components/welcome-sheet';
import {
  askForEverywhere,
  giveBackEverywhere,
  mayRunEverywhere,
  watchGrants,
} from '@/lib/messages/everywhere';
import { openLibrary } from '@/lib/messages/front-actions';
import type { Result } from '@/lib/model/result';
import type { Database } from '@/lib/store/database';
import { countLibrary } from '@/lib/store/library-lists';
import { watch } from '@/lib/store/live';
import { isBeingPrepared } from '@/lib/store/seed-records';

/** The page that opens once, after installation. It only asks for something in a click. */
export function Welcome({ db }: { db: Database }) {
  const [counts, setCounts] = useState<WelcomeCounts>();
  const [problem, setProblem] = useState<string>();
  const [everywhere, setEverywhere] = useState<boolean>();
  const [message, setMessage] = useState<string>();

  useEffect(() => {
    const stop = new AbortController();
    watch(
      // Until the seeds are in there is nothing to count yet.
      async () => ((await isBeingPrepared(db)) ? undefined : countLibrary(db)),
      setCounts,
      setProblem,
      stop.signal,
    );
    return () => stop.abort();
  }, [db]);

  useEffect(() => {
    const stop = new AbortController();
    const look = () => void mayRunEverywhere().then(setEverywhere);
    look();
    watchGrants(look, stop.signal);
    return () => stop.abort();
  }, []);

  const say = (answer: Promise<Result<boolean>>, yes: string, no: string) => {
    void answer.then((result) => setMessage(result.ok ? (result.value ? yes : no) : result.problem.message));
  };
  return (
    <>
      <BrandBar />
      <main>
        <WelcomeSheet
          counts={counts}
          everywhere={everywhere}
          {...(problem === undefined ? {} : { problem })}
          {...(message === undefined ? {} : { message })}
          onEverywhere={() =>
            say(
              askForEverywhere(),
              'On Record now reads the pages that you open.',
              'Nothing was changed: the browser was not given leave.',
            )
          }
          onOnlyOnClick={() =>
            say(
              giveBackEverywhere(),
              'On Record only reads a page when you ask.',
              'On Record only reads a page when you ask.',
            )
          }
          onOpenLibrary={() => void openLibrary('#/')}
        />
      </main>
    </>
  );
}
