import * as v from 'valibot';
import { fieldProblem } from '@/lib/model/field-problem';
import { samenessKeyOf } from '@/lib/model/ids';
import type { SamenessRecord } from '@/lib/model/records';
import { failure, type Result, success } from '@/lib/model/result';
import { parseJson } from './parse-json';
import { SAMENESS } from './terms';

const place = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u, 'is no place'));

const file = v.looseObject({
  [SAMENESS]: v.pipe(
    v.array(
      v.pipe(
        v.object({
          a: place,
          b: place,
          state: v.picklist(['same', 'different']),
          at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(Date.UTC(2200, 0))),
        }),
        v.check(({ a, b }) => a !== b, 'names one place twice'),
      ),
    ),
    v.maxLength(100_000),
  ),
});

/**
 * A person's merges and splits from a file that On Record wrote; none from any other file. All or nothing, as with the
 * annotations beside them. The places are digests of articles' texts, so they hold wherever the same articles are.
 */
export function parseSameness(text: string): Result<readonly SamenessRecord[]> {
  const data = parseJson(text);
  if (!data.ok) return data;
  if (!(data.value instanceof Object) || !(SAMENESS in data.value)) return success([]);
  const parsed = v.safeParse(file, data.value);
  if (!parsed.success) return failure('invalid', fieldProblem(parsed.issues[0], SAMENESS));
  return success(parsed.output[SAMENESS].map((one) => ({ ...one, key: samenessKeyOf(one.a, one.b) })));
}
