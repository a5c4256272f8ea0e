import type {
  AnnotationRecord,
  ArticleRecord,
  QuotationRecord,
  RelationRecord,
  SpeakerRecord,
} from '@/lib/model/records';

/** The records that views are put together from, loaded in one go; relations as their reader decided on them. */
export interface ViewRecords {
  readonly quotations: ReadonlyMap<string, QuotationRecord>;
  readonly speakers: ReadonlyMap<string, SpeakerRecord>;
  readonly articles: ReadonlyMap<string, Omit<ArticleRecord, 'document'>>;
  /** Without rejected ones. */
  readonly relations: readonly RelationRecord[];
  readonly annotations: readonly AnnotationRecord[];
}
