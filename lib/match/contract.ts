import type { Verdict, WordDifference } from '@/lib/model/difference';
import type { Confidence, DayRange } from '@/lib/model/quotation';
import type { WordWeights } from './word-weights';

/** A quotation as printed somewhere, to be found in the library. */
export interface MatchQuery {
  readonly words: string;
  readonly speaker?: string;
  /** When it was said, as far as the text that prints it says so. */
  readonly said?: DayRange;
  /** ISO day on which it was printed: it was said then or before, maybe long before. Read where `said` is absent. */
  readonly printed?: string;
  readonly before?: string;
  readonly after?: string;
}

/** A stored statement as the matcher needs it. */
export interface LibraryStatement {
  readonly id: string;
  readonly words: string;
  readonly speaker?: string;
  readonly said?: DayRange;
  /** ISO day on which its article was printed: it was said then or before. */
  readonly printed?: string;
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
  /** The statements that the printed words were joined from, in their order there; absent when one statement holds them. */
  readonly joinedFrom?: readonly LibraryStatement[];
  /** Both sides name a speaker and they are not the same person. Weighs, never vetoes. */
  readonly speakerDiffers: boolean;
}

/**
 * Which candidates are wanted. `origin`, the default: where a quotation comes from, so that beside one that promises much
 * those are left out that promise little. `kin`: all that may say the same, however much better another one fits; the
 * statement that is asked for is itself in the library.
 */
export type Reach = 'origin' | 'kin';

/**
 * Where the matcher looks. In the extension the index lives in the store; tests and the command line keep it in memory
 * (`memoryLibrary`). Both ask the same questions of the same packed segments. The store's may hold a part of what is stored
 * only, while much is still to be packed: what is missing is not found, and the question is to be asked again when the store
 * says that it changed.
 */
export interface MatchLibrary {
  /** Statements held; the evidence asked for grows with it. */
  readonly size: number;
  /** Information of words, as frozen with the index. */
  readonly weights: WordWeights;
  /** For each query the ids of statements worth reading, most promising first; empty is the usual answer. */
  candidates(queries: readonly MatchQuery[], reach?: Reach): Promise<readonly (readonly string[])[]>;
  /** One bulk read for a whole page, in the order of `ids`; undefined for what is no longer there. */
  statements(ids: readonly string[]): Promise<readonly (LibraryStatement | undefined)[]>;
}
