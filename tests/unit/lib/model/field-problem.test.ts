import * as v from 'valibot';
import { expect, it } from 'vitest';
import { fieldProblem } from '@/lib/model/field-problem';

const schema = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  target: v.optional(
    v.union([v.string(), v.looseObject({ source: v.string(), start: v.pipe(v.number(), v.minValue(0)) })]),
    '',
  ),
  created: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/u, 'no year'))),
});

function problemOf(data: unknown): string {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? 'none' : fieldProblem(parsed.issues[0], 'record');
}

it.each([
  [{}, 'id: is missing'],
  [{ id: undefined }, 'id: is missing'],
  [{ id: 3 }, 'id: is 3, where string is expected'],
  [{ id: '' }, 'id: has length 0, where >=1 is expected'],
  [{ id: 'a', created: 'today' }, 'created: no year'],
  [{ id: 'a', target: { start: 1 } }, 'target.source: is missing'],
  [{ id: 'a', target: { source: 'b', start: -1 } }, 'target.start: is -1, where >=0 is expected'],
  ['text', 'record: is "text", where Object is expected'],
  [{ id: 'a' }, 'none'],
])('says what is wrong with %j: %s', (data, problem) => {
  expect(problemOf(data)).toBe(problem);
});
