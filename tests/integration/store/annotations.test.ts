import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  type AnnotationDraft,
  deleteAnnotation,
  editAnnotation,
  importAnnotations,
  listAnnotations,
  restoreAnnotation,
  saveAnnotation,
} from '@/lib/store/annotations';
import { openDatabase } from '@/lib/store/database';
import { testLibrary } from '@/tests/support/library';

/** Printed on both sides of the speaker's cue. */
const PARTS = [
  {
    exact: 'The ferry will sail',
    prefix: 'on Monday. “',
    suffix: ',” Brandt said, “',
    position: { start: 40, end: 59 },
  },
  {
    exact: 'on Sunday.',
    prefix: ',” Brandt said, “',
    suffix: '” Nobody cheered.',
    position: { start: 76, end: 86 },
  },
];

const DRAFT: AnnotationDraft = {
  exact: 'The ferry will sail on Sunday.',
  prefix: 'Mayor Ilse Brandt said: “',
  suffix: '” Nobody cheered.',
  position: { start: 40, end: 70 },
  url: 'https://harbour.example/ferry',
  headline: 'Ferry to sail',
  speaker: 'Ilse Brandt',
  before: 'Mayor Ilse Brandt said:',
  after: 'Nobody cheered.',
  note: 'Compare with May.',
  tags: ['ferry', 'promise'],
};

describe('saved quotations', () => {
  it('are there once after a reload, however often they were saved', async () => {
    const db = testLibrary();
    const first = await saveAnnotation(db, DRAFT, 1_000);
    const again = await saveAnnotation(db, { ...DRAFT, exact: '“The ferry will sail on Sunday.”' }, 2_000);
    db.close();
    const reopened = openDatabase({ name: db.name });
    expect(first).toMatchObject({ ok: true, value: { alreadySaved: false } });
    expect(again).toMatchObject({
      ok: true,
      value: { alreadySaved: true, annotation: { note: DRAFT.note } },
    });
    expect(await listAnnotations(reopened)).toEqual([
      {
        ...DRAFT,
        id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/u),
        createdAt: 1_000,
        updatedAt: 1_000,
      },
    ]);
  });

  it('saved twenty times at once from twenty tabs are one', async () => {
    const db = testLibrary();
    await Promise.all(Array.from({ length: 20 }, (_, i) => saveAnnotation(db, DRAFT, i)));
    expect(await db.annotations.count()).toBe(1);
  });

  it('are edited and deleted with undo', async () => {
    const db = testLibrary();
    const saved = await saveAnnotation(db, DRAFT, 1_000);
    if (!saved.ok) throw new Error('not saved');
    const { annotation } = saved.value;
    const edited = await editAnnotation(
      db,
      annotation.id,
      { note: 'Kept.', tags: [' ferry ', 'ferry', ''] },
      2_000,
    );
    expect(edited).toEqual({ ok: true, value: annotation });
    expect(await listAnnotations(db)).toMatchObject([{ note: 'Kept.', tags: ['ferry'], updatedAt: 2_000 }]);
    await restoreAnnotation(db, annotation);
    expect(await listAnnotations(db)).toEqual([annotation]);
    const deleted = await deleteAnnotation(db, annotation.id);
    expect(await listAnnotations(db)).toEqual([]);
    expect(deleted).toEqual({ ok: true, value: annotation });
    await restoreAnnotation(db, annotation);
    expect(await listAnnotations(db)).toEqual([annotation]);
  });

  it('keep the parts they were printed in, through a reload, an edit and its undo', async () => {
    const db = testLibrary();
    const { position: _, ...joined } = DRAFT;
    const saved = await saveAnnotation(db, { ...joined, parts: PARTS }, 1_000);
    if (!saved.ok) throw new Error('not saved');
    const { annotation } = saved.value;
    await editAnnotation(db, annotation.id, { note: 'Kept.' }, 2_000);
    db.close();
    const reopened = openDatabase({ name: db.name });
    expect(await listAnnotations(reopened)).toMatchObject([{ note: 'Kept.', parts: PARTS }]);
    await restoreAnnotation(reopened, annotation);
    expect(await listAnnotations(reopened)).toEqual([annotation]);
  });

  it('lose their speaker when the name is emptied', async () => {
    const db = testLibrary();
    const saved = await saveAnnotation(db, DRAFT, 1_000);
    if (!saved.ok) throw new Error('not saved');
    await editAnnotation(db, saved.value.annotation.id, { speaker: ' ' }, 2_000);
    const [annotation] = await listAnnotations(db);
    expect(annotation).not.toHaveProperty('speaker');
    expect(annotation).toMatchObject({ note: DRAFT.note, tags: DRAFT.tags });
  });

  it('are listed by tag, the last changed first', async () => {
    const db = testLibrary();
    await saveAnnotation(db, { ...DRAFT, tags: ['ferry'] }, 1_000);
    await saveAnnotation(db, { ...DRAFT, exact: 'The bridge is closed.', tags: ['bridge', 'ferry'] }, 2_000);
    expect((await listAnnotations(db, 'ferry')).map((a) => a.createdAt)).toEqual([2_000, 1_000]);
    expect((await listAnnotations(db, 'bridge')).map((a) => a.createdAt)).toEqual([2_000]);
  });

  it('say so when they are gone', async () => {
    const db = testLibrary();
    const gone = { ok: false, problem: { code: 'not-found' } };
    expect(await editAnnotation(db, 'urn:uuid:x', { note: '' }, 1)).toMatchObject(gone);
    expect(await deleteAnnotation(db, 'urn:uuid:x')).toMatchObject(gone);
  });

  it('are imported all or none, twice adding nothing, and never over a later change', async () => {
    const db = testLibrary();
    const saved = await saveAnnotation(db, DRAFT, 1_000);
    if (!saved.ok) throw new Error('not saved');
    const { annotation } = saved.value;
    const other = { ...annotation, id: 'urn:uuid:other', exact: 'Another one.' };
    const file = [{ ...annotation, note: 'older', updatedAt: 500 }, other];
    expect(await importAnnotations(db, file)).toEqual({
      ok: true,
      value: { added: 1, updated: 0, unchanged: 1 },
    });
    expect(await importAnnotations(db, file)).toEqual({
      ok: true,
      value: { added: 0, updated: 0, unchanged: 2 },
    });
    const newer = [{ ...annotation, note: 'newer', updatedAt: 5_000 }];
    expect(await importAnnotations(db, newer)).toMatchObject({ value: { updated: 1 } });
    const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
    db.annotations.hook('creating', (key) => {
      if (key === 'urn:uuid:third') throw full;
    });
    const before = await listAnnotations(db);
    const more = [
      { ...other, id: 'urn:uuid:second' },
      { ...other, id: 'urn:uuid:third' },
    ];
    expect(await importAnnotations(db, more)).toMatchObject({ ok: false, problem: { code: 'quota' } });
    expect(await listAnnotations(db)).toEqual(before);
  });
});
