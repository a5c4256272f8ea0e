import type { RelationRecord } from '@/lib/model/records';
import { OPPOSING_TYPES } from '@/lib/model/relation';
import type { Database } from './database';
import { everyRelation, relationsIn } from './stored-relations';
import { loadDecidedRelations } from './view-records';

/**
 * How many statements somebody opposes, by a link that is not rejected and not merely possible: of this article, or
 * without one of the whole library. A statement counts once, however many stand against it: a headline, the sentence
 * under it and the quoted denial are three links to one statement.
 */
export async function countDisputed(db: Database, articleId?: string): Promise<number> {
  const found = articleId === undefined ? await everyRelation(db) : await relationsIn(db, articleId);
  const disputed = new Set((await loadDecidedRelations(db, found)).filter(opposes).map(({ toId }) => toId));
  if (articleId === undefined) return disputed.size;
  const own = await db.quotations.where('articleId').equals(articleId).primaryKeys();
  return own.filter((id) => disputed.has(id)).length;
}

function opposes({ type, standing, state }: RelationRecord): boolean {
  return OPPOSING_TYPES.has(type) && (standing !== 'possible' || state === 'confirmed');
}
