import type { UtteranceComparer } from './compare-utterances';
import type { Statement } from './statement';
import { utteranceKeysOf } from './utterance-keys';

/** Two statements with the same words, by index; `a < b`. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** All pairs that share a key, compared: those of one line, and those that must not be one utterance. */
export function linksOf(
  statements: readonly Statement[],
  comparer: UtteranceComparer,
): { readonly links: Link[]; readonly conflicts: readonly Pick<Link, 'a' | 'b'>[] } {
  const byKey = new Map<number, number[]>();
  const links: Link[] = [];
  const conflicts: Pick<Link, 'a' | 'b'>[] = [];
  for (const [b, statement] of statements.entries()) {
    const near = new Set<number>();
    for (const key of utteranceKeysOf(statement, comparer.weights)) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, [b]);
      else {
        for (const a of sharing) near.add(a);
        sharing.push(b);
      }
    }
    for (const a of near) {
      const found = comparer.compare(statements[a] as Statement, statement);
      if (found?.as === 'line') links.push({ a, b, strength: found.strength });
      else if (found?.as === 'conflict') conflicts.push({ a, b });
    }
  }
  return { links, conflicts };
}
