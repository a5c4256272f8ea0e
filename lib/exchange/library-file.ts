import type {
  AnnotationRecord,
  ArticleRecord,
  RelationDecisionRecord,
  RelationRecord,
  SamenessRecord,
} from '@/lib/model/records';

/**
 * The whole library as a file: all that cannot be made again. Articles with their text and what is known of them, and what a person
 * wrote and decided; what the engines read from the texts is left out and read again.
 *
 * JSON Lines, so that a library of any size is written and read without standing in memory at once, and a fault is one line's: first
 * `{"onRecord":"library",…}`, then one record a line under the name of its kind, last `{"end":{…}}` with how many of each there are, by
 * which a file that was cut off is told.
 */
export const LIBRARY_FILE = 'library';
/** Raised when a reader of the version before could not read it. Since 2 a link may carry its statements. */
export const LIBRARY_FILE_VERSION = 2;

/** An article without what follows from its text and address. */
export type ArticleCopy = Omit<ArticleRecord, 'id' | 'engineVersion'>;

/** One record of the library; the others are absent. */
export type LibraryRecord =
  | { readonly article: ArticleCopy }
  | { readonly annotation: AnnotationRecord }
  | { readonly decision: RelationDecisionRecord }
  | { readonly link: RelationRecord }
  | { readonly sameness: Omit<SamenessRecord, 'key'> };

export type RecordKind = 'article' | 'annotation' | 'decision' | 'link' | 'sameness';

/** How many records of each kind. */
export type RecordCounts = Readonly<Record<RecordKind, number>>;

export const NO_RECORDS: RecordCounts = { article: 0, annotation: 0, decision: 0, link: 0, sameness: 0 };

/** Which kind a record is of. */
export function kindOf(record: LibraryRecord): RecordKind {
  return Object.keys(record)[0] as RecordKind;
}

/** Writes records as the lines of a library file, each with its end of line; `made` is an ISO instant. */
export class LibraryFileWriter {
  readonly #counts: Record<RecordKind, number> = { ...NO_RECORDS };

  first(made: string): string {
    return lineOf({ onRecord: LIBRARY_FILE, version: LIBRARY_FILE_VERSION, made });
  }

  record(record: LibraryRecord): string {
    this.#counts[kindOf(record)]++;
    return lineOf(record);
  }

  last(): string {
    return lineOf({ end: this.#counts });
  }

  /** Of what was written so far. */
  get counts(): RecordCounts {
    return { ...this.#counts };
  }
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
