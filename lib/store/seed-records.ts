import type { Result } from '@/lib/model/result';
import type { Database, ProblemRecord, SeedRecord } from './database';
import { write } from './write';

/** Seeds whose bytes were taken in, or refused, before; by file name. */
export async function listSeeds(db: Database): Promise<ReadonlyMap<string, SeedRecord>> {
  return new Map((await db.seeds.toArray()).map((seed) => [seed.file, seed]));
}

/** Notes that a seed was taken in; an earlier problem with the file is over. */
export function markSeedTaken(db: Database, seed: SeedRecord): Promise<Result<void>> {
  return write(db, [db.seeds, db.problems], async () => {
    await db.seeds.put(seed);
    await db.problems.delete(seed.file);
  });
}

/**
 * Notes why a seed could not be taken in; it is not tried again until its bytes change. The article that the file held
 * before stays in the library and stays the file's, so that a mended file replaces it.
 */
export function markSeedRefused(db: Database, digest: string, problem: ProblemRecord): Promise<Result<void>> {
  return write(db, [db.seeds, db.problems], async () => {
    const before = await db.seeds.get(problem.file);
    await db.seeds.put({ ...before, file: problem.file, digest });
    await db.problems.put(problem);
  });
}

/** Files that could not be taken in, by name. */
export function listProblems(db: Database): Promise<ProblemRecord[]> {
  return db.problems.toArray();
}

/** Name of the note that a person emptied the library. */
export const EMPTIED = 'emptied';

/** Name of the note that the library was counted (note-library.ts). */
export const NOTED = 'noted';

/** Whether the library is new: without an article, because the seeds are still on their way. */
export async function isBeingPrepared(db: Database): Promise<boolean> {
  const [articles, notes] = await Promise.all([
    db.articles.count(),
    db.states.where('name').anyOf('seeds', EMPTIED).count(),
  ]);
  return articles === 0 && notes === 0;
}

/** A note of the program to itself ("seeds" → the package version they were taken in from); absent when unset. */
export async function readState(db: Database, name: string): Promise<string | undefined> {
  return (await db.states.get(name))?.value;
}

/** Keeps a note of the program to itself, or with undefined forgets it. Does not count as a change of the library. */
export async function writeState(db: Database, name: string, value: string | undefined): Promise<void> {
  if (value === undefined) await db.states.delete(name);
  else await db.states.put({ name, value });
}
