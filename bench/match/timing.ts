import { readFileSync } from 'node:fs';

/** Processor time in ms since then, of all threads: others use the machine too. */
export function processorMillis(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** What some work gives, and the processor time in ms that it took here. */
export async function processorMillisFor<T>(work: () => Promise<T>): Promise<[made: T, took: number]> {
  const start = process.cpuUsage();
  const made = await work();
  return [made, processorMillis(start)];
}

/** The same of another process with one thread, since it began; wall clock where the system (Linux) does not tell. */
export function processorMillisOf(process: number): number {
  try {
    return Number(readFileSync(`/proc/${process}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** The middle value, the upper one of two; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}

/**
 * Microseconds of processor time a query for each of several ways to answer, which take turns: the median of twenty slices of
 * the queries, so that a collection of garbage spoils a slice and not the figure.
 */
export function microsInTurn(
  queries: readonly string[],
  ...ways: readonly ((query: string) => unknown)[]
): number[] {
  const slices = ways.map((): number[] => []);
  const size = Math.ceil(queries.length / 20);
  for (let from = 0; from < queries.length; from += size) {
    const slice = queries.slice(from, from + size);
    for (const [way, ask] of ways.entries()) {
      const start = process.cpuUsage();
      for (const query of slice) ask(query);
      slices[way]?.push((processorMillis(start) * 1000) / slice.length);
    }
  }
  return slices.map(median);
}
