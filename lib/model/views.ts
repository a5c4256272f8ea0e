import type { Verdict, WordDifference } from './difference';
import type { Confidence, QuotationKind } from './quotation';
import type { RelationStanding, RelationType } from './relation';

/** Ready-to-show records: what the background answers and components take. Plain JSON, no ids a page could use. */

/** Who speaks, as the text puts it. */
export interface PersonView {
  readonly name: string;
  readonly role?: string;
  readonly affiliation?: string;
}

export interface SpeakerView extends Partial<PersonView> {
  /** Absent when the text names nobody: shown as "Speaker unknown". All the names, where several spoke as one. */
  readonly name?: string;
  /** Each of several who spoke as one; absent for one speaker. */
  readonly together?: readonly PersonView[];
  readonly confidence: Confidence;
}

export interface SaidView {
  /** ISO days, inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly venue?: string;
  readonly addressee?: string;
  readonly channel?: string;
}

/** Where a record comes from. `url` is absent when the source's address is not known; the card says so. */
export interface SourceView {
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  /** ISO day or instant. */
  readonly published?: string;
  readonly url?: string;
  /** `url` with a text fragment that points at the words; only with `url`. */
  readonly urlAtWords?: string;
  readonly origin: 'seed' | 'saved-page' | 'saved-quotation' | 'imported-file';
  /** Name of the file it came in. */
  readonly file?: string;
  readonly note?: string;
}

export interface StatementView {
  readonly id: string;
  readonly kind: QuotationKind | 'narrator';
  /** Without marks; `direct` and `mixed` are shown in quotation marks, `indirect` and `narrator` never are. */
  readonly words: string;
  readonly speaker: SpeakerView;
  readonly said: SaidView;
  readonly before: string;
  readonly after: string;
  readonly source: SourceView;
}

export interface CounterView {
  readonly relationId: string;
  readonly type: RelationType;
  readonly standing: RelationStanding;
  readonly scopeShift?: 'narrower' | 'wider';
  /** `against`: this statement disputes ours. `answers`: ours disputes this one (the reverse link). */
  readonly direction: 'against' | 'answers';
  readonly statement: StatementView;
  /** The rule that found the link, by its stable name; absent for one that a person made. */
  readonly rule?: string;
  /** What the rule noted, or what a person wrote; and the words that show it, with the sentence they stand in. */
  readonly why: string;
  readonly evidence: readonly { readonly text: string; readonly sentence: string }[];
  /** It stands against words of our statement that the page leaves out. Absent, too, where that is not known. */
  readonly aboutUnprinted?: true;
  /** Set when the reader made the link. */
  readonly byReader?: boolean;
  /** Set when the link was made for another wording of the same utterance. */
  readonly viaOtherWording?: boolean;
  /** That wording, where it is another record found by its words (another outlet's, a second translation). */
  readonly foundThrough?: {
    readonly words: string;
    readonly source: SourceView;
    /** `possibly-same`: by likeness, speaker and day only; the link's standing then is `possible`. */
    readonly likeness: 'same' | 'possibly-same';
  };
}

/** The words of a statement as another article or a saved quotation has them. */
export interface WordingView {
  readonly statement: StatementView;
  /** The article that has it; absent for a saved quotation, which stands by itself. */
  readonly articleId?: string;
  /** It stands in the article of the statement on show. */
  readonly inSameArticle?: true;
  /**
   * `same`: one utterance with the statement on show. The others are its words too, and not that utterance: said on
   * `another-day`, by `another-speaker`, or `apart` for another reason, mostly because a person parted them. `alike`: by
   * likeness, speaker and day perhaps the same in other words.
   */
  readonly as: 'same' | 'another-day' | 'another-speaker' | 'apart' | 'alike';
  /** From the words on show to these. */
  readonly difference: WordDifference;
}

/** Two statements that may contradict each other, for the researcher's queue; never shown on a page. */
export interface PossiblePair {
  /** What a decision on it is kept under: by words and speakers. */
  readonly key: string;
  readonly kind: 'contradiction' | 'self-contradiction' | 'retraction';
  readonly rule: string;
  readonly type: RelationType;
  readonly why: string;
  /** Its reader rejected most of what this rule found. */
  readonly demoted: boolean;
  /** The later one, where days are known. */
  readonly from: StatementView;
  readonly to: StatementView;
}

/** A printed quotation that is in the library. */
export interface MatchView {
  readonly statement: StatementView;
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  readonly difference: WordDifference;
  readonly printed: { readonly words: string; readonly speaker?: string };
  /** One of the texts is so long that only their beginnings were compared: nothing is known of the rest. */
  readonly beginningOnly?: true;
  /** The statements that the page joined into this quotation, in its order; absent when it is from one. */
  readonly joinedFrom?: readonly StatementView[];
  /** The page names another speaker than the library. */
  readonly speakerDiffers: boolean;
  /** The record was taken from the page that asks; shown only where nothing else in the library has these words. */
  readonly fromThisPage?: OwnRecord;
  /** At least one opposing counter-statement that is not merely possible. */
  readonly disputed: boolean;
  readonly counters: readonly CounterView[];
  /** Other sources in the library for the same utterance. */
  readonly alsoIn: readonly SourceView[];
  /** Same words by the same speaker on another day. */
  readonly alsoSaid: readonly { readonly said: SaidView; readonly source: SourceView }[];
  /** The reader's own note, if this quotation was saved. */
  readonly note?: { readonly text: string; readonly tags: readonly string[] };
  readonly mark: MarkView;
}

/**
 * How a page's own record stands to a quotation of it. `part`: the quotation holds the saved words and goes on;
 * `elsewhere`: it differs, and is another stretch of the page as far as is known; `changed`: the page had other words then.
 */
export type OwnRecord = 'whole' | 'part' | 'elsewhere' | 'changed';

/** How a match is marked, and what a screen reader says of the mark: words, speaker, and how they stand. */
export interface MarkView {
  readonly style: MarkStyle;
  readonly label: string;
}

/** The style of a mark, by shape as well as colour. `disputed` is a sign beside it, not a style. */
export type MarkStyle = 'verbatim' | 'changed' | 'other-speaker';
