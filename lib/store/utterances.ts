import { type Result, success } from '@/lib/model/result';
import { type Change, type Member, type MemberStore, regroup } from '@/lib/utterances/regroup';
import type { Database } from './database';
import { isStatement } from './library-statements';
import { rowsAt } from './rows-at';
import { readState, writeState } from './seed-records';
import { readUtteranceStatements } from './utterance-statements';
import { write } from './write';

/**
 * Which statements are one utterance, kept beside them: one row a statement (`members`), derived, made right in the
 * transaction that changes the statements, and made anew when this version changes. What a person merged or parted
 * lies apart (`sameness`) and is obeyed by every making.
 */
export const UTTERANCES_VERSION = 2;

/** The tables that `regroupStatements` reads and writes; they belong in its transaction. */
export function utteranceTables(db: Database) {
  return [db.quotations, db.annotations, db.speakers, db.articles, db.members, db.sameness];
}

/** Makes the utterances right after a change, inside the transaction of the change. */
export function regroupStatements(db: Database, change: Change): Promise<void> {
  return regroup(memberStore(db), change);
}

function memberStore(db: Database): MemberStore {
  const { members, sameness } = db;
  return {
    get: async (ids) => (await members.bulkGet([...ids])).filter((one) => one !== undefined),
    withKeys: async (keys) => distinct(await rowsAt(members, 'keys', keys)),
    inLines: (lines) => rowsAt(members, 'lineId', lines),
    atPlaces: (places) => rowsAt(members, 'place', places),
    decisionsAt: async (places) => [
      ...(await rowsAt(sameness, 'a', places)),
      ...(await rowsAt(sameness, 'b', places)),
    ],
    statements: (ids) => readUtteranceStatements(db, ids),
    put: (rows) => members.bulkPut([...rows]),
    remove: (ids) => members.bulkDelete([...ids]),
  };
}

function distinct(members: readonly Member[]): Member[] {
  return [...new Map(members.map((member) => [member.id, member])).values()];
}

/** Statements joined in one transaction while everything is made anew. */
const STEP = 200;
const STATE = 'utterances';

/**
 * Joins every statement that has no utterance yet, after an update of the program: one transaction for each 200, so
 * that a stopped worker goes on where it stopped; when nothing is missing this costs one read. Value: how many were joined.
 */
export async function groupMissing(db: Database): Promise<Result<number>> {
  const state = await readState(db, STATE);
  if (state === `${UTTERANCES_VERSION}`) return success(0);
  if (state !== `begun ${UTTERANCES_VERSION}`) {
    const cleared = await write(db, [db.members], () => db.members.clear());
    if (!cleared.ok) return cleared;
    await writeState(db, STATE, `begun ${UTTERANCES_VERSION}`);
  }
  const quotations = await db.quotations.filter(isStatement).primaryKeys();
  const known = new Set(await db.members.toCollection().primaryKeys());
  const missing = [...quotations, ...(await db.annotations.toCollection().primaryKeys())].filter(
    (id) => !known.has(id),
  );
  for (let from = 0; from < missing.length; from += STEP) {
    const added = missing.slice(from, from + STEP);
    const joined = await write(db, utteranceTables(db), () => regroupStatements(db, { added }));
    if (!joined.ok) return joined;
  }
  await writeState(db, STATE, `${UTTERANCES_VERSION}`);
  return success(missing.length);
}
