import { findKin } from '@/lib/counter/find-kin';
import { type QueueItem, queueItemsOf } from '@/lib/counter/queue';
import { demotedRules } from '@/lib/counter/rule-standing';
import type { MatchLibrary } from '@/lib/match/contract';
import { decisionKeyOf } from '@/lib/model/decide-relation';
import type { RelationDecisionRecord, RelationRecord } from '@/lib/model/records';
import type { Result } from '@/lib/model/result';
import type { PossiblePair } from '@/lib/model/views';
import { statementView } from '@/lib/view/statement-view';
import { utteranceOf } from '@/lib/view/view-records';
import type { Database } from './database';
import { sampledWeights } from './find-versions';
import { readStatements } from './library-statements';
import { endsOf } from './own-links';
import { libraryWithDays, withPrintedDays } from './printed-days';
import { personLinkIdOf } from './relation-decisions';
import { loadViewRecords } from './view-records';
import { write } from './write';

/**
 * The researcher's queue over the library: computed when asked for, from the statements of the articles last added,
 * each against the whole library through the match index. Bounded, so that it takes as long in a large library as in a
 * small one; what was decided or is linked already is left out. Rejected: a stored queue, which every new article, every
 * new engine and every decision would have to keep right.
 */

const ARTICLES = 40;
const STATEMENTS = 400;
const MOST_PAIRS = 50;

/** Pairs that may contradict each other, likeliest first, those of a demoted rule last; at most 50. */
export async function findPossibleContradictions(
  db: Database,
  library: MatchLibrary,
): Promise<readonly PossiblePair[]> {
  const items = await itemsOfLatest(db, library);
  const records = await loadViewRecords(
    db,
    items.flatMap(({ fromId, toId }) => [fromId, toId]),
  );
  const pairOf = (a: string, b: string) =>
    [utteranceOf(records, a), utteranceOf(records, b)].sort().join(' ');
  const seen = new Set(records.relations.map(({ fromId, toId }) => pairOf(fromId, toId)));
  const fresh = items.flatMap((item) => {
    const from = records.quotations.get(item.fromId);
    const to = records.quotations.get(item.toId);
    // A saved quotation has no reading behind it that a link could hold on to.
    if (from === undefined || to === undefined || seen.has(pairOf(from.id, to.id))) return [];
    seen.add(pairOf(from.id, to.id));
    const keys = [
      decisionKeyOf(from, to, records.speakers),
      decisionKeyOf(to, from, records.speakers),
    ] as const;
    return [{ item, from, to, keys }];
  });
  const settled = await decidedKeys(
    db,
    fresh.flatMap(({ keys }) => keys),
  );
  const rules = [...new Set(fresh.map(({ item }) => item.rule))];
  const demoted = demotedRules(await db.decisions.where('rule').anyOf(rules).toArray());
  return fresh
    .filter(({ keys }) => !keys.some((key) => settled.has(key)))
    .map(({ item: { kind, rule, type, why }, from, to, keys: [key] }) => ({
      key,
      kind,
      rule,
      type,
      why,
      demoted: demoted.has(rule),
      from: statementView(from, records),
      to: statementView(to, records),
    }))
    .sort((a, b) => Number(a.demoted) - Number(b.demoted))
    .slice(0, MOST_PAIRS);
}

async function itemsOfLatest(db: Database, library: MatchLibrary): Promise<QueueItem[]> {
  const articles = await db.articles.orderBy('addedAt').reverse().limit(ARTICLES).primaryKeys();
  const latest = await db.quotations
    .where('articleId')
    .anyOf(articles)
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
    .limit(STATEMENTS)
    .primaryKeys();
  const stored = await withPrintedDays(db, await readStatements(db, latest));
  const statements = stored.filter((one) => one !== undefined);
  const kin = await findKin(statements, libraryWithDays(db, library), await sampledWeights(db));
  return statements
    .flatMap((statement, i) => queueItemsOf(statement, kin[i] ?? [], () => false))
    .sort((a, b) => b.similarity - a.similarity);
}

/** Those of the keys that a person has decided on. Only reads and may be watched. */
export async function decidedKeys(db: Database, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const decisions = await db.decisions.bulkGet([...keys]);
  return new Set(decisions.flatMap((decision) => (decision === undefined ? [] : [decision.key])));
}

/** What stood before a decision on a pair; `undoPair` brings it back. */
export interface PairUndo {
  readonly key: string;
  readonly decision?: RelationDecisionRecord;
  readonly linkId?: string;
  readonly link?: RelationRecord;
}

/**
 * Keeps what a person says of a possible pair: a confirmed one becomes a link of theirs, a rejected one never returns,
 * in copies neither, because decisions are kept by words and speakers.
 */
export async function decidePair(
  db: Database,
  { key, rule, type, why, from, to }: PossiblePair,
  state: 'confirmed' | 'rejected',
  now: number,
): Promise<Result<PairUndo>> {
  const [ends = {}] = await endsOf(db, [{ fromId: from.id, toId: to.id }]);
  return write(db, [db.decisions, db.links], async () => {
    const decision = await db.decisions.get(key);
    await db.decisions.put({ key, state, rule, at: now });
    const before = { key, ...(decision === undefined ? {} : { decision }) };
    if (state === 'rejected') return before;
    const linkId = personLinkIdOf(from.id, to.id);
    const link = await db.links.get(linkId);
    await db.links.put({
      id: linkId,
      fromId: from.id,
      toId: to.id,
      type,
      why,
      rule,
      standing: 'linked',
      evidence: [],
      origin: 'person',
      state: 'confirmed',
      at: now,
      ends,
    });
    return { ...before, linkId, ...(link === undefined ? {} : { link }) };
  });
}

/** Undo of `decidePair`. */
export function undoPair(db: Database, { key, decision, linkId, link }: PairUndo): Promise<Result<void>> {
  return write(db, [db.decisions, db.links], async () => {
    if (decision === undefined) await db.decisions.delete(key);
    else await db.decisions.put(decision);
    if (link !== undefined) await db.links.put(link);
    else if (linkId !== undefined) await db.links.delete(linkId);
  });
}
