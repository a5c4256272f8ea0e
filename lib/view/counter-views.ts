import type { QuotationRecord, RelationRecord } from '@/lib/model/records';
import { OPPOSING_TYPES } from '@/lib/model/relation';
import type { CounterView } from '@/lib/model/views';
import { statementView } from './statement-view';
import { isAboutUnprinted } from './unprinted-part';
import { utteranceOf, type ViewRecords } from './view-records';

/**
 * What stands against a statement and what it stands against, opposing ones first. A link made once carries to
 * every wording of the same utterance, and to the versions found by their words; the same counter-statement found for
 * several wordings is shown once, by the link of the nearest wording. A link is left out when it is merely possible,
 * rejected, or says the same again; one that came through a version that is only possibly the same is itself possible.
 * `printed`: the recorded words that a page prints, where it leaves some out.
 */
export function counterViews(
  quotation: QuotationRecord,
  records: ViewRecords,
  printed?: string,
): CounterView[] {
  const distances = distancesOf(quotation, records);
  const found = new Map<string, { readonly view: CounterView; readonly distance: number }>();
  const keep = (
    relation: RelationRecord,
    own: string,
    other: string,
    direction: CounterView['direction'],
  ) => {
    const at = records.quotations.get(own);
    const statement = records.quotations.get(other);
    if (at === undefined || statement === undefined) return;
    const answering = utteranceOf(records, statement.id);
    const distance = at.id === quotation.id ? DISTANCE.itself : distances.get(utteranceOf(records, at.id));
    if (distance === undefined || distances.has(answering)) return;
    const key = `${direction} ${answering}`;
    if (distance >= (found.get(key)?.distance ?? Number.POSITIVE_INFINITY)) return;
    const view = counterView(relation, statement, direction, records);
    const isUnprinted =
      printed !== undefined && direction === 'against' && isAboutUnprinted(relation, at, printed);
    const about = isUnprinted ? { aboutUnprinted: true as const } : {};
    found.set(key, { view: { ...view, ...about, ...howFound(at, distance, records) }, distance });
  };
  for (const relation of records.relations) {
    if (relation.standing === 'possible' && relation.state !== 'confirmed') continue;
    if (relation.type === 'restates') continue;
    keep(relation, relation.toId, relation.fromId, 'against');
    keep(relation, relation.fromId, relation.toId, 'answers');
  }
  return [...found.values()].map(({ view }) => view).sort((a, b) => rank(a) - rank(b));
}

/** How far a wording is from the one on show. */
const DISTANCE = { itself: 0, utterance: 1, same: 2, 'possibly-same': 3 } as const;

/** The utterances that say what this statement says. */
function distancesOf(quotation: QuotationRecord, records: ViewRecords): Map<string, number> {
  const distances = new Map<string, number>([[utteranceOf(records, quotation.id), DISTANCE.utterance]]);
  for (const { id, likeness } of records.versions?.get(quotation.id) ?? []) {
    if (!records.quotations.has(id)) continue;
    const utterance = utteranceOf(records, id);
    const known = distances.get(utterance) ?? Number.POSITIVE_INFINITY;
    distances.set(utterance, Math.min(known, DISTANCE[likeness]));
  }
  return distances;
}

/** What to say of a link that was made for the wording `at`, this far away. */
function howFound(at: QuotationRecord, distance: number, records: ViewRecords): Partial<CounterView> {
  if (distance === DISTANCE.itself) return {};
  if (distance === DISTANCE.utterance) return { viaOtherWording: true };
  const likeness = distance === DISTANCE.same ? 'same' : 'possibly-same';
  const { words, source } = statementView(at, records);
  return {
    viaOtherWording: true,
    foundThrough: { words, source, likeness },
    ...(likeness === 'same' ? {} : { standing: 'possible' }),
  };
}

/** True when at least one of them opposes what is shown of this statement: what may be called "disputed". */
export function isDisputed(counters: readonly CounterView[]): boolean {
  return counters.some(
    ({ direction, type, standing, aboutUnprinted }) =>
      direction === 'against' &&
      OPPOSING_TYPES.has(type) &&
      standing !== 'possible' &&
      aboutUnprinted === undefined,
  );
}

function counterView(
  relation: RelationRecord,
  statement: QuotationRecord,
  direction: CounterView['direction'],
  records: ViewRecords,
): CounterView {
  return {
    relationId: relation.id,
    type: relation.type,
    standing: relation.standing,
    ...(relation.scopeShift === undefined ? {} : { scopeShift: relation.scopeShift }),
    direction,
    statement: statementView(statement, records),
    ...(relation.origin === 'person' ? {} : { rule: relation.rule }),
    why: relation.why,
    evidence: relation.evidence.map(({ text, sentence }) => ({ text, sentence })),
    ...(relation.origin === 'person' ? { byReader: true } : {}),
  };
}

function rank(counter: CounterView): number {
  const place = (counter.direction === 'against' ? 0 : 2) + (OPPOSING_TYPES.has(counter.type) ? 0 : 1);
  return counter.aboutUnprinted ? place + 4 : place;
}
