import type { OpenPeer } from './peer';
import { median, processorMillis } from './timing';

/** Milliseconds for one query of a row, of the processor and by the clock; of several rows the median. */
export interface Cost {
  readonly processor: number;
  readonly wall: number;
}

export interface Compared {
  readonly queries: number;
  readonly theirs: Cost;
  readonly ours: Cost;
}

/** Quotations of a page, asked in a row. */
export const PAGE = 20;

/**
 * The same queries asked of a peer and of us in turn, `inARow` at a time, until all were asked or the time is over. One at a
 * time, each finds the caches full of the other's memory; a page's quotations come in a row. Undefined when not even one row
 * was done in time.
 */
export async function inTurn(
  peer: OpenPeer,
  ours: (query: string) => unknown,
  queries: readonly string[],
  inARow: number,
  milliseconds: number,
): Promise<Compared | undefined> {
  const start = process.cpuUsage();
  const here = () => processorMillis(start);
  const costs = { theirs: [] as Cost[], ours: [] as Cost[] };
  const until = performance.now() + milliseconds;
  for (let from = 0; from + inARow <= queries.length && performance.now() < until; from += inARow) {
    const row = queries.slice(from, from + inARow);
    const theirs = await costOf(row, peer.ask, peer.processor ?? here, until);
    if (theirs === undefined) break;
    costs.theirs.push(theirs);
    const own = await costOf(row, ours, here, Number.POSITIVE_INFINITY);
    if (own !== undefined) costs.ours.push(own);
  }
  if (costs.ours.length === 0) return undefined;
  return {
    queries: costs.ours.length * inARow,
    theirs: medianCost(costs.theirs),
    ours: medianCost(costs.ours),
  };
}

/** Of one query of a row; undefined when the row was not done in time. */
async function costOf(
  row: readonly string[],
  ask: (query: string) => unknown,
  processor: () => number,
  until: number,
): Promise<Cost | undefined> {
  const before = processor();
  const asked = performance.now();
  for (const query of row) {
    const answer = ask(query);
    if (answer instanceof Promise) await answer;
    if (row.length > 1 && performance.now() > until) return undefined;
  }
  const wall = (performance.now() - asked) / row.length;
  return { processor: (processor() - before) / row.length, wall };
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    processor: median(costs.map(({ processor }) => processor)),
    wall: median(costs.map(({ wall }) => wall)),
  };
}
