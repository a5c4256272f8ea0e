/** Does work in steps, between which everything else that waits may run. */
export async function inSteps<T>(steps: Generator<undefined, T, undefined>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Lets everything else that waits run first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
