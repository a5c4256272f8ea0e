import type { SamenessRecord } from '@/lib/model/records';
import { clusterUtterances } from './cluster-utterances';
import { UtteranceComparer } from './compare-utterances';
import { copyOf } from './copies';
import type { Membership, Statement } from './statement';
import { utteranceKeysOf } from './utterance-keys';

/** A statement's place among the others, as it is kept. */
export interface Member extends Membership {
  readonly id: string;
  readonly place: string;
  readonly keys: readonly number[];
  /** Shared with its copies, of which one is read for all (copies.ts). */
  readonly copy: string;
  /** As in the statement. */
  readonly within?: string;
}

/** Where members are kept. Every list may be in any order. */
export interface MemberStore {
  /** Members by id; those that are not there are left out. */
  readonly get: (ids: readonly string[]) => Promise<readonly Member[]>;
  readonly withKeys: (keys: readonly number[]) => Promise<readonly Member[]>;
  readonly inLines: (lineIds: readonly string[]) => Promise<readonly Member[]>;
  readonly atPlaces: (places: readonly string[]) => Promise<readonly Member[]>;
  /** Decisions with an end at one of these places. */
  readonly decisionsAt: (places: readonly string[]) => Promise<readonly SamenessRecord[]>;
  /** The statements themselves; those that are not there are left out. */
  readonly statements: (ids: readonly string[]) => Promise<readonly Statement[]>;
  readonly put: (members: readonly Member[]) => Promise<unknown>;
  readonly remove: (ids: readonly string[]) => Promise<unknown>;
}

/** What has happened since the members were last right. */
export interface Change {
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  /** Places that a person decided on, or whose decision was taken back. */
  readonly decided?: readonly string[];
}

/**
 * Makes the members right again after a change, reading only what it can concern: the lines that statements leave, those
 * with the words of new ones, and those that a person's merges tie to them. The outcome is that of
 * `clusterUtterances` over the whole library, because a line never depends on anything outside it.
 */
export async function regroup(
  store: MemberStore,
  { added = [], removed = [], decided = [] }: Change,
  comparer: UtteranceComparer = new UtteranceComparer(),
): Promise<void> {
  const gone = await store.get([...removed, ...added]);
  const touched = [...gone, ...(await store.atPlaces(decided))].map(({ lineId }) => lineId);
  await store.remove(removed);

  const fresh = await store.statements(added);
  const keys = new Map(fresh.map((one) => [one.id, utteranceKeysOf(one, comparer.weights)]));
  const near = await store.withKeys([...new Set([...keys.values()].flat())]);
  const lines = new Set([...touched, ...(await linesNear(store, fresh, keys, near, comparer))]);

  const known = new Map<string, Member>();
  const decisions = await follow(store, fresh, lines, known);
  const left = [...known.values()].filter(({ id }) => !keys.has(id));
  const statements = [...fresh, ...(await readMembers(store, left))];
  const memberships = clusterUtterances(statements, decisions, comparer);
  const rows = statements.flatMap((statement): Member[] => {
    const { id, place, within } = statement;
    const membership = memberships.get(id);
    if (membership === undefined) return [];
    const before = known.get(id);
    const isSame = before?.utteranceId === membership.utteranceId && before.lineId === membership.lineId;
    if (isSame && !keys.has(id)) return [];
    const own = keys.get(id) ?? before?.keys ?? utteranceKeysOf(statement, comparer.weights);
    const row = { id, place, keys: own, copy: copyOf(statement), ...membership };
    return [within === undefined ? row : { ...row, within }];
  });
  await store.put(rows);
}

/** Lines of members that are of one line with a new statement, compared one by one. */
async function linesNear(
  store: MemberStore,
  fresh: readonly Statement[],
  keys: ReadonlyMap<string, readonly number[]>,
  near: readonly Member[],
  comparer: UtteranceComparer,
): Promise<string[]> {
  const others = near.filter(({ id }) => !keys.has(id));
  const byId = new Map((await readMembers(store, others)).map((one) => [one.id, one]));
  const byKey = new Map<number, Member[]>();
  for (const member of others) {
    for (const key of member.keys) byKey.set(key, [...(byKey.get(key) ?? []), member]);
  }
  const lines = new Set<string>();
  for (const statement of fresh) {
    for (const member of new Set((keys.get(statement.id) ?? []).flatMap((key) => byKey.get(key) ?? []))) {
      const other = byId.get(member.id);
      if (other === undefined || lines.has(member.lineId)) continue;
      if (comparer.compare(statement, other)?.as === 'line') lines.add(member.lineId);
    }
  }
  return [...lines];
}

/** The statements of members; of copies one is read, and the others are made of it. */
async function readMembers(store: MemberStore, members: readonly Member[]): Promise<Statement[]> {
  const first = new Map<string, string>();
  for (const { id, copy } of members) if (!first.has(copy)) first.set(copy, id);
  const read = new Map((await store.statements([...first.values()])).map((one) => [one.id, one]));
  return members.flatMap(({ id, place, copy, within }) => {
    const known = read.get(first.get(copy) ?? '');
    if (known === undefined) return [];
    const { within: _, ...rest } = known;
    return [{ ...rest, id, place, ...(within === undefined ? {} : { within }) }];
  });
}

/** Fills `known` with all members of `lines` and of the lines that a person tied to them; returns the decisions met. */
async function follow(
  store: MemberStore,
  fresh: readonly Statement[],
  lines: Set<string>,
  known: Map<string, Member>,
): Promise<SamenessRecord[]> {
  const decisions = new Map<string, SamenessRecord>();
  const asked = new Set<string>();
  let places = fresh.map(({ place }) => place);
  let ahead = [...lines];
  while (ahead.length > 0 || places.length > 0) {
    const members = ahead.length === 0 ? [] : await store.inLines(ahead);
    for (const member of members) known.set(member.id, member);
    const unasked = [...new Set([...places, ...members.map(({ place }) => place)])].filter(
      (p) => !asked.has(p),
    );
    for (const place of unasked) asked.add(place);
    const met = unasked.length === 0 ? [] : await store.decisionsAt(unasked);
    for (const one of met) decisions.set(one.key, one);
    const ends = met
      .flatMap(({ a, b, state }) => (state === 'same' ? [a, b] : []))
      .filter((p) => !asked.has(p));
    const tied = ends.length === 0 ? [] : await store.atPlaces(ends);
    ahead = [...new Set(tied.map(({ lineId }) => lineId))].filter((line) => !lines.has(line));
    for (const line of ahead) lines.add(line);
    places = ends;
  }
  return [...decisions.values()];
}
