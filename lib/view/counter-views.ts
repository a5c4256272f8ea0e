import type { QuotationRecord, RelationRecord } from '@/lib/model/records';
import { OPPOSING_TYPES } from '@/lib/model/relation';
import type { CounterView } from '@/lib/model/views';
import { statementView } from './statement-view';
import type { ViewRecords } from './view-records';

/**
 * What stands against a statement and what it stands against, opposing ones first. A link made once carries to
 * every wording of the same utterance; the same counter-statement found for several wordings is shown once, by
 * the link of this very wording where there is one. What is merely possible, rejected, or says the same again
 * is left out.
 */
export function counterViews(quotation: QuotationRecord, records: ViewRecords): CounterView[] {
  const found = new Map<string, CounterView>();
  const keep = (
    relation: RelationRecord,
    own: string,
    other: string,
    direction: CounterView['direction'],
  ) => {
    const at = records.quotations.get(own);
    const statement = records.quotations.get(other);
    if (at === undefined || statement === undefined) return;
    if (at.utteranceId !== quotation.utteranceId || statement.utteranceId === quotation.utteranceId) return;
    const key = `${direction} ${statement.utteranceId}`;
    const via = at.id !== quotation.id;
    if (found.has(key) && (via || found.get(key)?.viaOtherWording !== true)) return;
    found.set(key, counterView(relation, statement, direction, via, records));
  };
  for (const relation of records.relations) {
    if (relation.standing === 'possible' && relation.state !== 'confirmed') continue;
    if (relation.type === 'restates') continue;
    keep(relation, relation.toId, relation.fromId, 'against');
    keep(relation, relation.fromId, relation.toId, 'answers');
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

/** True when at least one of them opposes this statement: what may be called "disputed". */
export function isDisputed(counters: readonly CounterView[]): boolean {
  return counters.some((counter) => counter.direction === 'against' && OPPOSING_TYPES.has(counter.type));
}

function counterView(
  relation: RelationRecord,
  statement: QuotationRecord,
  direction: CounterView['direction'],
  via: boolean,
  records: ViewRecords,
): CounterView {
  return {
    relationId: relation.id,
    type: relation.type,
    standing: relation.standing,
    ...(relation.scopeShift === undefined ? {} : { scopeShift: relation.scopeShift }),
    direction,
    statement: statementView(statement, records),
    why: relation.why,
    evidence: relation.evidence.map(({ text, sentence }) => ({ text, sentence })),
    ...(relation.origin === 'person' ? { byReader: true } : {}),
    ...(via ? { viaOtherWording: true } : {}),
  };
}

function rank(counter: CounterView): number {
  return (counter.direction === 'against' ? 0 : 2) + (OPPOSING_TYPES.has(counter.type) ? 0 : 1);
}
