/** Why a file, or a row of one, was not taken in. */
export interface FileProblem {
  /** Name as the person gave it, with the folders below the one chosen. */
  readonly file: string;
  /** Row of a table, its first line counted, as spreadsheets number them; absent where the whole file is meant. */
  readonly row?: number;
  /** What is wrong, as a phrase that goes on from the file's name. */
  readonly reason: string;
}
