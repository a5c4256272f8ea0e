import { type AnnotationEdit, additionTo } from '@/lib/model/annotation-addition';
import { annotationIdOf } from '@/lib/model/ids';
import type { AnnotationRecord, SamenessRecord } from '@/lib/model/records';
import { failure, type Result } from '@/lib/model/result';
import { cleanUrl } from '@/lib/text/clean-url';
import { foldWords } from '@/lib/text/fold';
import type { AnnotationRow, Database } from './database';
import { placesOf, takeInSameness } from './sameness';
import { termsOfAnnotation } from './search-terms';
import { regroupStatements, utteranceTables } from './utterances';
import { write } from './write';

/** What the save form hands over; id and times are given here. */
export type AnnotationDraft = Omit<AnnotationRecord, 'id' | 'createdAt' | 'updatedAt'>;

/** The id that saving this draft would have. */
function idOfDraft(draft: Pick<AnnotationDraft, 'exact' | 'url' | 'headline' | 'outlet'>): string {
  return annotationIdOf(foldWords(draft.exact), draft.url ?? `${draft.outlet ?? ''} ${draft.headline ?? ''}`);
}

/**
 * Saves a quotation with its note. Idempotent: the same words from the same address are saved once; saying it
 * again changes nothing and answers `alreadySaved`, so that the form can offer to open what is there.
 */
export function saveAnnotation(
  db: Database,
  draft: AnnotationDraft,
  now: number,
): Promise<Result<{ readonly annotation: AnnotationRecord; readonly alreadySaved: boolean }>> {
  return write(db, annotationTables(db), async () => {
    const id = idOfDraft(draft);
    const known = await db.annotations.get(id);
    if (known !== undefined) return { annotation: annotationOf(known), alreadySaved: true };
    const annotation: AnnotationRecord = {
      ...draft,
      tags: cleanTags(draft.tags),
      id,
      createdAt: now,
      updatedAt: now,
    };
    await put(db, [annotation]);
    return { annotation, alreadySaved: false };
  });
}

/** Changes note, tags or speaker; an empty speaker removes it. Value: the annotation before the change, which `restoreAnnotation` brings back. */
export async function editAnnotation(
  db: Database,
  id: string,
  edit: AnnotationEdit | ((known: AnnotationRecord) => AnnotationEdit | undefined),
  now: number,
): Promise<Result<AnnotationRecord>> {
  const result = await write(db, annotationTables(db), async () => {
    const known = await db.annotations.get(id);
    if (known === undefined) return undefined;
    const change = typeof edit === 'function' ? edit(annotationOf(known)) : edit;
    if (change === undefined) return annotationOf(known);
    const tags = change.tags === undefined ? known.tags : cleanTags(change.tags);
    const { speaker, ...changed } = { ...annotationOf(known), ...change, tags, updatedAt: now };
    // An emptied speaker is an unknown one.
    const isKnown = speaker !== undefined && speaker.trim() !== '';
    await put(db, [isKnown ? { ...changed, speaker } : changed]);
    return annotationOf(known);
  });
  return presentOr(result);
}

/**
 * Adds what was typed when a quotation was to be saved again (`additionTo`), to what is stored then: another tab may have
 * changed it meanwhile. Value: the annotation before, as of `editAnnotation`.
 */
export function addToAnnotation(
  db: Database,
  id: string,
  typed: AnnotationEdit,
  now: number,
): Promise<Result<AnnotationRecord>> {
  return editAnnotation(db, id, (known) => additionTo(known, typed), now);
}

/** Deletes an annotation. Value: what was deleted, for `restoreAnnotation`. */
export async function deleteAnnotation(db: Database, id: string): Promise<Result<AnnotationRecord>> {
  const result = await write(db, annotationTables(db), async () => {
    const known = await db.annotations.get(id);
    await db.annotations.delete(id);
    await db.terms.where('owner').equals(id).delete();
    await regroupStatements(db, { removed: [id] });
    return known === undefined ? undefined : annotationOf(known);
  });
  return presentOr(result);
}

/** Undo of an edit or a deletion: puts the annotation back exactly as it was, times included. */
export function restoreAnnotation(db: Database, annotation: AnnotationRecord): Promise<Result<void>> {
  return write(db, annotationTables(db), async () => {
    await put(db, [annotation]);
  });
}

