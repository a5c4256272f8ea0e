import type { DayRange } from '@/lib/model/quotation';

/** A stored statement as clustering needs it. */
export interface Statement {
  /** Unique and made from content, so that the same library has the same ids in whatever order it grew. */
  readonly id: string;
  readonly words: string;
  /** Someone's words in marks; reported and narrated ones are clustered among themselves. */
  readonly quoted: boolean;
  readonly speaker?: string;
  /** When it was said, where its text says so. */
  readonly said?: DayRange;
  /** ISO day of printing: it was said then or before. */
  readonly printed?: string;
  /** Id of the statement that it is spoken inside of. */
  readonly within?: string;
  /** What a person's decisions hold on to; outlives a rebuild (`placeKeyOf`). */
  readonly place: string;
}

/** Where a statement belongs. */
export interface Membership {
  /** Least id of the statements that are one utterance with it, itself included. */
  readonly utteranceId: string;
  /** Least id of the statements with these words: also those of another day or speaker, and those that a person parted. */
  readonly lineId: string;
}
