import { useState } from 'preact/hooks';
import type { Result } from '@/lib/model/result';
import { readingProblem } from '@/lib/store/storage-problem';

/** The last thing done, in a sentence, with the way back where there is one. */
export interface Outcome {
  readonly message: string;
  readonly undo?: () => void;
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
  const act: Act = (work, message, undo) => {
    work.then(
      (result) => {
        if (!result.ok) return setOutcome({ message: result.problem.message });
        setOutcome(
          undo === undefined ? { message } : { message, undo: () => act(undo(result.value), 'Undone.') },
        );
      },
      (error: unknown) => {
        console.error(error);
        setOutcome({ message: `This was not done. ${readingProblem(error)}` });
      },
    );
  };
  return { outcome, act, clear: () => setOutcome(undefined) };
}
