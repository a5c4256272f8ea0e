import * as v from 'valibot';
import { ARTICLE_LIMIT, tooLong } from '@/lib/model/article-limit';
import { fieldProblem } from '@/lib/model/field-problem';
import { failure, type Result, success } from '@/lib/model/result';
import { kindOf, type LibraryRecord, NO_RECORDS, type RecordCounts, type RecordKind } from './library-file';
import { firstLine, lastLine, RECORDS } from './library-schema';
import { parseJson } from './parse-json';

/** A problem that ends the reading of a file. */
class BadLine extends Error {
  override readonly name = 'BadLine';
}

/**
 * Reads a library file to its end without keeping anything: how many records of each kind it has, or the first line that is not as it must
 * be, by number and field. So nothing has been stored when a file is refused.
 */
export async function checkLibraryFile(lines: AsyncIterable<string>): Promise<Result<RecordCounts>> {
  const counts: Record<RecordKind, number> = { ...NO_RECORDS };
  try {
    for await (const record of recordsOf(lines)) counts[kindOf(record)]++;
    return success(counts);
  } catch (error) {
    if (error instanceof BadLine) return failure('invalid', error.message);
    throw error;
  }
}

/** Whether a file's first line says that it is a library. */
export function isLibraryFile(first: string): boolean {
  const line = parseJson(first);
  return line.ok && line.value instanceof Object && 'onRecord' in line.value;
}

/** The records of a library file that was checked, in its order. Throws where it is not as it was. */
export async function* recordsOf(lines: AsyncIterable<string>): AsyncGenerator<LibraryRecord> {
  const counts: Record<RecordKind, number> = { ...NO_RECORDS };
  let number = 0;
  let isEnded = false;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    if (isEnded) throw new BadLine(`line ${number}: stands behind the end`);
    const json = parseJson(line);
    if (!json.ok) throw new BadLine(`line ${number}: ${json.problem.message}`);
    if (number === 1) {
      readAs(firstLine, json.value, 'line 1', 'is not the first line of a library');
      continue;
    }
    if (json.value instanceof Object && 'end' in json.value) {
      const { end } = readAs(lastLine, json.value, `line ${number}`);
      checkCounts(end, counts);
      isEnded = true;
      continue;
    }
    const record = readRecord(json.value, number);
    counts[kindOf(record)]++;
    yield record;
  }
  if (!isEnded) throw new BadLine(`line ${number}: the file ends here, before its end; it was cut off`);
}

function readRecord(value: unknown, number: number): LibraryRecord {
  const [kind, ...others] = value instanceof Object ? Object.keys(value) : [];
  if (kind === undefined || others.length > 0 || !Object.hasOwn(RECORDS, kind))
    throw new BadLine(`line ${number}: is no record that On Record knows`);
  const name = kind as RecordKind;
  const content = readAs(RECORDS[name], (value as Record<string, unknown>)[name], `line ${number}, ${name}`);
  const record = { [name]: content } as unknown as LibraryRecord;
  if ('article' in record && record.article.document.text.length > ARTICLE_LIMIT)
    throw new BadLine(`line ${number}, article: ${tooLong(record.article.document.text.length)}`);
  return record;
}

function readAs<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  where: string,
  otherwise?: string,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new BadLine(`${where}: ${fieldProblem(issue, otherwise ?? 'the record')}`);
}

function checkCounts(end: RecordCounts, counts: RecordCounts): void {
  for (const [kind, count] of Object.entries(end)) {
    const read = counts[kind as RecordKind];
    if (read !== count)
      throw new BadLine(`the file says that it has ${count} of “${kind}”, but ${read} are in it`);
  }
}
