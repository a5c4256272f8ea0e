import type { BaseIssue } from 'valibot';
import { getDotPath } from 'valibot';

/**
 * What is wrong with data that came from outside, for people: the field and why, such as "target.source: is missing". Of
 * alternatives the first that blames a field. `whole`: what to call the data when no field of it is to blame.
 */
export function fieldProblem(issue: BaseIssue<unknown>, whole: string): string {
  const inner = issue.issues?.find((nested) => (nested.path?.length ?? 0) > 0);
  const path = getDotPath(issue);
  if (inner !== undefined)
    return [path, fieldProblem(inner, whole)].filter((part) => part !== null).join('.');
  return `${path ?? whole}: ${reasonOf(issue)}`;
}

/** In a schema's own words where it has some. */
function reasonOf({ kind, type, message, expected, received }: BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ') || expected === null) return message;
  if (kind === 'schema' && received === 'undefined') return 'is missing';
  if (expected === 'never') return 'is not known';
  return `${type.endsWith('_length') ? 'has length' : 'is'} ${received}, where ${expected} is expected`;
}
