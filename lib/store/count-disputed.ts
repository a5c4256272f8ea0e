import type { RelationRecord } from '@/lib/model/records';
import { OPPOSING_TYPES } from '@/lib/model/relation';
import type { Database } from './database';
import { everyRelation, relationsIn } from './stored-relations';
import { loadDecidedRelations } from './view-records';

/**
 * How many links there are by which someone opposes someone, not rejected and not merely possible: with an end in this
 * article, or without one in the whole library. What counts and pages call a dispute is always this.
 */
export async function countDisputes(db: Database, articleId?: string): Promise<number> {
  const found = articleId === undefined ? await everyRelation(db) : await relationsIn(db, articleId);
  return (await loadDecidedRelations(db, found)).filter(opposes).length;
}

function opposes({ type, standing, state }: RelationRecord): boolean {
  return OPPOSING_TYPES.has(type) && (standing !== 'possible' || state === 'confirmed');
}
