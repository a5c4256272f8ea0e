import type { RelationEnd, RelationReading, RelationType } from '@/lib/model/relation';
import { type Span, textOf } from '@/lib/text/span';
import type { ArticleIndex, Statement } from './article-index';
import type { Dispute } from './find-disputes';
import { scopeShiftOf } from './scope-shift';

/** A link while it is being made. */
export interface Link {
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  readonly type: RelationType;
  readonly evidence: readonly Span[];
  readonly rule: string;
  readonly why: string;
  readonly scopeShift?: 'narrower' | 'wider';
  /** The dispute it was made for, for rules that go on from it. */
  readonly dispute?: Dispute;
}

/**
 * The end of a relation that stands for a dispute: the statement that is itself the denial, or the clause that reports
 * it. Never the object of the verb: "rejected the notion that …" must not be shown as that notion in the holder's mouth.
 */
export function endOfDispute(dispute: Dispute): RelationEnd {
  if (dispute.statement !== undefined) return { quotation: dispute.statement };
  return {
    narrator: dispute.clause,
    ...(dispute.holder !== undefined && { speaker: dispute.holder }),
    ...(dispute.source && { source: dispute.source }),
  };
}

/** The end that stands for a statement. */
export function endOfStatement(statement: Statement): RelationEnd {
  return { quotation: statement.index };
}

/** The words of an end. */
function wordsOfEnd(index: ArticleIndex, end: RelationEnd): string {
  if ('narrator' in end) return textOf(index.document.text, end.narrator);
  return index.reading.quotations[end.quotation]?.words ?? '';
}

/** The span of an end, from its first word to its last. */
export function spanOfEnd(index: ArticleIndex, end: RelationEnd): Span {
  if ('narrator' in end) return end.narrator;
  const parts = index.reading.quotations[end.quotation]?.parts ?? [];
  const [first, last] = [parts[0], parts.at(-1)];
  return { start: first?.inner.start ?? 0, end: last?.inner.end ?? 0 };
}

/** Finished relations: each pair once (the first, surest rule wins), with the scope noted. */
export function relationsOf(index: ArticleIndex, links: readonly Link[]): RelationReading[] {
  const seen = new Set<string>();
  return links.flatMap((link): RelationReading[] => {
    const key = `${keyOf(link.from)}>${keyOf(link.to)}`;
    if (keyOf(link.from) === keyOf(link.to) || seen.has(key)) return [];
    seen.add(key);
    const { from, to, type, evidence, rule, why } = link;
    const scopeShift = link.scopeShift ?? shiftOf(index, link);
    return [
      { from, to, type, standing: standingOf(rule), evidence, rule, why, ...(scopeShift && { scopeShift }) },
    ];
  });
}

const STATED = new Set(['names-the-claim', 'names-the-speaker', 'claim-before-it', 'disowns-the-words']);

/** A reporter who names the claim states the dispute; where a pronoun or the next sentence has to be read, we linked it. */
function standingOf(rule: string): 'stated' | 'linked' {
  return STATED.has(rule) ? 'stated' : 'linked';
}

/** Only where both ends are somebody's own words can the wording of one be narrower than the other's. */
function shiftOf(index: ArticleIndex, link: Link): 'narrower' | undefined {
  if (!('quotation' in link.from) || link.rule !== 'goes-on-denying') return undefined;
  return scopeShiftOf(wordsOfEnd(index, link.from), wordsOfEnd(index, link.to));
}

function keyOf(end: RelationEnd): string {
  return 'quotation' in end ? `q${end.quotation}` : `n${end.narrator.start}-${end.narrator.end}`;
}
