import type { RelationRecord } from '@/lib/model/records';
import type { Database } from './database';
import { splitOwnLinks } from './own-links';

/** Every link of the library, those that its reader made first; as found or made, before any decision on them. */
export async function everyRelation(db: Database): Promise<RelationRecord[]> {
  return [...(await splitOwnLinks(db)).whole, ...(await db.relations.toArray())];
}

/** How many links `everyRelation` has. */
export async function countEveryRelation(db: Database): Promise<number> {
  return (await splitOwnLinks(db)).whole.length + (await db.relations.count());
}

/** The links with an end in this article, each once; none when the article is not there. */
export async function relationsIn(db: Database, articleId: string): Promise<RelationRecord[]> {
  const ids = await db.quotations.where('articleId').equals(articleId).primaryKeys();
  const found = await Promise.all(
    [db.relations, db.links].flatMap((table) => [
      table.where('fromId').anyOf(ids).toArray(),
      table.where('toId').anyOf(ids).toArray(),
    ]),
  );
  return [...new Map(found.flat().map((relation) => [relation.id, relation])).values()];
}
