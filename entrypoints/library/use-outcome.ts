import { useEffect, useState } from 'preact/hooks';
import type { Result } from '@/lib/model/result';
import { readingProblem } from '@/lib/store/storage-problem';

/** The last thing done, in a sentence, with the way back where there is one. */
export interface Outcome {
  readonly message: string;
  readonly undo?: () => void;
  /** The place where it is first shown, as the address says it; it goes with that place. */
  readonly at: string;
}

/** Does something that may fail and keeps what to say about it. */
export type Act = <T>(
  work: Promise<Result<T>>,
  message: string,
  undo?: (value: T) => Promise<Result<unknown>>,
) => void;

/** What was last done and how to do something; an undo is itself done and told, and cannot be undone. */
export function useOutcome(): {
  readonly outcome: Outcome | undefined;
  readonly act: Act;
  readonly clear: () => void;
} {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    // Where an action leads on by itself, the address has changed before its outcome is known.
    const leave = () => setOutcome((shown) => (shown?.at === location.hash ? shown : undefined));
    addEventListener('hashchange', leave);
    return () => removeEventListener('hashchange', leave);
  }, []);
  const act: Act = (work, message, undo) => {
    work.then(
      (result) => {
        const at = location.hash;
        if (!result.ok) return setOutcome({ message: result.problem.message, at });
        setOutcome(
          undo === undefined
            ? { message, at }
            : { message, at, undo: () => act(undo(result.value), 'Undone.') },
        );
      },
      (error: unknown) => {
        console.error(error);
        setOutcome({ message: `This was not done. ${readingProblem(error)}`, at: location.hash });
      },
    );
  };
  return { outcome, act, clear: () => setOutcome(undefined) };
}
