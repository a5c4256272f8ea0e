import { useEffect, useState } from 'preact/hooks';
import { BrandBar } from '@/components/brand-bar';
import { addressOf } from '@/components/library/route';
import type { ExampleView } from '@/components/welcome-example';
import { type WelcomeCounts, WelcomeSheet } from '@/components/welcome-sheet';
import {
  askForEverywhere,
  giveBackEverywhere,
  mayRunEverywhere,
  watchGrants,
} from '@/lib/messages/everywhere';
import { openLibrary } from '@/lib/messages/front-actions';
import { readShortcuts, type Shortcut } from '@/lib/messages/shortcuts';
import type { Result } from '@/lib/model/result';
import type { Database } from '@/lib/store/database';
import { countLibrary } from '@/lib/store/library-lists';
import { watch } from '@/lib/store/live';
import { isBeingPrepared } from '@/lib/store/seed-records';
import { readExample } from './read-example';

/** The page that opens once, after installation. It only asks for something in a click. */
export function Welcome({ db }: { db: Database }) {
  const [counts, setCounts] = useState<WelcomeCounts>();
  const [problem, setProblem] = useState<string>();
  const [everywhere, setEverywhere] = useState<boolean>();
  const [message, setMessage] = useState<string>();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [example, setExample] = useState<ExampleView>();

  useEffect(() => void readShortcuts().then(setShortcuts, console.error), []);

  useEffect(() => {
    const stop = new AbortController();
    // That there is none is no news, and that the library cannot be read is told beside its counts.
    watch(() => readExample(db), setExample, console.error, stop.signal);
    return () => stop.abort();
  }, [db]);

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
          browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
          shortcuts={shortcuts}
          {...(example === undefined ? {} : { example })}
          onOpenExample={(id) => void openLibrary(addressOf({ name: 'quotation', id }))}
        />
      </main>
    </>
  );
}