/**
 * Takes in the annotations of a file, and what a person said of which statements are one, all or none. What is there
 * already under the same id and was changed later stays; equal ones count as unchanged.
 */
export function importAnnotations(
  db: Database,
  annotations: readonly AnnotationRecord[],
  sameness: readonly SamenessRecord[] = [],
): Promise<Result<{ readonly added: number; readonly updated: number; readonly unchanged: number }>> {
  return write(db, annotationTables(db), async () => {
    const counts = await takeInAnnotations(db, annotations);
    await regroupStatements(db, { decided: placesOf(await takeInSameness(db, sameness)) });
    return counts;
  });
}

/**
 * Saves those whose id is not in the library, all or none; what is there stays as it is, whatever is said of it elsewhere. Value: how
 * many are new.
 */
export function addAnnotations(
  db: Database,
  annotations: readonly AnnotationRecord[],
): Promise<Result<number>> {
  return write(db, annotationTables(db), async () => {
    const each = [...new Map(annotations.map((one) => [one.id, one])).values()];
    const known = await db.annotations.bulkGet(each.map(({ id }) => id));
    const missing = each.filter((_, i) => known[i] === undefined);
    await put(db, missing);
    return missing.length;
  });
}

/** Puts those that are new or changed later than what is there, inside a transaction over `annotationTables`. */
export async function takeInAnnotations(
  db: Database,
  annotations: readonly AnnotationRecord[],
): Promise<{ readonly added: number; readonly updated: number; readonly unchanged: number }> {
  const known = await db.annotations.bulkGet(annotations.map((a) => a.id));
  const newer = annotations.filter((a, i) => (known[i]?.updatedAt ?? Number.NEGATIVE_INFINITY) < a.updatedAt);
  await put(db, newer);
  const added = known.filter((k) => k === undefined).length;
  const updated = newer.length - added;
  return { added, updated, unchanged: annotations.length - newer.length };
}

/** All annotations, the last changed first; with `tag`, those that carry it. */
export async function listAnnotations(db: Database, tag?: string): Promise<AnnotationRecord[]> {
  const rows =
    tag === undefined
      ? await db.annotations.orderBy('updatedAt').reverse().toArray()
      : (await db.annotations.where('tags').equals(tag).sortBy('updatedAt')).reverse();
  return rows.map(annotationOf);
}

/** One annotation; undefined when it is not there. */
export async function readAnnotation(db: Database, id: string): Promise<AnnotationRecord | undefined> {
  const row = await db.annotations.get(id);
  return row === undefined ? undefined : annotationOf(row);
}

/** The tables that a saved quotation lies in, with what it is searched by and the utterance it belongs to. */
function annotationTables(db: Database) {
  return [...utteranceTables(db), db.terms];
}

/** Stores annotations, in the place of earlier ones, with what they are searched by, and joins them to their utterances. */
async function put(db: Database, annotations: readonly AnnotationRecord[]): Promise<void> {
  // The day of its making is part of a search row's key, and a file may bring another.
  await db.terms
    .where('owner')
    .anyOf(annotations.map(({ id }) => id))
    .delete();
  await db.annotations.bulkPut(annotations.map(rowOf));
  await db.terms.bulkPut(annotations.map(termsOfAnnotation));
  await regroupStatements(db, { added: annotations.map(({ id }) => id) });
}

/** What was saved from a page, the first saved first; `url` without its fragment. The way a reader came there is no matter. */
export async function listAnnotationsFrom(db: Database, url: string): Promise<AnnotationRecord[]> {
  const rows = await db.annotations
    .where('url')
    .anyOf([...new Set([url, cleanUrl(url)])])
    .sortBy('createdAt');
  return rows.map(annotationOf);
}

function rowOf(annotation: AnnotationRecord): AnnotationRow {
  return { ...annotation, wordsKey: foldWords(annotation.exact) };
}

function annotationOf({ wordsKey: _, ...annotation }: AnnotationRow): AnnotationRecord {
  return annotation;
}

function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

function presentOr(result: Result<AnnotationRecord | undefined>): Result<AnnotationRecord> {
  if (!result.ok) return result;
  return result.value === undefined
    ? failure('not-found', 'This saved quotation is no longer in the library.')
    : { ok: true, value: result.value };
}
