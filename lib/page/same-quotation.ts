import type { PageQuotation } from './read-quotations';

type Printed = Pick<PageQuotation, 'words' | 'spans'>;

/**
 * Where a quotation of one reading is in the next: the one with the same words; of several, the same one in turn
 * when there are as many as before, else the nearest. Undefined when the words are gone.
 */
export function sameQuotation(
  before: readonly Printed[],
  index: number,
  after: readonly Printed[],
): number | undefined {
  const one = before[index];
  if (one === undefined) return undefined;
  const indexesIn = (all: readonly Printed[]) =>
    all.flatMap(({ words }, i) => (words === one.words ? [i] : []));
  const earlier = indexesIn(before);
  const later = indexesIn(after);
  if (earlier.length === later.length) return later[earlier.indexOf(index)];
  const distance = (i: number) => Math.abs(startOf(after[i]) - startOf(one));
  return later.toSorted((a, b) => distance(a) - distance(b))[0];
}

function startOf(quotation: Printed | undefined): number {
  return quotation?.spans[0]?.start ?? 0;
}
