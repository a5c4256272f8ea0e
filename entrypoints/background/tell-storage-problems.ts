import type { Handlers } from '@/lib/messages/answer';
import { failure } from '@/lib/model/result';
import { readingProblem, storageFailureOf } from '@/lib/store/storage-problem';

type AnyHandler = (payload: unknown, sender: unknown) => unknown;

/**
 * The same handlers, for a library that the browser does not open: what it says of its storage is for programmers, so the
 * answer is why and what to do, in the words that the library's own pages use. A bug throws on.
 */
export function tellStorageProblems<P>(handlers: Handlers<P>): Handlers<P> {
  const telling = Object.entries(handlers as Record<string, AnyHandler>).map(([call, handle]) => [
    call,
    async (payload: unknown, sender: unknown) => {
      try {
        return await handle(payload, sender);
      } catch (error) {
        if (storageFailureOf(error) === undefined) throw error;
        console.error(call, error);
        return failure('failed', readingProblem(error));
      }
    },
  ]);
  return Object.fromEntries(telling) as Handlers<P>;
}
