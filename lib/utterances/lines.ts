import { Forest } from './forest';
import type { Pool } from './pool';
import { linkedPools, type RelatedVoices } from './voices';

/** Statements in lines: the parts of the graph of all links that hang together. */
export function linesOf(statements: number, alike: readonly RelatedVoices[]): Forest {
  const lines = new Forest(statements);
  const whole = new Set<Pool>();
  /** Joins all members, once: they are linked with whatever the pool is linked with. */
  const join = (pool: Pool, to: number): void => {
    const [first = to, ...others] = pool.members;
    lines.join(first, to);
    if (!whole.has(pool)) for (const one of others) lines.join(one, first);
    whole.add(pool);
  };
  for (const one of alike) {
    for (const [pool, other] of linkedPools(one)) {
      const [to] = other.members;
      if (pool.members.length === 0 || to === undefined) continue;
      join(pool, to);
      join(other, to);
    }
  }
  return lines;
}
