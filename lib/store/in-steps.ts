/** Milliseconds of work after which everything else that waits may run. */
const TURN = 8;

/**
 * Does work in steps; between them, whenever a turn is over, everything else that waits may run. Not after each: a browser
 * takes 4 ms for a pause, and a small segment has ten steps of some microseconds.
 */
export async function inSteps<T>(steps: Generator<undefined, T, undefined>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < TURN) continue;
    await pause();
    begun = performance.now();
  }
}

/** Lets everything else that waits run first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
