import * as v from 'valibot';
import type { ArticleSource, Published } from '@/lib/model/article';
import { ARTICLE_LIMIT, tooLong } from '@/lib/model/article-limit';
import { fieldProblem } from '@/lib/model/field-problem';
import { failure, type Result, success } from '@/lib/model/result';
import { documentOfPlainText } from '@/lib/text/document-text';

/** Bytes of a seed's file at most: more than an article of the longest length has in any script. */
export const SEED_LIMIT = 3 * ARTICLE_LIMIT;

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));

/** What is known of a seed's text; what is not known stays absent. */
const sidecar = v.strictObject({
  headline: v.exactOptional(line),
  byline: v.exactOptional(line),
  outlet: v.exactOptional(line),
  url: v.exactOptional(v.pipe(line, v.regex(/^https?:\/\//u, 'no http(s) address'))),
  published: v.exactOptional(
    v.strictObject({
      value: v.pipe(
        line,
        v.regex(
          /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/u,
          'no ISO day or instant with its offset',
        ),
      ),
      timeZone: v.exactOptional(line),
    }),
  ),
  language: v.exactOptional(line),
  note: v.exactOptional(line),
});

/**
 * A seed's decoded text and its sidecar ("name.json" beside "name.txt", or undefined when there is none) as an
 * article. Fails, naming the file, on a text without words, on one too long, and on a sidecar with unknown or
 * wrong fields. Offsets of the document are offsets of `text` as given.
 */
export function parseSeed(
  file: string,
  text: string,
  sidecarJson: string | undefined,
): Result<ArticleSource> {
  if (text.length > ARTICLE_LIMIT) return failure('too-large', `${file}: ${tooLong(text.length)}`);
  if (text.trim() === '') return failure('invalid', `${file}: the file is empty.`);
  if (!/[\p{L}\p{N}]/u.test(text)) return failure('invalid', `${file}: there are no words in it.`);
  const known = parseSidecar(file, sidecarJson);
  if (!known.ok) return known;
  const { note, language, published, ...rest } = known.value;
  return success({
    ...rest,
    document: documentOfPlainText(text, language),
    ...(published === undefined ? {} : { published: published satisfies Published }),
    provenance: { origin: 'seed', file, ...(note === undefined ? {} : { note }) },
  });
}

function parseSidecar(file: string, json: string | undefined): Result<v.InferOutput<typeof sidecar>> {
  if (json === undefined) return success({});
  const name = file.replace(/\.txt$/u, '.json');
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return failure('invalid', `${name}: not readable as JSON.`);
  }
  if (Array.isArray(data)) return failure('invalid', `${name}: a list, where one object is expected.`);
  const parsed = v.safeParse(sidecar, data);
  if (parsed.success) return success(parsed.output);
  return failure('invalid', `${name}: ${fieldProblem(parsed.issues[0], 'the file')}`);
}
