/** An expected failure is a value: `problem` is a sentence that can be shown to people. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** Why something did not happen. `code` is for programs, `message` for people. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

export type ProblemCode =
  /** The data do not have the shape they must have. */
  | 'invalid'
  /** More or larger than we take. */
  | 'too-large'
  /** The sender may not ask for this. */
  | 'refused'
  /** Nothing is written from a private window. */
  | 'private-window'
  /** The disk or the browser's share of it is full. */
  | 'quota'
  /** What was asked for is not there (any more). */
  | 'not-found'
  /** Nobody answered: the page or the extension has gone. */
  | 'no-answer'
  /** Anything else, with the error's own words. */
  | 'failed';

/** A success. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failure with its reason. */
export function failure(code: ProblemCode, message: string): Result<never> {
  return { ok: false, problem: { code, message } };
}
