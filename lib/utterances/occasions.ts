import { daysApart, speakerAgreement } from '@/lib/match/agreement';
import type { DayRange } from '@/lib/model/quotation';
import { Forest } from './forest';
import type { Pool } from './pool';
import type { Statement } from './statement';

/** Two texts may take one evening for two days: time zones, a weekday counted from the day of printing. */
export const DAYS_OFF = 1;

/** What is known of all statements of one cluster. */
interface Occasion {
  readonly speakers: Set<string>;
  /** Stated days by their text form, each once. */
  readonly said: Map<string, DayRange>;
  /** Pools with a member inside, of those that somebody shuns, and pools of which no member may come in. */
  holds: Set<Pool>;
  shuns: Set<Pool>;
  /** Pools of which every member that may come in is inside. */
  tried: Set<Pool>;
  /** Earliest day of printing. */
  printed: string | undefined;
  /** Statements that a person parted from one inside, with the time of it. */
  readonly apart: Map<number, number>;
}

/** Clusters on their way to utterances, each with what would keep another one out. */
export class Occasions {
  readonly #forest: Forest;
  readonly #occasions: Occasion[];
  readonly #agreements = new Map<string, boolean>();

  constructor(statements: readonly Statement[]) {
    this.#forest = new Forest(statements.length);
    this.#occasions = statements.map(({ speaker, said, printed }) => ({
      speakers: new Set(speaker === undefined ? [] : [speaker]),
      said: new Map(said === undefined ? [] : [[`${said.from} ${said.to}`, said]]),
      printed,
      holds: new Set(),
      shuns: new Set(),
      tried: new Set(),
      apart: new Map(),
    }));
  }

  rootOf(statement: number): number {
    return this.#forest.rootOf(statement);
  }

  /** A person keeps two statements apart; to be said before any two are joined. */
  part(a: number, b: number, at: number): void {
    if (a === b) return;
    const [x, y] = [this.#of(a).apart, this.#of(b).apart];
    x.set(b, Math.max(at, x.get(b) ?? 0));
    y.set(a, Math.max(at, y.get(a) ?? 0));
  }

  /** Keeps every member of a pool apart from every member of another; to be said before any two are joined. */
  partPools(pool: Pool, other: Pool): void {
    for (const member of pool.members) this.#of(member).shuns.add(other);
    for (const member of other.members) this.#of(member).holds.add(other);
  }

  /**
   * The least member of each cluster in these pools that may be joined to the cluster of `a`, in order. All members must be linked
   * with `a`, and all links before `a` tried: then clusters that may be joined have members after it only, and those that may
   * not be now never will.
   */
  joinable(a: number, pools: readonly Pool[]): number[] {
    const { tried } = this.#of(a);
    const found: number[] = [];
    for (const pool of pools) {
      if (tried.has(pool)) continue;
      for (const [root, member] of pool.clusters((one) => this.rootOf(one)))
        if (this.mayJoin(a, root)) found.push(member);
    }
    return found.sort((x, y) => x - y);
  }

  /** Notes that all of these pools that may be joined to the cluster of `a` was. */
  haveTried(a: number, pools: readonly Pool[]): void {
    const { tried } = this.#of(a);
    for (const pool of pools) tried.add(pool);
  }

  /** Whether a person parted any two of the clusters of `a` and `b` after `at`. */
  partedSince(a: number, b: number, at: number): boolean {
    return this.#apartAt(this.#of(a), this.#of(b)) > at;
  }

  /** Whether nothing stands between any two statements of the two clusters. */
  mayJoin(a: number, b: number): boolean {
    const [x, y] = [this.#of(a), this.#of(b)];
    if (x === y) return false;
    return (
      this.#apartAt(x, y) < 0 &&
      !meet(x.shuns, y.holds) &&
      !meet(y.shuns, x.holds) &&
      saidInTime(x, y) &&
      saidInTime(y, x) &&
      [...x.said.values()].every((one) =>
        [...y.said.values()].every((other) => (daysApart(one, other) ?? 0) <= DAYS_OFF),
      ) &&
      [...x.speakers].every((one) => [...y.speakers].every((other) => this.#mayBeOne(one, other)))
    );
  }

  join(a: number, b: number): void {
    const { kept, gone } = this.#forest.join(a, b);
    if (kept === gone) return;
    const into = this.#occasions[kept] as Occasion;
    const from = this.#occasions[gone] as Occasion;
    for (const speaker of from.speakers) into.speakers.add(speaker);
    for (const [key, said] of from.said) into.said.set(key, said);
    for (const [other, at] of from.apart) into.apart.set(other, Math.max(at, into.apart.get(other) ?? 0));
    into.holds = united(into.holds, from.holds);
    into.shuns = united(into.shuns, from.shuns);
    into.tried = united(into.tried, from.tried);
    if (from.printed !== undefined && (into.printed === undefined || from.printed < into.printed))
      into.printed = from.printed;
  }

  #of(statement: number): Occasion {
    return this.#occasions[this.rootOf(statement)] as Occasion;
  }

  /** The latest time at which members of the two were parted; −1 when they never were. */
  #apartAt(x: Occasion, y: Occasion): number {
    let latest = -1;
    for (const [other, at] of x.apart) if (at > latest && this.#of(other) === y) latest = at;
    return latest;
  }

  #mayBeOne(a: string, b: string): boolean {
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    let answer = this.#agreements.get(key);
    if (answer === undefined) {
      answer = speakerAgreement(a, b) !== 'differs';
      this.#agreements.set(key, answer);
    }
    return answer;
  }
}

function meet(some: ReadonlySet<Pool>, others: ReadonlySet<Pool>): boolean {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  for (const pool of few) if (many.has(pool)) return true;
  return false;
}

/** Both together, in the larger one. */
function united(some: Set<Pool>, others: Set<Pool>): Set<Pool> {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  for (const pool of few) many.add(pool);
  return many;
}

/** Nothing of the one was said after the other was printed. */
function saidInTime(one: Occasion, other: Occasion): boolean {
  const { printed } = other;
  if (printed === undefined) return true;
  const day = { from: printed, to: printed };
  return [...one.said.values()].every(
    (said) => said.from.slice(0, 10) <= printed.slice(0, 10) || (daysApart(said, day) ?? 0) <= DAYS_OFF,
  );
}
