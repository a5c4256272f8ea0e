import { foldWords } from '@/lib/text/fold';
import { pairKeyOf, type StatementKey } from './ids';
import type { QuotationRecord, RelationDecisionRecord, RelationRecord, SpeakerRecord } from './records';

/** A relation as it stands after its reader's decision; undefined when rejected. Without a decision, unchanged. */
export function decidedRelation(
  relation: RelationRecord,
  decision: RelationDecisionRecord | undefined,
): RelationRecord | undefined {
  if (decision === undefined) return relation;
  if (decision.state === 'rejected') return undefined;
  const { fromId, toId } = relation;
  return {
    ...relation,
    state: 'confirmed',
    type: decision.type ?? relation.type,
    at: decision.at,
    ...(decision.swapped === true ? { fromId: toId, toId: fromId } : {}),
  };
}

/** The key that decisions on the relation between two statements are kept under. */
export function decisionKeyOf(
  from: QuotationRecord,
  to: QuotationRecord,
  speakers: ReadonlyMap<string, SpeakerRecord>,
): string {
  return pairKeyOf(statementKeyOf(from, speakers), statementKeyOf(to, speakers));
}

function statementKeyOf(
  statement: QuotationRecord,
  speakers: ReadonlyMap<string, SpeakerRecord>,
): StatementKey {
  const speaker = statement.speakerId === undefined ? undefined : speakers.get(statement.speakerId);
  return { speakerKey: speaker?.key ?? '', foldedWords: foldWords(statement.words) };
}
