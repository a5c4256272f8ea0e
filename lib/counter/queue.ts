/**
 * The researcher's queue: pairs that may contradict each other, for a person to confirm or reject. Nothing of it is ever
 * shown on a page: standing `possible` until somebody confirms it.
 */
import type { LibraryStatement } from '@/lib/match/contract';
import type { DayRange } from '@/lib/model/quotation';
import type { RelationType } from '@/lib/model/relation';
import { dayOf } from './compare-statements';
import type { Kin } from './find-kin';

/** A pair for the queue; the later statement is `from` where dates are known. */
export interface QueueItem {
  readonly kind: 'contradiction' | 'self-contradiction' | 'retraction';
  readonly fromId: string;
  readonly toId: string;
  readonly type: RelationType;
  readonly standing: 'possible';
  readonly rule: 'opposite-wording' | 'own-opposite-wording' | 'takes-back';
  /** A sentence for people. */
  readonly why: string;
  readonly fromSaid?: DayRange;
  readonly toSaid?: DayRange;
  /** 0..1, for the order of the queue. */
  readonly similarity: number;
}

/** Queue items for one new statement, likeliest first. `isSettled` tells pairs that a person has already decided. */
export function queueItemsOf(
  statement: LibraryStatement,
  kin: readonly Kin[],
  isSettled: (a: LibraryStatement, b: LibraryStatement) => boolean,
): QueueItem[] {
  return kin
    .filter(
      ({ statement: other, comparison }) =>
        comparison.relation === 'opposite' && !isSettled(statement, other),
    )
    .map(({ statement: other, comparison }) =>
      itemOf(statement, other, comparison.samePerson, comparison.similarity, flipWords(comparison.flip)),
    )
    .sort((a, b) => b.similarity - a.similarity);
}

const TAKING_BACK =
  /\b(?:i was wrong|i misspoke|i regret|i withdraw|i take (?:it|that|this) back|i apologi[sz]e for (?:saying|my)|i no longer (?:believe|think|support))\b/u;

/** True when a speaker takes earlier words back in so many words ("I misspoke"). */
export function takesBack(words: string): boolean {
  return TAKING_BACK.test(words.toLowerCase().replaceAll('’', "'"));
}

function itemOf(
  statement: LibraryStatement,
  other: LibraryStatement,
  samePerson: boolean,
  similarity: number,
  why: string,
): QueueItem {
  const [from, to] = isLater(other, statement) ? [other, statement] : [statement, other];
  const [fromDay, toDay] = [dayOf(from), dayOf(to)];
  const retraction = samePerson && takesBack(from.words);
  return {
    kind: retraction ? 'retraction' : samePerson ? 'self-contradiction' : 'contradiction',
    fromId: from.id,
    toId: to.id,
    type: retraction ? 'retracts' : 'disputes',
    standing: 'possible',
    rule: retraction ? 'takes-back' : samePerson ? 'own-opposite-wording' : 'opposite-wording',
    why,
    ...(fromDay && { fromSaid: fromDay }),
    ...(toDay && { toSaid: toDay }),
    similarity,
  };
}

function isLater(a: LibraryStatement, b: LibraryStatement): boolean {
  const [first, second] = [dayOf(a), dayOf(b)];
  return first !== undefined && second !== undefined && first.from > second.from;
}

function flipWords(flip: Kin['comparison']['flip']): string {
  if (flip?.kind === 'opposite')
    return `Similar words, with “${flip.stem}…” in the one and “${flip.other}…” in the other.`;
  return `Similar words, and one of the two denies “${flip?.stem ?? ''}…”.`;
}
