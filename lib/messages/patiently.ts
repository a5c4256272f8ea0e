import type { Result } from '@/lib/model/result';

/** The background may be stopped while it answers; the next call wakes it. Milliseconds before each. */
const RETRIES = [200, 1_000, 3_000] as const;

/** Asks again, a few times, when nobody answered; any other reply, or the last one, is the result. Ends with `signal`. */
export async function patiently<T>(ask: () => Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  let reply = await ask();
  for (const wait of RETRIES) {
    if (reply.ok || reply.problem.code !== 'no-answer' || signal.aborted) break;
    await pause(wait, signal);
    if (signal.aborted) break;
    reply = await ask();
  }
  return reply;
}

/** Resolves after so many milliseconds, at once when `signal` is aborted already. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    setTimeout(resolve, milliseconds);
  });
}
