import type { Span } from '@/lib/text/span';

/** How one statement stands to another. The first five oppose. */
export type RelationType =
  | 'denies'
  | 'disputes'
  | 'corrects'
  | 'retracts'
  | 'says-misquoted'
  | 'qualifies'
  | 'contextualises'
  | 'responds'
  | 'restates';

/** Types that may be shown as "disputed". */
export const OPPOSING_TYPES: ReadonlySet<RelationType> = new Set([
  'denies',
  'disputes',
  'corrects',
  'retracts',
  'says-misquoted',
]);

/** `stated`: the article's own words say so. `linked`: a rule of ours, named. `possible`: the researcher's queue only. */
export type RelationStanding = 'stated' | 'linked' | 'possible';

/** One end of a relation inside one text: a quotation by its index, or words in the article's own voice. */
export type RelationEnd =
  | { readonly quotation: number }
  | {
      readonly narrator: Span;
      /** Whose position the article reports there ("Brandt denied …"), an index into speakers; absent when its own. */
      readonly speaker?: number;
      /** That person as written beside it, also when not among the speakers. */
      readonly source?: Span;
    };

/** A relation found in one text, before ids. `from` stands against (or beside) `to`. */
export interface RelationReading {
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  readonly type: RelationType;
  readonly standing: RelationStanding;
  /** The denial is narrower or wider than the claim. */
  readonly scopeShift?: 'narrower' | 'wider';
  /** The words that show it, in the text of the article; never empty. */
  readonly evidence: readonly Span[];
  /** Name of the rule, stable, and a sentence for people ("“Not so on both counts” follows these two statements"). */
  readonly rule: string;
  readonly why: string;
}

/** A reported dispute by itself: who disputes what, whether or not the disputed statement stands in the text. */
export interface DisputeReading {
  /** Index into `ArticleReading.speakers`; absent when unknown. */
  readonly holder?: number;
  /** The holder as written ("a spokeswoman for the bank"), also when not among the speakers. */
  readonly source?: Span;
  /** The verb or phrase ("is disputing", "Not so"). */
  readonly cue: Span;
  /** What is disputed, as written; absent when only an anaphor ("both counts") points at it. */
  readonly disputed?: Span;
  /** Index into speakers: whose claim it is, where named. */
  readonly claimant?: number;
  readonly rule: string;
}

/** Everything `lib/counter` says about one text. */
export interface CounterReading {
  readonly disputes: readonly DisputeReading[];
  readonly relations: readonly RelationReading[];
}
