import { annotationIdOf } from '@/lib/model/ids';
import type { AnnotationRecord } from '@/lib/model/records';
import { failure, type Result } from '@/lib/model/result';
import { foldWords } from '@/lib/text/fold';
import type { AnnotationRow, Database } from './database';
import { regroupStatements, utteranceTables } from './utterances';
import { write } from './write';

/** What the save form hands over; id and times are given here. */
export type AnnotationDraft = Omit<AnnotationRecord, 'id' | 'createdAt' | 'updatedAt'>;

/** The parts of an annotation that its author may change later. */
export type AnnotationEdit = Partial<Pick<AnnotationRecord, 'note' | 'tags' | 'speaker'>>;

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
  return write(db, utteranceTables(db), async () => {
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
    await db.annotations.put(rowOf(annotation));
    await regroupStatements(db, { added: [id] });
    return { annotation, alreadySaved: false };
  });
}

/** Changes note, tags or speaker; an empty speaker removes it. Value: the annotation before the change, which `restoreAnnotation` brings back. */
export async function editAnnotation(
  db: Database,
  id: string,
  edit: AnnotationEdit,
  now: number,
): Promise<Result<AnnotationRecord>> {
  const result = await write(db, utteranceTables(db), async () => {
    const known = await db.annotations.get(id);
    if (known === undefined) return undefined;
    const tags = edit.tags === undefined ? known.tags : cleanTags(edit.tags);
    const { speaker, ...changed } = { ...known, ...edit, tags, updatedAt: now };
    // An emptied speaker is an unknown one.
    await db.annotations.put(
      speaker === undefined || speaker.trim() === '' ? changed : { ...changed, speaker },
    );
    await regroupStatements(db, { added: [id] });
    return annotationOf(known);
  });
  return presentOr(result);
}

/** Deletes an annotation. Value: what was deleted, for `restoreAnnotation`. */
export async function deleteAnnotation(db: Database, id: string): Promise<Result<AnnotationRecord>> {
  const result = await write(db, utteranceTables(db), async () => {
    const known = await db.annotations.get(id);
    await db.annotations.delete(id);
    await regroupStatements(db, { removed: [id] });
    return known === undefined ? undefined : annotationOf(known);
  });
  return presentOr(result);
}

/** Undo of an edit or a deletion: puts the annotation back exactly as it was, times included. */
export function restoreAnnotation(db: Database, annotation: AnnotationRecord): Promise<Result<void>> {
  return write(db, utteranceTables(db), async () => {
    await db.annotations.put(rowOf(annotation));
    await regroupStatements(db, { added: [annotation.id] });
  });
}

/**
 * Takes in annotations of a file, all or none. What is there already under the same id and was changed later
 * stays; equal ones count as unchanged.
 */
export function importAnnotations(
  db: Database,
  annotations: readonly AnnotationRecord[],
): Promise<Result<{ readonly added: number; readonly updated: number; readonly unchanged: number }>> {
  return write(db, utteranceTables(db), async () => {
    const known = await db.annotations.bulkGet(annotations.map((a) => a.id));
    const newer = annotations.filter(
      (a, i) => (known[i]?.updatedAt ?? Number.NEGATIVE_INFINITY) < a.updatedAt,
    );
    await db.annotations.bulkPut(newer.map(rowOf));
    await regroupStatements(db, { added: newer.map(({ id }) => id) });
    const added = known.filter((k) => k === undefined).length;
    const updated = newer.length - added;
    return { added, updated, unchanged: annotations.length - newer.length };
  });
}

/** All annotations, the last changed first; with `tag`, those that carry it. */
export async function listAnnotations(db: Database, tag?: string): Promise<AnnotationRecord[]> {
  const rows =
    tag === undefined
      ? await db.annotations.orderBy('updatedAt').reverse().toArray()
      : (await db.annotations.where('tags').equals(tag).sortBy('updatedAt')).reverse();
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
