import { demotedRules, standingNow } from '@/lib/counter/rule-standing';
import { decidedRelation, decisionKeyOf } from '@/lib/model/decide-relation';
import type { QuotationRecord, RelationRecord, SpeakerRecord } from '@/lib/model/records';
import { speakerIdsOf } from '@/lib/model/speakers-of';
import { foldWords } from '@/lib/text/fold';
import type { ViewRecords } from '@/lib/view/view-records';
import type { ArticleHead, Database } from './database';
import { rowsAt } from './rows-at';

/**
 * Everything that the views of these statements need, in one read transaction with a fixed number of rounds of reads
 * whatever the number of statements: the statements and the other wordings of their utterances, the relations of
 * all those with their other ends, the same words on other occasions, the decisions on them and the standing of their
 * rules, speakers, articles, and the reader's own notes on `words` (printed or recorded). Ids that are not there are
 * left out.
 */
export function loadViewRecords(
  db: Database,
  statementIds: readonly string[],
  words: readonly string[] = [],
): Promise<ViewRecords> {
  const tables = [
    db.quotations,
    db.speakers,
    db.articles,
    db.relations,
    db.links,
    db.decisions,
    db.annotations,
    db.members,
  ];
  return db.transaction('r', tables, async () => {
    const asked = present(await db.quotations.bulkGet([...new Set(statementIds)]));
    const own = present(await db.members.bulkGet([...new Set(statementIds)]));
    const lines = await rowsAt(
      db.members,
      'lineId',
      own.map(({ lineId }) => lineId),
    );
    const wordings = present(await db.quotations.bulkGet(lines.map(({ id }) => id)));
    const quotations = new Map([...asked, ...wordings].map((q) => [q.id, q]));

    const raw = await relationsOf(db, [...quotations.keys()]);
    const ends = raw.flatMap((r) => [r.fromId, r.toId]).filter((id) => !quotations.has(id));
    for (const q of present(await db.quotations.bulkGet([...new Set(ends)]))) quotations.set(q.id, q);

    const members = [...lines, ...present(await db.members.bulkGet([...new Set(ends)]))];
    const speakers = await speakersOf(db, [...quotations.values()]);
    const articleIds = [...new Set([...quotations.values()].map((q) => q.articleId))];
    const articles = present(await db.articles.bulkGet(articleIds));
    const annotations = await db.annotations
      .where('wordsKey')
      .anyOf([...new Set([...words, ...asked.map((q) => q.words)].map(foldWords))])
      .toArray();
    const saved = new Set([...statementIds, ...lines.map(({ id }) => id)]);
    return {
      quotations,
      speakers,
      articles: new Map<string, ArticleHead>(articles.map((a) => [a.id, a])),
      relations: await decided(db, raw, quotations, speakers),
      utterances: new Map(members.map((member) => [member.id, member])),
      annotations: [...annotations, ...present(await db.annotations.bulkGet([...saved]))],
    };
  });
}

/** Relations of these statements, in either direction, the program's and the person's. */
async function relationsOf(db: Database, ids: readonly string[]): Promise<RelationRecord[]> {
  const found = await Promise.all(
    [db.relations, db.links].flatMap((table) => [
      table.where('fromId').anyOf(ids).toArray(),
      table.where('toId').anyOf(ids).toArray(),
    ]),
  );
  return [...new Map(found.flat().map((relation) => [relation.id, relation])).values()];
}

/** These relations as their reader decided on them: without rejected ones and those that lack an end. */
export async function loadDecidedRelations(
  db: Database,
  relations: readonly RelationRecord[],
): Promise<RelationRecord[]> {
  const ends = [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const quotations = new Map(present(await db.quotations.bulkGet(ends)).map((q) => [q.id, q]));
  return decided(db, relations, quotations, await speakersOf(db, [...quotations.values()]));
}

async function speakersOf(
  db: Database,
  quotations: readonly QuotationRecord[],
): Promise<Map<string, SpeakerRecord>> {
  const ids = quotations
    .flatMap((q) => [...speakerIdsOf(q), q.accordingToId])
    .filter((id) => id !== undefined);
  return new Map(present(await db.speakers.bulkGet([...new Set(ids)])).map((s) => [s.id, s]));
}

async function decided(
  db: Database,
  relations: readonly RelationRecord[],
  quotations: ReadonlyMap<string, QuotationRecord>,
  speakers: ReadonlyMap<string, SpeakerRecord>,
): Promise<RelationRecord[]> {
  const keyed = relations.flatMap((relation) => {
    const from = quotations.get(relation.fromId);
    const to = quotations.get(relation.toId);
    // A person's link may outlive the article at its other end; there is nothing to show then.
    return from === undefined || to === undefined
      ? []
      : [{ relation, key: decisionKeyOf(from, to, speakers) }];
  });
  const decisions = await db.decisions.bulkGet(keyed.map(({ key }) => key));
  const rules = [...new Set(relations.map((relation) => relation.rule))];
  const demoted = demotedRules(await db.decisions.where('rule').anyOf(rules).toArray());
  return present(
    keyed.map(({ relation }, i) => {
      if (relation.origin === 'person') return relation;
      const now = decidedRelation(relation, decisions[i]);
      return now === undefined ? undefined : { ...now, standing: standingNow(now, demoted) };
    }),
  );
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
