import { expect, it } from 'vitest';
import { sourceOfAnnotation } from '@/lib/view/source-view';
import { SAVED } from '@/tests/fixtures/saved-annotation';

it('leads to the words of a saved quotation, and from the first to the last when others stand between', () => {
  expect(sourceOfAnnotation(SAVED).urlAtWords).toBe(
    'https://harbour.example/ferry#:~:text=The%20ferry%20will%20sail%20on%20Sunday',
  );
  const part = { exact: 'The ferry will sail', prefix: '', suffix: '' };
  const parts = [part, { ...part, exact: 'on Sunday.' }];
  expect(sourceOfAnnotation({ ...SAVED, parts }).urlAtWords).toBe(
    'https://harbour.example/ferry#:~:text=The%20ferry%20will,sail%20on%20Sunday',
  );
});
