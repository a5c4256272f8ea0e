import type { Verdict, WordDifference } from '@/lib/model/difference';
import type { Confidence, DayRange } from '@/lib/model/quotation';

/** A quotation as printed somewhere, to be found in the library. */
export interface MatchQuery {
  readonly words: string;
  readonly speaker?: string;
  /** When it was said or, failing that, printed. */
  readonly said?: DayRange;
  readonly before?: string;
  readonly after?: string;
}

/** A stored statement as the matcher needs it. */
export interface LibraryStatement {
  readonly id: string;
  readonly utteranceId: string;
  readonly words: string;
  readonly speaker?: string;
  readonly said?: DayRange;
  /** Sentences around it, as stored. */
  readonly before: string;
  readonly after: string;
}

/** A stored statement accepted as the origin of a query. */
export interface Match {
  readonly statement: LibraryStatement;
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  /** Calibrated 0..1; higher is surer. */
  readonly score: number;
  readonly difference: WordDifference;
  /** Both sides name a speaker and they are not the same person. Weighs, never vetoes. */
  readonly speakerDiffers: boolean;
}
