import { readdirSync, readFileSync } from 'node:fs';

// What the system knows of the processes in which a browser runs its extensions: pages and backgrounds together. Linux
// only; elsewhere there are none to be found. Whole processes are what a reader's machine has to bear, and the same in every browser.

/** Ids of the processes for extensions of all browsers that this process has started. */
export function extensionProcesses(): number[] {
  const running = listed('/proc').filter((name) => /^\d+$/u.test(name));
  const parents = new Map(running.map((id) => [Number(id), parentOf(id)]));
  const isOurs = (id: number): boolean => {
    for (let at = id; at > 1; at = parents.get(at) ?? 0) if (at === process.pid) return true;
    return false;
  };
  return [...parents.keys()].filter((id) => isOurs(id) && runsExtensions(id));
}

/** Bytes of memory that these processes have for themselves, with their share of what they have in common with others. */
export function memoryOf(processes: readonly number[]): number {
  return sumOf(
    processes,
    (id) => 1024 * Number(/^Pss:\s+(\d+)/mu.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0),
  );
}

/** Milliseconds of processor time that their living threads have had. */
export function processorMillisOf(processes: readonly number[]): number {
  return sumOf(processes, (id) =>
    sumOf(
      listed(`/proc/${id}/task`),
      (thread) => Number(read(`/proc/${id}/task/${thread}/schedstat`).split(' ')[0]) / 1e6,
    ),
  );
}

/** Chromium says so in the command line, Firefox names the process. */
function runsExtensions(id: number): boolean {
  return (
    read(`/proc/${id}/cmdline`).includes('--extension-process') ||
    read(`/proc/${id}/comm`).trim() === 'WebExtensions'
  );
}

function parentOf(id: string): number {
  // The name, in parentheses, may hold anything.
  return Number(/.*\) \S (\d+)/u.exec(read(`/proc/${id}/stat`))?.[1] ?? 0);
}

function sumOf<T>(items: readonly T[], amountOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amountOf(item), 0);
}

/** Empty when it is not there, or not any more: processes come and go. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
