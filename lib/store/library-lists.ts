import { decisionKeyOf } from '@/lib/model/decide-relation';
import type { QuotationRecord, RelationDecisionRecord, RelationRecord } from '@/lib/model/records';
import type { CounterView, StatementView } from '@/lib/model/views';
import { counterViews } from '@/lib/view/counter-views';
import { statementOfAnnotation, statementView } from '@/lib/view/statement-view';
import type { Version } from '@/lib/view/view-records';
import { countDisputed } from './count-disputed';
import type { ArticleHead, Database } from './database';
import { countEveryRelation, everyRelation, relationsIn } from './stored-relations';
import { loadViewRecords } from './view-records';

/** What the library page shows. Everything here only reads and may be watched (live.ts). */

export interface LibraryCounts {
  readonly articles: number;
  /** Statements that articles hold; words in marks that nobody says are not among them. */
  readonly quotations: number;
  /** Those of them that someone opposes, by a link that is not rejected and not merely possible. */
  readonly disputed: number;
  readonly annotations: number;
}

/** How much the library holds. */
export async function countLibrary(db: Database): Promise<LibraryCounts> {
  const [articles, all, notSpeech, disputed, annotations] = await Promise.all([
    db.articles.count(),
    // A difference of two counts that the browser makes by itself; “all but these” would go through every entry.
    db.quotations.count(),
    db.quotations.where('kind').equals('not-speech').count(),
    countDisputed(db),
    db.annotations.count(),
  ]);
  return { articles, quotations: all - notSpeech, disputed, annotations };
}

/** Articles without their texts, the last added first. */
export function listArticles(db: Database, offset = 0, limit = 50): Promise<ArticleHead[]> {
  return db.articles.orderBy('addedAt').reverse().offset(offset).limit(limit).toArray();
}

export interface StatementPage {
  readonly statement: StatementView;
  readonly counters: readonly CounterView[];
  /** Absent for a saved quotation, which has no reading behind it. */
  readonly record?: QuotationRecord;
}

/**
 * One statement or saved quotation with what stands against it, found through its other wordings too; undefined when it
 * is not there.
 */
export async function readStatement(
  db: Database,
  id: string,
  versions: readonly Version[] = [],
): Promise<StatementPage | undefined> {
  const loaded = await loadViewRecords(db, [id, ...versions.map((version) => version.id)]);
  const records = { ...loaded, versions: new Map([[id, versions]]) };
  const record = records.quotations.get(id);
  if (record !== undefined)
    return { statement: statementView(record, records), counters: counterViews(record, records), record };
  const annotation = records.annotations.find((a) => a.id === id);
  return annotation === undefined
    ? undefined
    : { statement: statementOfAnnotation(annotation), counters: [] };
}

/** A relation with both its ends and what a person decided on it. */
export interface RelationEntry {
  readonly relation: RelationRecord;
  readonly from: StatementView;
  readonly to: StatementView;
  /** Absent while nobody has decided; always absent for a person's own link. */
  readonly decision?: RelationDecisionRecord;
}

/** The relations of an article, or of the whole library, rejected ones included, the last changed first. */
export async function listRelations(
  db: Database,
  options: { readonly articleId?: string; readonly offset?: number; readonly limit?: number } = {},
): Promise<RelationEntry[]> {
  const { articleId, offset = 0, limit = 50 } = options;
  const all = await (articleId === undefined ? everyRelation(db) : relationsIn(db, articleId));
  const shown = all.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)).slice(offset, offset + limit);
  const records = await loadViewRecords(
    db,
    shown.flatMap((relation) => [relation.fromId, relation.toId]),
  );
  const ends = shown.flatMap((relation) => {
    const from = records.quotations.get(relation.fromId);
    const to = records.quotations.get(relation.toId);
    // A person's link may outlive the article at one of its ends.
    return from === undefined || to === undefined ? [] : [{ relation, from, to }];
  });
  const decisions = await db.decisions.bulkGet(
    ends.map(({ from, to }) => decisionKeyOf(from, to, records.speakers)),
  );
  return ends.map(({ relation, from, to }, i) => {
    const decision = relation.origin === 'person' ? undefined : decisions[i];
    return {
      relation,
      from: statementView(from, records),
      to: statementView(to, records),
      ...(decision === undefined ? {} : { decision }),
    };
  });
}

/** How many links `listRelations` has for the whole library. */
export function countRelations(db: Database): Promise<number> {
  return countEveryRelation(db);
}
