import type { SpeakerRecord } from '@/lib/model/records';
import type { StatementView } from '@/lib/model/views';
import { counterViews, isDisputed } from '@/lib/view/counter-views';
import { statementView } from '@/lib/view/statement-view';
import type { Database } from './database';
import { isStatement } from './library-statements';
import { rowsAt } from './rows-at';
import { loadViewRecords } from './view-records';

/** Speakers over all articles, met by their folded names. Everything here only reads and may be watched (live.ts). */

/** A speaker with how much they say, over all articles. */
export interface SpeakerCount {
  readonly key: string;
  /** The longest form of the name in the library. */
  readonly name: string;
  readonly role?: string;
  readonly statements: number;
  readonly articles: number;
}

/** Indexes that lead from a speaker to the statements that are theirs alone or first, and theirs with others. */
const SPOKEN_BY = ['speakerId', 'jointlyIds'] as const;

/** How many people speak in the library. */
export async function countSpeakers(db: Database): Promise<number> {
  return (await db.speakers.orderBy('key').uniqueKeys()).length;
}

/** A page of speakers by name, and how many there are. Goes through the names, then reads and counts for those shown. */
export async function listAllSpeakers(
  db: Database,
  offset = 0,
  limit = 50,
): Promise<{ readonly rows: readonly SpeakerCount[]; readonly total: number }> {
  const keys = (await db.speakers.orderBy('key').uniqueKeys()) as string[];
  const rows = await Promise.all(
    keys.slice(offset, offset + limit).map(async (key) => {
      const speakers = await db.speakers.where('key').equals(key).toArray();
      // What nobody says has no speaker, so that every row of theirs is a statement.
      const counts = speakers.flatMap(({ id }) =>
        SPOKEN_BY.map((index) => db.quotations.where(index).equals(id).count()),
      );
      const statements = (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
      return { key, ...described(speakers), statements, articles: speakers.length };
    }),
  );
  return { rows, total: keys.length };
}

/** One speaker with their statements in all articles; undefined when nobody has this key. */
export async function readSpeaker(
  db: Database,
  key: string,
): Promise<
  | {
      readonly name: string;
      readonly role?: string;
      readonly statements: readonly { readonly view: StatementView; readonly disputed: boolean }[];
    }
  | undefined
> {
  const speakers = await db.speakers.where('key').equals(key).toArray();
  if (speakers.length === 0) return undefined;
  const ids = speakers.map((speaker) => speaker.id);
  const spoken = await Promise.all(SPOKEN_BY.map((index) => rowsAt(db.quotations, index, ids)));
  const found = spoken.flat().filter(isStatement);
  const records = await loadViewRecords(
    db,
    found.map((quotation) => quotation.id),
  );
  return {
    ...described(speakers),
    statements: found.map((quotation) => ({
      view: statementView(quotation, records),
      disputed: isDisputed(counterViews(quotation, records)),
    })),
  };
}

function described(speakers: readonly SpeakerRecord[]): { name: string; role?: string } {
  const name = speakers.reduce((longest, { name }) => (name.length > longest.length ? name : longest), '');
  const role = speakers.find((speaker) => speaker.role !== undefined)?.role;
  return role === undefined ? { name } : { name, role };
}
