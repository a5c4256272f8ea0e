import { LOOKS, PartsAsked } from '@/lib/match/parts-asked';
import type { WordBuffer } from '@/lib/match/word-buffer';
import type { WordWeights } from '@/lib/match/word-weights';
import type { ReadSegment } from './held-segments';

/**
 * Brings what a search for these quotations reads of segments that are read by pages into its place: one reading for each look, whatever their
 * number. `size`: statements of the library. Rejects when the browser has lost a file.
 */
export async function bringParts(
  read: readonly ReadSegment[],
  queries: readonly WordBuffer[],
  weights: WordWeights,
  size: number,
): Promise<void> {
  if (read.every(({ pages }) => pages === undefined)) return;
  const segments = read.map(({ segment }) => segment);
  const parts = new PartsAsked();
  for (const look of LOOKS) {
    for (const query of queries)
      parts.of(look, query, segments, weights, size, (s, from, to) => read[s]?.pages?.ask(from, to));
    await Promise.all(read.map(({ pages }) => pages?.read()));
  }
}
