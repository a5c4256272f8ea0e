import { buildInSteps, type Generation, StemList } from '@/lib/match/build-segment';
import { readWords } from '@/lib/match/read-words';
import { WordBuffer } from '@/lib/match/word-buffer';
import type { Database } from './database';
import { inSteps } from './in-steps';
import { readSources } from './match-sources';

/** Sources read to become one segment. */
export interface Part {
  readonly sources: readonly string[];
  /** Their statements' ids, in the order of the segment's documents, and words. */
  readonly ids: readonly string[];
  readonly stems: StemList;
  readonly isLast: boolean;
}

/** Sources as they are stored now, in parts of about `size` statements; the last part may be empty. */
export async function* readParts(
  db: Database,
  keys: readonly string[],
  size: number,
): AsyncGenerator<Part, void, undefined> {
  const words = new WordBuffer();
  let part = emptyPart();
  for await (const { key, statements } of readSources(db, keys)) {
    if (part.ids.length >= size) {
      yield { ...part, isLast: false };
      part = emptyPart();
    }
    part.sources.push(key);
    for (const statement of statements) {
      readWords(statement.words, words);
      part.stems.add(words.stem, words.count);
      part.ids.push(statement.id);
    }
  }
  yield { ...part, isLast: true };
}

function emptyPart(): { sources: string[]; ids: string[]; stems: StemList } {
  return { sources: [], ids: [], stems: new StemList() };
}

/** A segment of a part. Others may run between its steps. */
export function packPart({ stems }: Part, generation: Generation): Promise<ArrayBuffer> {
  return inSteps(buildInSteps(stems, generation));
}
