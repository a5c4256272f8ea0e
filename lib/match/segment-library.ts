import type { Generation } from './build-segment';
import type { LibraryStatement, MatchLibrary, MatchQuery } from './contract';
import type { CandidateFinder } from './find-candidates';
import { readWords } from './read-words';
import type { Segment } from './segment';
import { WordBuffer } from './word-buffer';

/** Packed segments with what is needed to name and read their documents. */
export interface SegmentSource {
  /** Whose room is used; it may serve several libraries. */
  readonly finder: CandidateFinder;
  readonly generation: Generation;
  /** Documents of all segments. */
  readonly size: number;
  /** All of them, perhaps still on their way from the store, with at least those bytes in their places that a search for these reads (`PartsAsked`). */
  readonly segments: (queries: readonly WordBuffer[]) => Promise<readonly Segment[]>;
  /** Ids of documents, in the order asked: one read for a whole page. */
  readonly names: (asked: readonly DocumentAddress[]) => Promise<readonly (string | undefined)[]>;
  readonly statements: (ids: readonly string[]) => Promise<readonly (LibraryStatement | undefined)[]>;
}

export interface DocumentAddress {
  readonly segment: number;
  readonly document: number;
}

/**
 * A library over packed segments. What was deleted or changed since a segment was packed needs no tombstone:
 * the statement read is the one stored now, or none, and it is judged by its words as they are.
 */
export function segmentLibrary({
  finder,
  generation,
  size,
  segments,
  names,
  statements,
}: SegmentSource): MatchLibrary {
  return {
    size,
    weights: generation.weights,
    async candidates(queries, reach) {
      const read = queries.map(wordsOf);
      const packed = await segments(read);
      const found = read.map((words) => finder.find(words, packed, generation.weights, size, reach));
      const asked = found.flat();
      const ids = asked.length === 0 ? [] : await names(asked);
      let next = 0;
      return found.map((list) => [...new Set(list.map(() => ids[next++]).filter((id) => id !== undefined))]);
    },
    statements,
  };
}

function wordsOf({ words }: MatchQuery): WordBuffer {
  const buffer = new WordBuffer();
  readWords(words, buffer);
  return buffer;
}
