import { decisionKeyOf } from '@/lib/model/decide-relation';
import { relationIdOf } from '@/lib/model/ids';
import type { RelationDecisionRecord, RelationRecord, SpeakerRecord } from '@/lib/model/records';
import type { RelationType } from '@/lib/model/relation';
import { failure, type Result } from '@/lib/model/result';
import type { Database } from './database';
import { endsOf } from './own-links';
import { write } from './write';

/** What a person says about a relation that the program suggests. */
export type Decision = Pick<RelationDecisionRecord, 'state' | 'type' | 'swapped'>;

/**
 * Keeps a decision on a suggested relation. Value: the decision that stood before, absent when there was none;
 * `undoDecision` takes it. A rejected pair stays rejected in every copy and after every rebuild.
 */
export async function decideRelation(
  db: Database,
  relationId: string,
  decision: Decision,
  now: number,
): Promise<Result<{ readonly key: string; readonly before?: RelationDecisionRecord }>> {
  const found = await keyAndRule(db, relationId);
  if (found === undefined) return failure('not-found', 'This link is no longer in the library.');
  const { key, rule } = found;
  return write(db, [db.decisions], async () => {
    const before = await db.decisions.get(key);
    await db.decisions.put({ ...decision, key, rule, at: now });
    return before === undefined ? { key } : { key, before };
  });
}

/** Puts back what stood before `decideRelation`. */
export function undoDecision(
  db: Database,
  undo: { readonly key: string; readonly before?: RelationDecisionRecord },
): Promise<Result<void>> {
  return write(db, [db.decisions], async () => {
    if (undo.before === undefined) await db.decisions.delete(undo.key);
    else await db.decisions.put(undo.before);
  });
}

/** The id of a person's link between two statements. */
export function personLinkIdOf(fromId: string, toId: string): string {
  return `person:${relationIdOf(fromId, toId)}`;
}

/**
 * Keeps a link that a person makes between two stored statements; the same link again replaces it. Value: the link and
 * the one that it replaced; `undoLink` takes both.
 */
export async function createLink(
  db: Database,
  link: { readonly fromId: string; readonly toId: string; readonly type: RelationType; readonly why: string },
  now: number,
): Promise<Result<{ readonly link: RelationRecord; readonly before?: RelationRecord }>> {
  if (link.fromId === link.toId) return failure('invalid', 'A statement cannot be linked to itself.');
  const [ends] = await endsOf(db, [link]);
  if (ends?.from === undefined || ends.to === undefined)
    return failure('not-found', 'One of the two statements is not in the library.');
  const record: RelationRecord = {
    ...link,
    id: personLinkIdOf(link.fromId, link.toId),
    standing: 'linked',
    evidence: [],
    rule: 'person',
    origin: 'person',
    state: 'confirmed',
    at: now,
    ends,
  };
  return write(db, [db.links], async () => {
    const before = await db.links.get(record.id);
    await db.links.put(record);
    return before === undefined ? { link: record } : { link: record, before };
  });
}

/** Undo of `createLink`: the link goes, and the one that it replaced comes back. */
export function undoLink(
  db: Database,
  made: { readonly link: RelationRecord; readonly before?: RelationRecord },
): Promise<Result<void>> {
  return write(db, [db.links], async () => {
    if (made.before === undefined) await db.links.delete(made.link.id);
    else await db.links.put(made.before);
  });
}

/** Removes a person's link. Value: what was removed; put it back with `restoreLink`. */
export async function deleteLink(db: Database, id: string): Promise<Result<RelationRecord>> {
  const known = await db.links.get(id);
  if (known === undefined) return failure('not-found', 'This link is no longer in the library.');
  return write(db, [db.links], async () => {
    await db.links.delete(id);
    return known;
  });
}

/** Undo of `deleteLink`. */
export function restoreLink(db: Database, link: RelationRecord): Promise<Result<string>> {
  return write(db, [db.links], () => db.links.put(link));
}

async function keyAndRule(
  db: Database,
  relationId: string,
): Promise<{ key: string; rule: string } | undefined> {
  const relation = await db.relations.get(relationId);
  if (relation === undefined) return undefined;
  const [from, to] = await db.quotations.bulkGet([relation.fromId, relation.toId]);
  if (from === undefined || to === undefined) return undefined;
  const ids = [from.speakerId, to.speakerId].filter((id) => id !== undefined);
  const found = await db.speakers.bulkGet(ids);
  const speakers = new Map<string, SpeakerRecord>();
  for (const speaker of found) if (speaker !== undefined) speakers.set(speaker.id, speaker);
  return { key: decisionKeyOf(from, to, speakers), rule: relation.rule };
}
