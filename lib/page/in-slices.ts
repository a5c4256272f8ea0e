/** Where idle time comes from: the browser's own in a page, a fake one in tests. */
export interface IdleTime {
  /** Calls back in an idle moment, or after `timeout` milliseconds at the latest. */
  request(callback: () => void, timeout: number): void;
  /** Milliseconds on a steady clock. */
  now(): number;
}

/** Longest stretch of work without a pause. A page's own frame (16 ms) still fits around it. */
const SLICE_MS = 8;
/** A page that is never idle still gets read, in small pieces. */
const LATEST_MS = 120;

/**
 * Runs a stepwise computation in short slices of idle time and gives its result; undefined when `signal` ended
 * it first. Rejects when a step throws. No slice is longer than `SLICE_MS` plus one step.
 */
export function inSlices<T>(
  steps: Generator<void, T>,
  idle: IdleTime,
  signal: AbortSignal,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      if (signal.aborted) return resolve(undefined);
      const end = idle.now() + SLICE_MS;
      try {
        do {
          const step = steps.next();
          if (step.done) return resolve(step.value);
        } while (idle.now() < end);
      } catch (error) {
        return reject(error);
      }
      idle.request(slice, LATEST_MS);
    };
    idle.request(slice, LATEST_MS);
  });
}

/** Runs a stepwise computation to its end at once, where nobody waits for the thread (scripts, tests). */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The idle time of a window. */
export function idleTimeOf(window: Window): IdleTime {
  return {
    request: (callback, timeout) => void window.requestIdleCallback(callback, { timeout }),
    now: () => window.performance.now(),
  };
}

/**
 * Waits until the browser has drawn a frame, so that reading styles forces no layout of its own; in a tab that
 * nobody sees no frame comes, and half a second is enough.
 */
export function afterFrame(window: Window): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, 500);
    window.requestAnimationFrame(() => window.setTimeout(resolve, 0));
  });
}
