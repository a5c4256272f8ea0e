/** How often each word occurs in texts. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words of a text in small letters, as simple search libraries take them. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/gu) ?? [];
}

export function countWords(texts: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of plainWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many words of an English stop word list stand from the rank before up to this one, among the words of real quotations. */
const LISTED: readonly (readonly [to: number, count: number])[] = [
  [20, 20],
  [60, 32],
  [100, 18],
  [200, 21],
  [400, 12],
  [600, 7],
];

/**
 * Stop words of the invented language, for peers that are usually run with a list of them.
 *
 * Problem: the commonest words are not a stop word list. English lists leave common words of the subject in ("people",
 * "president"), and these have the longest lists of places that are left to read. Way: the words at the ranks at which the
 * 119 words of lunr's list stand among the words of real quotations, by bands of ranks. Of five usual lists (33 to 321
 * words) it is near the middle one by the work it leaves.
 * Rejected: as many of the commonest words as cover the same share of all words; they leave half the work
 * (bench/match-figures.md).
 */
export function stopWordsOf(counts: WordCounts): ReadonlySet<string> {
  const ranked = byRank(counts);
  const stops: string[] = [];
  let from = 0;
  for (const [to, count] of LISTED) {
    const size = to - from;
    // Evenly over the band.
    const isListed = (_: string, i: number): boolean =>
      Math.floor(((i + 1) * count) / size) > Math.floor((i * count) / size);
    stops.push(...ranked.slice(from, to).filter(isListed));
    from = to;
  }
  return new Set(stops);
}

/** So many of the commonest words. */
export function commonestOf(counts: WordCounts, count: number): ReadonlySet<string> {
  return new Set(byRank(counts).slice(0, count));
}

function byRank(counts: WordCounts): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** What leaving words out does. */
export interface Effect {
  /** Share of all occurrences that are left out. */
  readonly share: number;
  /** Places that a word of a query leads to on average, as a share of what they were. */
  readonly work: number;
}

export function effectOf(out: ReadonlySet<string>, counts: WordCounts): Effect {
  let total = 0;
  let gone = 0;
  let places = 0;
  let left = 0;
  for (const [word, count] of counts) {
    total += count;
    places += count * count;
    if (out.has(word)) gone += count;
    else left += count * count;
  }
  return { share: gone / total, work: left / places };
}
