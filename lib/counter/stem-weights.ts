import type { StemWeight } from './compare-statements';
import { contentStems } from './stems';

/** In how many statements each stem stands; made once a library, or once an import. */
export interface StemCounts {
  readonly statements: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts the stems of statements, each once a statement. */
export function countStems(texts: Iterable<string>): StemCounts {
  const counts = new Map<string, number>();
  let statements = 0;
  for (const text of texts) {
    statements++;
    for (const stem of new Set(contentStems(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return { statements, counts };
}

/** Inverse document frequency, ln(1 + N / n); a stem never seen weighs most. In an empty library all weigh the same. */
export function weightFrom({ statements, counts }: StemCounts): StemWeight {
  return (stem) => Math.log(1 + (statements + 1) / ((counts.get(stem) ?? 0) + 1));
}
