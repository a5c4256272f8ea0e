import type {
  AnnotationRecord,
  ArticleRecord,
  QuotationRecord,
  RelationRecord,
  SpeakerRecord,
} from '@/lib/model/records';
import type { Membership } from '@/lib/utterances/statement';

/** The utterance of a statement. */
export function utteranceOf({ utterances }: Pick<ViewRecords, 'utterances'>, id: string): string {
  return utterances.get(id)?.utteranceId ?? id;
}

/** Another record of what a statement says: near-verbatim, or probably the same in other words. */
export interface Version {
  /** Id of the other statement. */
  readonly id: string;
  readonly likeness: 'same' | 'possibly-same';
}

/** The records that views are put together from, loaded in one go; relations as their reader decided on them. */
export interface ViewRecords {
  readonly quotations: ReadonlyMap<string, QuotationRecord>;
  readonly speakers: ReadonlyMap<string, SpeakerRecord>;
  readonly articles: ReadonlyMap<string, Omit<ArticleRecord, 'document'>>;
  /** Without rejected ones. */
  readonly relations: readonly RelationRecord[];
  readonly annotations: readonly AnnotationRecord[];
  /** Where statements belong, by id; a statement that is not among them is an utterance by itself. */
  readonly utterances: ReadonlyMap<string, Membership>;
  /** Other wordings by statement id, nearest first, their records among `quotations`; absent when not looked for. */
  readonly versions?: ReadonlyMap<string, readonly Version[]>;
}
