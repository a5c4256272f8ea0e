import { daysKnown, LATE_DAYS, NEAR_DAYS, type Relation, type UtteranceComparer } from './compare-utterances';
import { DayIndex, type Days, daysOf } from './day-index';
import { DAYS_OFF } from './occasions';
import { Pool } from './pool';
import type { Statement } from './statement';
import { utteranceKeysOf } from './utterance-keys';

/**
 * The same words in the same mouth, on whatever days. What two statements are to each other depends on their voices and on
 * their days alone; so voices are compared instead of statements, and days looked up: a saying repeated on n days costs
 * n log n, not n².
 */
export interface Voice {
  /** Stands for all: its own days say nothing. */
  readonly first: Statement;
  readonly all: Pool;
  /** Those of a stated day, and the others; `undated` are the others of which no day is known at all. */
  readonly said: Pool;
  readonly unsaid: Pool;
  readonly undated: Pool;
  /** The dated ones, those of the same days (and of the same kind of days) together. */
  readonly cells: readonly Cell[];
  readonly byDay: DayIndex<Pool>;
}

interface Cell {
  readonly days: Days;
  readonly pool: Pool;
}

/** A statement among its voice. */
export interface Placed {
  readonly voice: Voice;
  readonly days?: Days;
  readonly isSaid: boolean;
}

/** Two voices, or one with itself, and what they are to each other. */
export interface RelatedVoices extends Relation {
  readonly a: Voice;
  readonly b: Voice;
}

/** The voice of each statement, in their order. What is spoken inside another statement, and that other one, have voices of their own. */
export function voicesOf(statements: readonly Statement[]): Placed[] {
  const outer = new Set(statements.flatMap(({ within }) => (within === undefined ? [] : [within])));
  const voices = new Map<string, Voice & { readonly cells: Cell[] }>();
  const cells = new Map<string, Pool>();
  return statements.map((statement, i): Placed => {
    const { id, words, quoted, speaker, said, within } = statement;
    const isAlone = within !== undefined || outer.has(id);
    const key = JSON.stringify([words, quoted, speaker, isAlone ? id : undefined]);
    let voice = voices.get(key);
    if (voice === undefined) {
      voice = emptyVoice(statement);
      voices.set(key, voice);
    }
    const days = daysOf(daysKnown(statement));
    const isSaid = said !== undefined && days !== undefined;
    voice.all.add(i);
    (isSaid ? voice.said : voice.unsaid).add(i);
    if (days === undefined) {
      voice.undated.add(i);
      return { voice, isSaid };
    }
    const cellKey = `${key} ${isSaid} ${days.from} ${days.to}`;
    let pool = cells.get(cellKey);
    if (pool === undefined) {
      pool = new Pool();
      cells.set(cellKey, pool);
      voice.cells.push({ days, pool });
      voice.byDay.add(days, pool);
    }
    pool.add(i);
    return { voice, days, isSaid };
  });
}

function emptyVoice(first: Statement): Voice & { readonly cells: Cell[] } {
  const [all, said, unsaid, undated] = [new Pool(), new Pool(), new Pool(), new Pool()];
  return { first, all, said, unsaid, undated, cells: [], byDay: new DayIndex() };
}

/** All voices that share a key, compared: those that some days make the same words. */
export function relatedVoices(voices: Iterable<Voice>, comparer: UtteranceComparer): RelatedVoices[] {
  const byKey = new Map<number, Voice[]>();
  const related: RelatedVoices[] = [];
  for (const b of voices) {
    const near = new Set<Voice>();
    for (const key of utteranceKeysOf(b.first, comparer.weights)) {
      const sharing = byKey.get(key) ?? [];
      sharing.push(b);
      byKey.set(key, sharing);
      for (const a of sharing) near.add(a);
    }
    for (const a of near) {
      const isInside = a.first.within === b.first.id || b.first.within === a.first.id;
      const relation = isInside ? undefined : comparer.relate(a.first, b.first);
      if (relation !== undefined) related.push({ ...relation, a, b });
    }
  }
  return related;
}

/** All that is linked between two related voices: pairs of pools of which each member of the one is linked with each of the other. */
export function linkedPools({ a, b, always, near, breath }: RelatedVoices): [Pool, Pool][] {
  if (always) return [[a.all, b.all]];
  const pairs = a.cells.flatMap(({ days, pool }) =>
    b.byDay.near(days, reachOf(near)).map((other): [Pool, Pool] => [pool, other]),
  );
  if (near) pairs.push([a.undated, b.all], [a.all, b.undated]);
  if (breath) pairs.push([a.said, b.said]);
  return pairs;
}

/** Those of a related voice that a statement is linked with; some are left out whose stated day keeps them out of its cluster. */
export function linkedWith({ days, isSaid }: Placed, other: Voice, { always, near }: Relation): Pool[] {
  if (always && isSaid && days !== undefined) return [...other.byDay.near(days, DAYS_OFF), other.unsaid];
  if (always || (near && days === undefined)) return [other.said, other.unsaid];
  if (days === undefined) return [];
  const dated = other.byDay.near(days, reachOf(near));
  return near ? [...dated, other.undated] : dated;
}

function reachOf(near: boolean): number {
  return near ? LATE_DAYS : NEAR_DAYS;
}
