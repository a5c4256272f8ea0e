import type { RelationRecord } from '@/lib/model/records';
import type { Database } from './database';

/** Every link of the library, those that its reader made first; as found or made, before any decision on them. */
export async function everyRelation(db: Database): Promise<RelationRecord[]> {
  return [...(await ownLinks(db)).whole, ...(await db.relations.toArray())];
}

/** How many links `everyRelation` has. */
export async function countEveryRelation(db: Database): Promise<number> {
  return (await ownLinks(db)).whole.length + (await db.relations.count());
}

/**
 * How many links their reader made with a statement whose article was deleted since. A link holds on to its statements
 * and not to their words: there is nothing to show of it until the same article is taken in again.
 */
export async function countHiddenLinks(db: Database): Promise<number> {
  return (await ownLinks(db)).hidden;
}

async function ownLinks(
  db: Database,
): Promise<{ readonly whole: readonly RelationRecord[]; readonly hidden: number }> {
  const links = await db.links.toArray();
  const ends = [...new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const there = new Set(await db.quotations.where('id').anyOf(ends).primaryKeys());
  const whole = links.filter(({ fromId, toId }) => there.has(fromId) && there.has(toId));
  return { whole, hidden: links.length - whole.length };
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
