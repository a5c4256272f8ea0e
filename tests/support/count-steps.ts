import { Session } from 'node:inspector/promises';

/** Counts how often the blocks of the program's own code ran: work without a clock. */
export interface StepCounter {
  /** Steps of `lib/` while `work` ran. */
  readonly of: (work: () => unknown) => Promise<number>;
  readonly end: () => Promise<void>;
}

/**
 * Begins to count by the engine's own coverage, which counts every function, loop and branch. To be called before anything of `lib/`
 * has run: what is compiled already is counted by calls only. What the engine does inside one step of ours (a regular
 * expression, a normalisation) counts as nothing.
 */
export async function countSteps(): Promise<StepCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const taken = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.includes('/lib/') && !url.includes('/node_modules/'))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  };
  return {
    async of(work) {
      await taken();
      await work();
      return taken();
    },
    async end() {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
