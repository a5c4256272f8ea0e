/** Milliseconds of work after which everything else that waits may run: the page stays in hand. */
const TURN = 12;

/** Thrown into work that is stopped. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Does work in steps; whenever a turn is over, everything else that waits may run. Throws `Stopped` once `signal` is aborted. */
export async function inTurns<T>(steps: Generator<unknown, T, undefined>, signal: AbortSignal): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < TURN) continue;
    await turn();
    if (signal.aborted) throw new Stopped();
    begun = performance.now();
  }
}

/**
 * Lets everything else that waits run first. Through a message, because browsers slow down the timers of a tab that nobody looks at,
 * and a long import is left to itself.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
