import { samenessKeyOf } from '@/lib/model/ids';
import type { SamenessRecord } from '@/lib/model/records';
import { failure, type Result } from '@/lib/model/result';
import type { Database } from './database';
import { putLater } from './put-later';
import { regroupStatements, utteranceTables } from './utterances';
import { write } from './write';

/**
 * Keeps what a person says of two statements: one utterance, or two. Value: the decision that stood before, and the
 * key it stands under; `undoSameness` takes both.
 */
export async function decideSameness(
  db: Database,
  statements: readonly [string, string],
  state: SamenessRecord['state'],
  now: number,
): Promise<Result<SamenessUndo>> {
  const [one, other] = await db.members.bulkGet([...statements]);
  if (one === undefined || other === undefined)
    return failure('not-found', 'One of the two statements is no longer in the library.');
  const [a, b] = [one.place, other.place].sort() as [string, string];
  if (a === b) return failure('invalid', 'These are the same words in the same place.');
  const key = samenessKeyOf(a, b);
  return write(db, utteranceTables(db), async () => {
    const before = await db.sameness.get(key);
    await db.sameness.put({ key, a, b, state, at: now });
    await regroupStatements(db, { decided: [a, b] });
    return { key, places: [a, b], ...(before === undefined ? {} : { before }) };
  });
}

/** What `decideSameness` replaced. */
export interface SamenessUndo {
  readonly key: string;
  readonly places: readonly string[];
  readonly before?: SamenessRecord;
}

/** Puts back what stood before `decideSameness`. */
export function undoSameness(db: Database, { key, places, before }: SamenessUndo): Promise<Result<void>> {
  return write(db, utteranceTables(db), async () => {
    if (before === undefined) await db.sameness.delete(key);
    else await db.sameness.put(before);
    await regroupStatements(db, { decided: places });
  });
}

/** All that a person said, the first said first. */
export async function listSameness(db: Database): Promise<SamenessRecord[]> {
  return (await db.sameness.toArray()).sort((x, y) => x.at - y.at);
}

/** Puts the later said of what is there and what comes, inside a transaction; gives what was put. */
export function takeInSameness(
  db: Database,
  records: readonly SamenessRecord[],
): Promise<readonly SamenessRecord[]> {
  return putLater<SamenessRecord>(db.sameness, records, ({ key }) => key);
}

/** The places that these decisions are about. */
export function placesOf(records: readonly SamenessRecord[]): string[] {
  return records.flatMap(({ a, b }) => [a, b]);
}
