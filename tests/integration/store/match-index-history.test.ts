import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchQuotations } from '@/lib/match/match-quotations';
import type { Database } from '@/lib/store/database';
import { type MatchIndex, openMatchIndex } from '@/lib/store/match-index';
import { testLibrary } from '@/tests/support/library';
import { freshIndex, save, TEXTS } from '@/tests/support/match-index';
import { runs } from '@/tests/support/runs';
import { type Fault, fillDisk, stopWorker } from '@/tests/support/store-faults';

const SAVED = 10;
const ASKED = TEXTS.slice(0, SAVED).map((words) => ({ words }));

/** What happens to a library and its index. */
type Step =
  | { readonly save: readonly number[] }
  | { readonly remove: readonly number[] }
  /** A page asks. */
  | { readonly open: true }
  /** The worker has the time to merge. */
  | { readonly settle: true }
  /** A worker is stopped, or finds the disk full, after so many waits or writes; another one goes on. */
  | { readonly stopAfter: number }
  | { readonly fullAfter: number };

const numbers = (maxLength: number) => fc.uniqueArray(fc.nat(SAVED - 1), { minLength: 1, maxLength });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ save: numbers(3) }) },
  { weight: 1, arbitrary: fc.record({ remove: numbers(4) }) },
  { weight: 5, arbitrary: fc.constant({ open: true as const }) },
  { weight: 2, arbitrary: fc.constant({ settle: true as const }) },
  { weight: 1, arbitrary: fc.record({ stopAfter: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ fullAfter: fc.nat(6) }) },
);

/** A worker: its doors to the library and to the index. */
interface Worker {
  readonly db: Database;
  readonly index: MatchIndex;
  readonly name: string;
}

async function take(one: Step, worker: Worker): Promise<Worker> {
  const { db, index, name } = worker;
  if ('save' in one) await save(db, one.save);
  else if ('remove' in one) await db.annotations.bulkDelete(one.remove.map((i) => `n${i}`));
  else if ('open' in one) await index.open();
  else if ('settle' in one) await index.settled();
  else if ('fullAfter' in one) return brokenOff(fillDisk(name, one.fullAfter), worker);
  else return brokenOff(stopWorker([db.name, name], one.stopAfter), worker);
  return worker;
}

/** Another worker, after a page has asked this one in vain. */
async function brokenOff(fault: Fault, { db, index, name }: Worker): Promise<Worker> {
  await index.open().catch(() => undefined);
  await index.settled();
  fault.end();
  index.close();
  db.close();
  const next = testLibrary({ name: db.name });
  return { db: next, index: openMatchIndex(next, name), name };
}

/** Ids of what is found for each text. */
async function foundBy(index: MatchIndex): Promise<(string | undefined)[]> {
  const answers = await matchQuotations(ASKED, await index.open());
  return answers.map(([match]) => match?.statement.id);
}

it('the stored index answers after any history what one built at once answers', async () => {
  // Long enough for merges, which need eight segments.
  const history = fc.array(step, { maxLength: 24, size: 'max' });
  // One library for all runs, emptied after each: to make one takes longer than a run.
  let db = testLibrary();
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      let worker: Worker = { db, ...freshIndex(db) };
      for (const one of steps) worker = await take(one, worker);
      db = worker.db;
      const stored = new Set(await db.annotations.toCollection().primaryKeys());
      const expected = ASKED.map((_, i) => (stored.has(`n${i}`) ? `n${i}` : undefined));
      expect(await foundBy(worker.index)).toEqual(expected);
      await worker.index.settled();
      expect(await foundBy(worker.index)).toEqual(expected);
      const atOnce = freshIndex(db);
      expect(await foundBy(atOnce.index)).toEqual(expected);
      for (const { index, name } of [worker, atOnce]) {
        await index.settled();
        index.close();
        await Dexie.delete(name);
      }
      await db.annotations.clear();
      await db.changes.clear();
    }),
    { numRuns: runs(100) },
  );
});
