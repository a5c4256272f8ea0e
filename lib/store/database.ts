import Dexie, { type Table } from 'dexie';
import type {
  AnnotationRecord,
  ArticleRecord,
  DisputeRecord,
  QuotationRecord,
  RelationDecisionRecord,
  RelationRecord,
  SamenessRecord,
  SpeakerRecord,
} from '@/lib/model/records';
import type { DocumentText } from '@/lib/text/document-text';
import type { Member } from '@/lib/utterances/regroup';
import { type ChangeRow, journalMiddleware } from './journal-middleware';
import { SCHEMAS, type Schema } from './schemas';
import type { TermsRow } from './search-terms';

/** An article without its text, which lies in a table of its own so that lists stay light. */
export type ArticleHead = Omit<ArticleRecord, 'document'>;

/** An annotation with the folded words it is found by. */
export type AnnotationRow = AnnotationRecord & { readonly wordsKey: string };

/** A file that could not be taken in, for the library page. */
export interface ProblemRecord {
  readonly file: string;
  /** A sentence for people that names the file. */
  readonly message: string;
  /** Unix milliseconds. */
  readonly at: number;
}

/** A seed that was taken in: with this digest of its bytes and these engines there is nothing left to do. */
export interface SeedRecord {
  readonly file: string;
  readonly digest: string;
  readonly articleId?: string;
}

/** The tables. Derived: articles to terms; authored: annotations to sameness. */
interface Tables {
  readonly articles: Table<ArticleHead, string>;
  readonly texts: Table<{ readonly id: string; readonly document: DocumentText }, string>;
  readonly speakers: Table<SpeakerRecord, string>;
  readonly quotations: Table<QuotationRecord, string>;
  readonly relations: Table<RelationRecord, string>;
  readonly disputes: Table<DisputeRecord, string>;
  readonly members: Table<Member, string>;
  readonly terms: Table<TermsRow, string>;
  readonly annotations: Table<AnnotationRow, string>;
  readonly decisions: Table<RelationDecisionRecord, string>;
  readonly links: Table<RelationRecord, string>;
  readonly sameness: Table<SamenessRecord, string>;
  readonly problems: Table<ProblemRecord, string>;
  readonly seeds: Table<SeedRecord, string>;
  readonly states: Table<{ readonly name: string; readonly value: string }, string>;
  readonly changes: Table<ChangeRow, number>;
}

/** The library of one browser profile. */
export type Database = Dexie &
  Tables & {
    /** Called after each committed write, so that open pages can ask again. */
    readonly changed: () => Promise<void>;
  };

export interface DatabaseOptions {
  readonly name?: string;
  readonly changed?: () => Promise<void>;
  /** Shapes to open with; tests open older ones. */
  readonly schemas?: readonly Schema[];
}

const DATABASE_NAME = 'on-record';

/** The database object; Dexie opens it with the first query, and again after a stopped worker. */
export function openDatabase(options: DatabaseOptions = {}): Database {
  const db = new Dexie(options.name ?? DATABASE_NAME);
  db.use(journalMiddleware);
  for (const { version, stores, upgrade } of stepsOf(options.schemas ?? SCHEMAS)) {
    const shape = db.version(version).stores({ ...stores });
    if (upgrade !== undefined) shape.upgrade(upgrade);
  }
  return Object.assign(db, { changed: options.changed ?? (async () => {}) }) as unknown as Database;
}

/**
 * Shapes between which nothing is moved as one: Dexie reads all shapes again with each it is told, which took a worker
 * just woken 4 ms for six, and finds out by itself what a stored database lacks.
 */
function stepsOf(schemas: readonly Schema[]): Schema[] {
  const steps: Schema[] = [];
  for (const schema of schemas) {
    const before = steps.at(-1);
    if (before === undefined || before.upgrade !== undefined) steps.push(schema);
    else steps.splice(-1, 1, { ...schema, stores: { ...before.stores, ...schema.stores } });
  }
  return steps;
}
