import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MatchLibrary } from '@/lib/match/contract';
import { matchQuotations } from '@/lib/match/match-quotations';
import { memoryLibrary } from '@/lib/match/memory-library';
import type { Database } from '@/lib/store/database';
import { readAllStatements } from '@/lib/store/library-statements';
import { type MatchIndex, openMatchIndex } from '@/lib/store/match-index';
import { testLibrary } from '@/tests/support/library';
import { freshIndex, save, TEXTS } from '@/tests/support/match-index';
import { runs } from '@/tests/support/runs';
import { fillDisk, stopWorker } from '@/tests/support/store-faults';

const SAVED = 9;
const ASKED = TEXTS.slice(0, SAVED).map((words) => ({ words }));

/** What happens to a library and its index. */
type Step =
  /** Something is saved, and most often a page asks afterwards. */
  | { readonly save: readonly number[]; readonly isAsked: boolean }
  | { readonly remove: readonly number[] }
  /** The worker has the time to merge. */
  | { readonly settle: true }
  /** A worker is stopped, or finds the disk full, after so many waits or writes; another one goes on. */
  | { readonly stopAfter: number }
  | { readonly fullAfter: number };

const numbers = (maxLength: number) => fc.uniqueArray(fc.nat(SAVED - 1), { minLength: 1, maxLength });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ save: numbers(2), isAsked: fc.constantFrom(true, true, true, false) }),
  },
  { weight: 1, arbitrary: fc.record({ remove: numbers(4) }) },
  { weight: 1, arbitrary: fc.constant({ settle: true as const }) },
  { weight: 1, arbitrary: fc.record({ stopAfter: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ fullAfter: fc.nat(6) }) },
);

async function take(one: Step, db: Database, index: MatchIndex, name: string): Promise<MatchIndex> {
  if ('save' in one) {
    await save(db, one.save);
    if (one.isAsked) await index.open();
  } else if ('remove' in one) await db.annotations.bulkDelete(one.remove.map((i) => `n${i}`));
  else if ('settle' in one) await index.settled();
  else {
    const fault = 'fullAfter' in one ? fillDisk(name, one.fullAfter) : stopWorker([name], one.stopAfter);
    await index.open().catch(() => undefined);
    await index.settled();
    fault.end();
    index.close();
    return openMatchIndex(db, name);
  }
  return index;
}

/** Ids of what is found for each text. */
async function foundIn(library: MatchLibrary): Promise<(string | undefined)[]> {
  const answers = await matchQuotations(ASKED, library);
  return answers.map(([match]) => match?.statement.id);
}

it('the stored index answers after any history what one built at once answers', async () => {
  // Long enough for merges, which need eight segments.
  const history = fc.array(step, { maxLength: 20, size: 'max' });
  // One library for all runs, emptied after each: to make one takes longer than a run.
  const db = testLibrary();
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const { index: first, name } = freshIndex(db);
      let index = first;
      for (const one of steps) index = await take(one, db, index, name);
      const atOnce = await foundIn(memoryLibrary(await readAllStatements(db)));
      const stored = new Set(await db.annotations.toCollection().primaryKeys());
      expect(atOnce).toEqual(ASKED.map((_, i) => (stored.has(`n${i}`) ? `n${i}` : undefined)));
      expect(await foundIn(await index.open())).toEqual(atOnce);
      await index.settled();
      expect(await foundIn(await index.open())).toEqual(atOnce);
      await index.settled();
      index.close();
      await Dexie.delete(name);
      await db.annotations.clear();
      await db.changes.clear();
    }),
    { numRuns: runs(150) },
  );
});
