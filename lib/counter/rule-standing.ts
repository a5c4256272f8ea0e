import type { RelationStanding } from '@/lib/model/relation';

/** A person's decision on a link that a rule made. */
export interface RuleDecision {
  readonly rule: string;
  readonly state: 'confirmed' | 'rejected';
  /** Unix milliseconds. */
  readonly at: number;
}

const WINDOW = 30;
const ENOUGH = 0.7;

/**
 * Rules that their user confirmed in fewer than 70 of 100 of the last 30 cases: their links are only `possible` from
 * then on. A rule with fewer than 30 decisions keeps its standing; one that does better again gets it back.
 */
export function demotedRules(decisions: readonly RuleDecision[]): ReadonlySet<string> {
  const byRule = Map.groupBy(decisions, ({ rule }) => rule);
  const demoted = new Set<string>();
  for (const [rule, made] of byRule) {
    const last = made.toSorted((a, b) => b.at - a.at).slice(0, WINDOW);
    const confirmed = last.filter(({ state }) => state === 'confirmed').length;
    if (last.length === WINDOW && confirmed < ENOUGH * WINDOW) demoted.add(rule);
  }
  return demoted;
}

/** The standing to show a link with, once its rule's record is known. What a person confirmed is never demoted. */
export function standingNow(
  relation: { readonly rule: string; readonly standing: RelationStanding; readonly state: string },
  demoted: ReadonlySet<string>,
): RelationStanding {
  return relation.state !== 'confirmed' && demoted.has(relation.rule) ? 'possible' : relation.standing;
}
