import type { Transaction } from 'dexie';
import type { AnnotationRecord } from '@/lib/model/records';
import { termsOfAnnotation } from './search-terms';

/** One published shape of the database. `stores` names only the tables that change, as Dexie wants it. */
export interface Schema {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  /** Moves authored data to this shape; derived data is not moved but read again (see rebuild-articles.ts). */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * Every shape ever published, oldest first. Append only: an entry that has been released is never edited, because
 * somebody's library has that shape. Each entry has a before/after test in tests/integration/store/schemas.test.ts.
 */
export const SCHEMAS: readonly Schema[] = [
  {
    version: 1,
    stores: {
      // Taken in, and derived from it.
      articles: 'id, addedAt, engineVersion, url',
      texts: 'id',
      speakers: 'id, articleId, key',
      quotations: 'id, articleId, speakerId, utteranceId',
      relations: 'id, fromId, toId',
      disputes: 'id, articleId',
      // Written by a person.
      annotations: 'id, updatedAt, wordsKey, *tags',
      decisions: 'key, rule, at',
      links: 'id, fromId, toId',
      // About the taking in.
      problems: 'file',
      seeds: 'file',
      states: 'name',
    },
  },
  // Statements are counted without reading them: what stands in marks and is nobody's words is not one.
  { version: 2, stores: { quotations: 'id, articleId, speakerId, utteranceId, kind' } },
  // Utterances are clusters kept beside the statements (utterances.ts), and a person may merge and split them.
  {
    version: 3,
    stores: {
      quotations: 'id, articleId, speakerId, kind',
      members: 'id, lineId, place, *keys',
      sameness: 'key, a, b',
    },
  },
  // A search looks its words up; articles get theirs by being read again, saved quotations here. What was saved from a
  // page is found by its address.
  {
    version: 4,
    stores: { terms: 'key, owner, *terms', annotations: 'id, updatedAt, wordsKey, url, *tags' },
    upgrade: async (transaction) => {
      await transaction.table('articles').toCollection().modify({ engineVersion: 0 });
      await transaction.table('states').delete('seeds');
      const saved: AnnotationRecord[] = await transaction.table('annotations').toArray();
      await transaction.table('terms').bulkPut(saved.map(termsOfAnnotation));
    },
  },
  // What changed, for the match index (journal-middleware.ts).
  { version: 5, stores: { changes: '++seq' } },
  // Several may say a thing together; it is found among the statements of each.
  { version: 6, stores: { quotations: 'id, articleId, speakerId, kind, *jointlyIds' } },
];
