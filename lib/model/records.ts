import type { DocumentText } from '@/lib/text/document-text';
import type { Span } from '@/lib/text/span';
import type { Provenance, Published } from './article';
import type {
  Circumstances,
  Confidence,
  QuotationKind,
  QuotationPart,
  SpeakerKind,
  TraceStep,
} from './quotation';
import type { RelationStanding, RelationType } from './relation';
import type { SavedPart } from './saved-part';

/** An article as stored. The id is derived from its text and address, so the same article twice is one record. */
export interface ArticleRecord {
  readonly id: string;
  readonly document: DocumentText;
  readonly url?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: Published;
  readonly provenance: Provenance;
  /** Unix milliseconds. */
  readonly addedAt: number;
  /** Version of the engines that read it; another version means: read again from `document`. */
  readonly engineVersion: number;
}

/** Who said it, by article; utterances of one person in several articles meet through `key`. */
export interface SpeakerRecord {
  readonly id: string;
  readonly articleId: string;
  readonly name: string;
  /** Folded name, for look-up across articles. */
  readonly key: string;
  readonly kind: SpeakerKind;
  readonly role?: string;
  readonly affiliation?: string;
  readonly mentions: readonly Span[];
}

/** A quotation as stored: derived data, rebuilt when the engines change. Spans point into its article's text. */
export interface QuotationRecord {
  readonly id: string;
  readonly articleId: string;
  /** Place in the article, counted from 0. */
  readonly order: number;
  readonly kind: QuotationKind | 'not-speech' | 'narrator';
  readonly parts: readonly QuotationPart[];
  readonly words: string;
  readonly content?: Span;
  readonly speakerId?: string;
  /** Those who said it together with `speakerId`, in the order of the text; absent when nobody did. */
  readonly jointlyIds?: readonly string[];
  readonly source?: Span;
  readonly cue?: Span;
  readonly confidence: Confidence;
  readonly withinId?: string;
  readonly accordingToId?: string;
  readonly circumstances: Circumstances;
  /** Sentences around it, for a reader; empty strings at the edges of the text. */
  readonly before: string;
  readonly after: string;
  readonly trace: readonly TraceStep[];
}

/** The words that show a relation, and the sentence they stand in. */
export interface RelationEvidence {
  readonly articleId: string;
  readonly span: Span;
  readonly text: string;
  readonly sentence: string;
}

/** A statement as it was, kept by itself: enough to know it by when its article is gone. */
export interface KeptStatement {
  readonly kind: QuotationKind | 'narrator';
  readonly words: string;
  /** All the names, where several spoke as one. */
  readonly speaker?: string;
  readonly headline?: string;
  readonly outlet?: string;
  /** ISO day or instant. */
  readonly published?: string;
  readonly url?: string;
}

/** A relation between two stored statements, maybe of different articles. Decisions of a person outlive rebuilds. */
export interface RelationRecord {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly type: RelationType;
  readonly standing: RelationStanding;
  readonly scopeShift?: 'narrower' | 'wider';
  readonly evidence: readonly RelationEvidence[];
  readonly rule: string;
  readonly why: string;
  readonly origin: 'program' | 'person';
  readonly state: 'suggested' | 'confirmed' | 'rejected';
  /** Unix milliseconds of the last change. */
  readonly at: number;
  /** Only of a person's own: its statements as they were when it was made, or when their article went. */
  readonly ends?: { readonly from?: KeptStatement; readonly to?: KeptStatement };
}

/**
 * What a person decided about a relation that a program found: kept apart from it, by what was said and by whom
 * (`pairKeyOf`), so that rebuilding never loses it and the same pair in another copy obeys it too.
 */
export interface RelationDecisionRecord {
  readonly key: string;
  readonly state: 'confirmed' | 'rejected';
  /** The person's choice where it differs from the program's. */
  readonly type?: RelationType;
  /** True when the person turned the direction round. */
  readonly swapped?: boolean;
  /** The rule decided on, so that a rule that is often rejected can demote itself. */
  readonly rule: string;
  /** Unix milliseconds. */
  readonly at: number;
}

/**
 * What a person said of two statements, by their places (`placeKeyOf`): that they are one utterance, or two. Kept apart
 * from the clusters, which are derived, so that it is obeyed after every rebuild.
 */
export interface SamenessRecord {
  /** `samenessKeyOf` both places. */
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly state: 'same' | 'different';
  /** Unix milliseconds; the later of two that contradict each other counts. */
  readonly at: number;
}

/** A reported dispute by itself: derived data, for the library's list. */
export interface DisputeRecord {
  readonly id: string;
  readonly articleId: string;
  readonly holderId?: string;
  readonly cue: Span;
  readonly disputed?: Span;
  readonly claimantId?: string;
  readonly rule: string;
  /** The sentence of the cue. */
  readonly sentence: string;
}

/** Everything that one article gives, ready for one transaction. */
export interface ArticleRecords {
  readonly article: ArticleRecord;
  readonly speakers: readonly SpeakerRecord[];
  readonly quotations: readonly QuotationRecord[];
  readonly relations: readonly RelationRecord[];
  readonly disputes: readonly DisputeRecord[];
}

/** What a person wrote: a saved quotation with note and tags. Authored data, never rebuilt, only migrated. */
export interface AnnotationRecord {
  /** urn:uuid, the id in W3C Web Annotation exports. */
  readonly id: string;
  /** The exact words saved; of a quotation printed in parts (“A,” she said, “B.”) as they read together. */
  readonly exact: string;
  /** What stood before and after it: of parts, before the first and after the last. */
  readonly prefix: string;
  readonly suffix: string;
  /** Offset of `exact` in the page's text when saved; absent when unknown, and with `parts`. */
  readonly position?: Span;
  /**
   * Where the words stand in several stretches, each of them in reading order, at least two; absent where they stand
   * in one place, and in what was saved before parts were kept.
   */
  readonly parts?: readonly SavedPart[];
  readonly url?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: Published;
  readonly speaker?: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}
