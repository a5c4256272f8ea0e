import type { Span } from '@/lib/text/span';

/** Direct: whole sentences or clauses in marks. Mixed: a marked fragment inside a reported sentence. Indirect: no marks. */
export type QuotationKind = 'direct' | 'mixed' | 'indirect';

/** How sure the machine is, in the words shown to people. `high` is calibrated to be right in at least 99 of 100. */
export type Confidence = 'high' | 'medium' | 'low';

/** One marked stretch. For indirect statements both spans are the reported words. */
export interface QuotationPart {
  /** With its quotation marks. */
  readonly outer: Span;
  /** Without them. */
  readonly inner: Span;
}

/** Days in ISO form (YYYY-MM-DD), both inclusive; `from === to` for one day. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** A circumstance that the text states, with the words that state it. */
export interface Evidenced<T> {
  readonly value: T;
  readonly evidence: Span;
}

/** When, to whom, where and through what it was said; each absent when the text does not say. */
export interface Circumstances {
  readonly date?: Evidenced<DayRange>;
  readonly addressee?: Evidenced<string>;
  readonly venue?: Evidenced<string>;
  readonly channel?: Evidenced<string>;
}

/** One step of the reasoning behind a decision, for the library's "why?" view. */
export interface TraceStep {
  readonly step:
    | 'marks'
    | 'kind'
    | 'join'
    | 'cue'
    | 'source'
    | 'coreference'
    | 'speaker'
    | 'circumstance'
    | 'confidence';
  /** Name of the rule or feature, stable across versions. */
  readonly rule: string;
  readonly at?: Span;
  readonly note?: string;
}

/** A quotation as read in one text, before ids. Spans are offsets in that text. */
export interface QuotationReading {
  readonly kind: QuotationKind | 'not-speech';
  /** In reading order; several for a split quotation or one that runs over paragraphs. Never empty. */
  readonly parts: readonly QuotationPart[];
  /** The words joined for reading, without marks; newspaper commas before a closing mark follow the glossary rule. */
  readonly words: string;
  /** The reported clause around a mixed quotation. */
  readonly content?: Span;
  /** Index into `ArticleReading.speakers`; absent when unknown. */
  readonly speaker?: number;
  /** Indexes of those who said it together with `speaker`, in the order of the text; absent when nobody did. */
  readonly jointly?: readonly number[];
  /** The source as written beside the words ("he", "the secretary"); absent when there is none. */
  readonly source?: Span;
  readonly cue?: Span;
  readonly confidence: Confidence;
  /** Index of the quotation this one is spoken inside of. */
  readonly within?: number;
  /** Index into `ArticleReading.speakers`: the words are this speaker's only by that one's account. */
  readonly accordingTo?: number;
  readonly circumstances: Circumstances;
  readonly trace: readonly TraceStep[];
}

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'unnamed';

/** Someone who speaks in one text, resolved to the fullest form found there. */
export interface SpeakerReading {
  /** The fullest name in the text, without titles ("Sergei Lavrov"); as written for unnamed sources ("a senior official"). */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** As the text has it ("Russian Foreign Minister"). */
  readonly role?: string;
  readonly affiliation?: string;
  readonly mentions: readonly Span[];
}

/** Everything the quotation engine says about one text. Quotations are ordered by the start of their first part. */
export interface ArticleReading {
  readonly quotations: readonly QuotationReading[];
  readonly speakers: readonly SpeakerReading[];
}
