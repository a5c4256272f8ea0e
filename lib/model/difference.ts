/** What a match is called. `possible` needs speaker, date or context to agree; nothing below it is shown. */
export type Verdict = 'verbatim' | 'typography' | 'shortened' | 'edited' | 'merged' | 'overlap' | 'possible';

/** One group of words in a comparison, in reading order. `recorded` and `printed` keep their own typography. */
export type DifferencePart =
  | { readonly op: 'same'; readonly recorded: string; readonly printed: string }
  | { readonly op: 'missing'; readonly recorded: string }
  | { readonly op: 'added'; readonly printed: string }
  | { readonly op: 'changed'; readonly recorded: string; readonly printed: string }
  /** Words standing elsewhere in the other text. */
  | { readonly op: 'moved'; readonly recorded: string; readonly printed: string };

/** A change that may change the meaning: the kind of word lost, added or replaced. */
export interface DifferenceFlag {
  readonly what: 'negation' | 'hedge' | 'condition' | 'number' | 'name';
  readonly change: 'lost' | 'added' | 'changed';
  /** The words concerned, as recorded or printed. */
  readonly words: string;
}

/** Joining `recorded` of all parts but `added` gives the recorded words; `printed` of all but `missing`, the printed ones. */
export interface WordDifference {
  readonly parts: readonly DifferencePart[];
  readonly flags: readonly DifferenceFlag[];
  /** True when the printed text marks its own omissions or insertions (… or [brackets]). */
  readonly marked: boolean;
}
