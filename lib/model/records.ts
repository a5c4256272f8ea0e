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
  readonly source?: Span;
  readonly cue?: Span;
  readonly confidence: Confidence;
  readonly withinId?: string;
  readonly accordingToId?: string;
  readonly circumstances: Circumstances;
  /** Sentences around it, for a reader; empty strings at the edges of the text. */
  readonly before: string;
  readonly after: string;
  readonly utteranceId: string;
  readonly trace: readonly TraceStep[];
}

/** A relation between two stored statements, maybe of different articles. Decisions of a person outlive rebuilds. */
export interface RelationRecord {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly type: RelationType;
  readonly standing: RelationStanding;
  readonly scopeShift?: 'narrower' | 'wider';
  readonly evidence: readonly { readonly articleId: string; readonly span: Span; readonly text: string }[];
  readonly rule: string;
  readonly why: string;
  readonly origin: 'program' | 'person';
  readonly state: 'suggested' | 'confirmed' | 'rejected';
  /** Unix milliseconds of the last change. */
  readonly at: number;
}

/** What a person wrote: a saved quotation with note and tags. Authored data, never rebuilt, only migrated. */
export interface AnnotationRecord {
  /** urn:uuid, the id in W3C Web Annotation exports. */
  readonly id: string;
  /** The exact words saved. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offset of `exact` in the page's text when saved; absent when unknown. */
  readonly position?: Span;
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
