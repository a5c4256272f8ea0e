import type { WordingView } from '@/lib/model/views';
import type { Version } from '@/lib/view/view-records';
import { wordingViews } from '@/lib/view/wording-views';
import type { Database } from './database';
import { loadViewRecords } from './view-records';

/**
 * The trace of a statement through the library: every other printing of its words, and the other wordings found by likeness
 * (`versions`). Only reads and may be watched.
 */
export async function readWordings(
  db: Database,
  id: string,
  versions: readonly Version[] = [],
): Promise<WordingView[]> {
  const records = await loadViewRecords(db, [id, ...versions.map((version) => version.id)]);
  return wordingViews(id, { ...records, versions: new Map([[id, versions]]) });
}
