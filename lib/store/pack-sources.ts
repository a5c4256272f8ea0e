import { buildInSteps, type Generation, StemList } from '@/lib/match/build-segment';
import { readWords } from '@/lib/match/read-words';
import { WordBuffer } from '@/lib/match/word-buffer';
import type { Database } from './database';
import { readStatements } from './library-statements';
import type { Source } from './match-sources';

/** Statements read, and their words counted or packed, in one step: some milliseconds. */
const STEP = 256;

/** The statements of sources as they are stored now, some read ahead; what is no longer there is left out. */
export async function* statementsOf(db: Database, sources: readonly Source[]) {
  const ids = sources.flatMap((source) => source.ids);
  for (let from = 0; from < ids.length; from += STEP) {
    for (const statement of await readStatements(db, ids.slice(from, from + STEP)))
      if (statement !== undefined) yield statement;
  }
}

/** A segment of all statements of these sources, with their ids in the order of its documents. Others may run between its steps. */
export async function packSources(
  db: Database,
  sources: readonly Source[],
  generation: Generation,
): Promise<{ readonly bytes: ArrayBuffer; readonly ids: readonly string[] }> {
  const stems = new StemList();
  const words = new WordBuffer();
  const ids: string[] = [];
  for await (const statement of statementsOf(db, sources)) {
    readWords(statement.words, words);
    stems.add(words.stem, words.count);
    ids.push(statement.id);
  }
  const steps = buildInSteps(stems, generation);
  for (;;) {
    const step = steps.next();
    if (step.done) return { bytes: step.value, ids };
    await pause();
  }
}

/** Lets everything else that waits run first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
