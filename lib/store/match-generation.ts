import { readWords } from '@/lib/match/read-words';
import { WordBuffer } from '@/lib/match/word-buffer';
import { WordCounter, wordWeights } from '@/lib/match/word-weights';
import type { Database } from './database';
import { pause } from './in-steps';
import { lastChange } from './journal';
import type { GenerationRow, MatchIndexDatabase } from './match-index-database';
import { beginGeneration, putSegment, readWeights, sourcesOfGeneration } from './match-index-rows';
import { countMatchable, readSources, sourceKeysOf } from './match-sources';
import { packPart, readParts } from './pack-sources';

/** Statements of a segment in a library made anew: at least, */
export const LEAST_PACKED = 4096;
/** a third of all, because few files are read sooner than many, but no more than have short addresses of passages; */
const FEW_PARTS = 3;
const MOST_PACKED = 50_000;
/** and of large libraries as many as leave room for small segments beside them. */
const MANY_PARTS = 6;
/** Statements whose words are counted before others may run. */
const COUNTED_AT_ONCE = 512;

/** Counts the words of the library as it is and begins a generation with them, of which nothing is packed yet. */
export async function startGeneration(
  db: Database,
  index: MatchIndexDatabase,
  number: number,
): Promise<GenerationRow> {
  // Before the texts: what changes while they are read is taken in afterwards.
  const seq = await lastChange(db);
  const size = await countMatchable(db);
  const counter = new WordCounter(size);
  const words = new WordBuffer();
  let counted = 0;
  for await (const { statements } of readSources(db, await sourceKeysOf(db))) {
    for (const statement of statements) {
      readWords(statement.words, words);
      counter.add(words);
      if (++counted % COUNTED_AT_ONCE === 0) await pause();
    }
  }
  return beginGeneration(index, { number, size, words: counter.words, seq }, counter.weights().bytes);
}

/**
 * Packs every source of the library that a generation has not got: all of them, or what a stopped worker left. Each part is
 * stored by itself. False when the index was emptied meanwhile.
 */
export async function fillGeneration(
  db: Database,
  index: MatchIndexDatabase,
  { number, words, seq, size }: GenerationRow,
): Promise<boolean> {
  const bytes = await readWeights(index, number);
  if (bytes === undefined) return false;
  const packed = await sourcesOfGeneration(index, number);
  const missing = (await sourceKeysOf(db)).filter((key) => !packed.has(key));
  for await (const part of readParts(db, missing, partSize(size))) {
    if (part.ids.length === 0) continue;
    const segment = await packPart(part, { number, weights: wordWeights(bytes, words) });
    const row = await putSegment(index, { ...part, generation: number, seq, bytes: segment }, []);
    if (row === undefined) return false;
  }
  return true;
}

function partSize(statements: number): number {
  const few = Math.min(MOST_PACKED, Math.ceil(statements / FEW_PARTS));
  return Math.max(LEAST_PACKED, few, Math.ceil(statements / MANY_PARTS));
}
