import { expect, test } from 'vitest';
import { type AnnotationEdit, additionTo } from '@/lib/model/annotation-addition';
import { annotationRecord } from '@/tests/support/library-rows';

const SAVED = annotationRecord({ note: 'First.', tags: ['ferries'], speaker: 'Ada Lind' });

const CASES: readonly (readonly [
  what: string,
  typed: AnnotationEdit,
  addition: AnnotationEdit | undefined,
])[] = [
  ['nothing', { note: '', tags: [] }, undefined],
  ['the same again', { note: ' First. ', tags: ['ferries'], speaker: 'Ada Lind' }, undefined],
  ['another note', { note: 'Second.', tags: [] }, { note: 'First.\n\nSecond.', tags: ['ferries'] }],
  [
    'a note that begins as the other',
    { note: 'First', tags: [] },
    { note: 'First.\n\nFirst', tags: ['ferries'] },
  ],
  [
    'another tag',
    { note: '', tags: ['ferries', 'weather'] },
    { note: 'First.', tags: ['ferries', 'weather'] },
  ],
  [
    'another speaker',
    { note: '', tags: [], speaker: 'Jon Falk' },
    { note: 'First.', tags: ['ferries'], speaker: 'Jon Falk' },
  ],
];
test.each(CASES)('typed again: %s', (_, typed, addition) =>
  expect(additionTo(SAVED, typed)).toEqual(addition),
);

test('a quotation without a note gets the typed one', () => {
  const { note } = additionTo({ ...SAVED, note: '' }, { note: 'Second.', tags: [] }) ?? {};
  expect(note).toBe('Second.');
});

test('what was typed twice is there once', () => {
  const first = additionTo(SAVED, { note: 'Second.', tags: ['x'] });
  expect(additionTo({ ...SAVED, ...first }, { note: 'Second.', tags: ['x'] })).toBeUndefined();
});
