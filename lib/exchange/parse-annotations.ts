import * as v from 'valibot';
import { fieldProblem } from '@/lib/model/field-problem';
import { annotationIdOf } from '@/lib/model/ids';
import type { AnnotationRecord } from '@/lib/model/records';
import { failure, type Result, success } from '@/lib/model/result';
import { annotationSchema, type ReadAnnotation } from './annotation-schema';
import { parseJson, startsAsJson } from './parse-json';
import { placeOfTargets } from './place-of-targets';
import { DERIVED, FIELDS, QUOTATION, UNKNOWN_SOURCE } from './terms';

const RECORD_LIMIT = 100_000;

/**
 * Saved quotations from a W3C Web Annotation file: a collection, a page, a list, or one annotation, ours or another
 * program's. All or nothing: one record that cannot be read refuses the file and is named by its number, counted
 * from 1. `now` (Unix milliseconds) stands in where another program gives no time.
 */
export function parseAnnotations(text: string, now: number): Result<readonly AnnotationRecord[]> {
  const data = parseJson(text);
  if (!data.ok)
    return data.problem.code === 'too-large' || startsAsJson(text) ? data : failure('invalid', NOT_OURS);
  const items = itemsOf(data.value);
  if (!items.ok) return items;
  if (items.value.length > RECORD_LIMIT)
    return failure(
      'too-large',
      `The file holds ${items.value.length} annotations; at most ${RECORD_LIMIT} are read.`,
    );
  const records: AnnotationRecord[] = [];
  const seen = new Map<string, number>();
  for (const [i, item] of items.value.entries()) {
    const record = parseAnnotation(item, now);
    if (!record.ok) return failure('invalid', `Annotation ${i + 1}: ${record.problem.message}`);
    const twin = seen.get(record.value.id);
    if (twin !== undefined)
      return failure('invalid', `Annotation ${i + 1}: has the same id as annotation ${twin}.`);
    seen.set(record.value.id, i + 1);
    records.push(record.value);
  }
  return success(records);
}

const NOT_OURS =
  'This kind of file is not read. What can be imported: a library that On Record exported (.jsonl), and saved quotations or notes as W3C Web Annotations (.jsonld or .json).';

/** The annotations of a collection, page or list; pages that are only named by their address are not fetched. */
function itemsOf(data: unknown): Result<readonly unknown[]> {
  if (Array.isArray(data)) return success(data);
  const items: unknown[] = [];
  let page: unknown = isObject(data) && hasType(data, 'AnnotationCollection') ? data.first : data;
  if (isObject(page) && hasType(page, 'Annotation')) return success([page]);
  while (page !== undefined) {
    if (typeof page === 'string')
      return failure('invalid', `The file goes on at ${page.slice(0, 200)}, which is not loaded.`);
    if (!isObject(page) || !Array.isArray(page.items))
      return failure('invalid', 'The file holds no annotation, list, page or collection of annotations.');
    for (const item of page.items) items.push(item);
    page = page.next;
  }
  return success(items);
}

function parseAnnotation(item: unknown, now: number): Result<AnnotationRecord> {
  const parsed = v.safeParse(annotationSchema, item);
  if (!parsed.success) return failure('invalid', fieldProblem(parsed.issues[0], 'record'));
  const read = parsed.output;
  const place = placeOfTargets(read);
  if (!place.ok) return place;
  const { source, ...words } = place.value;
  const createdAt = read.created ?? read.modified ?? now;
  return success({
    id: read.id.startsWith('urn:uuid:') ? read.id : annotationIdOf(read.id, 'imported'),
    ...words,
    ...(source === UNKNOWN_SOURCE ? {} : { url: read[QUOTATION]?.[FIELDS.address] ?? source }),
    ...ownFields(read),
    ...noteAndTags(read),
    createdAt,
    updatedAt: read.modified ?? createdAt,
  });
}

function ownFields(
  read: ReadAnnotation,
): Pick<AnnotationRecord, 'speaker' | 'headline' | 'byline' | 'outlet' | 'before' | 'after' | 'published'> {
  const own = read[QUOTATION] ?? {};
  const speaker = own[FIELDS.speaker];
  const headline = own[FIELDS.headline];
  const byline = own[FIELDS.byline];
  const outlet = own[FIELDS.outlet];
  const published = own[FIELDS.published];
  const timeZone = own[FIELDS.timeZone];
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(headline === undefined ? {} : { headline }),
    ...(byline === undefined ? {} : { byline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined
      ? {}
      : { published: { value: published, ...(timeZone === undefined ? {} : { timeZone }) } }),
    before: own[FIELDS.before] ?? '',
    after: own[FIELDS.after] ?? '',
  };
}

/** Tags are tags; every other text of the body belongs to the note, but what we derived for other readers. */
function noteAndTags({ body = [] }: ReadAnnotation): Pick<AnnotationRecord, 'note' | 'tags'> {
  const notes: string[] = [];
  const tags: string[] = [];
  for (const piece of body) {
    if (typeof piece === 'string') notes.push(piece);
    else if (piece.value !== undefined && piece[DERIVED] !== true)
      (hasPurpose(piece.purpose, 'tagging') ? tags : notes).push(piece.value);
  }
  return { note: notes.join('\n\n'), tags };
}

function hasPurpose(purpose: string | string[] | undefined, wanted: string): boolean {
  return Array.isArray(purpose) ? purpose.includes(wanted) : purpose === wanted;
}

function hasType(data: Readonly<Record<string, unknown>>, wanted: string): boolean {
  return Array.isArray(data.type) ? data.type.includes(wanted) : data.type === wanted;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return data instanceof Object && !Array.isArray(data);
}
