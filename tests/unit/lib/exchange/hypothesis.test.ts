import { expect, test } from 'vitest';
import { hypothesisOf } from '@/lib/exchange/hypothesis';
import type { AnnotationRecord } from '@/lib/model/records';
import { SAVED, SAVED_IN_PARTS } from '@/tests/fixtures/saved-annotation';
import { INJECTIONS } from '@/tests/support/cited';

const MADE = '2026-11-23T12:00:00.000Z';

function annotationsOf(saved: readonly AnnotationRecord[]): readonly Record<string, unknown>[] {
  return JSON.parse(hypothesisOf(saved, MADE).text).annotations;
}

test('a file has the envelope and the annotations that the client’s own export has', () => {
  const { text, leftOut } = hypothesisOf([SAVED], MADE);
  expect(leftOut).toBe(0);
  expect(JSON.parse(text)).toEqual({
    export_date: MADE,
    export_userid: '',
    client_version: '',
    annotations: [
      {
        created: '2025-05-05T08:30:00.000Z',
        updated: '2025-05-06T00:00:00.000Z',
        uri: 'https://harbour.example/ferry',
        document: { title: ['Ferry to sail'] },
        tags: ['ferry', 'promise', 'speaker:Ilse Brandt'],
        text: 'Compare with May.\n\n— Ilse Brandt, Ferry to sail, 2025-05-04',
        target: [
          {
            source: 'https://harbour.example/ferry',
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: 'The ferry will sail on Sunday.',
                prefix: 'Brandt said: “',
                suffix: '” Nobody cheered.',
              },
              { type: 'TextPositionSelector', start: 40, end: 70 },
            ],
          },
        ],
      },
    ],
  });
});

test('of a quotation in parts the first part is the place, and the text has all the words', () => {
  const [annotation] = annotationsOf([SAVED_IN_PARTS]);
  expect(annotation?.target).toMatchObject([
    { selector: [{ exact: 'The ferry will sail' }, { start: 40, end: 59 }] },
  ]);
  expect(annotation?.text).toContain('“The ferry will sail on Sunday.”');
});

test('what has no web address is left out and counted', () => {
  const { url: _, ...nowhere } = SAVED;
  const all = [SAVED, nowhere, { ...SAVED, url: 'javascript:alert(1)' }, { ...SAVED, url: 'urn:isbn:1' }];
  const { text, leftOut } = hypothesisOf(all, MADE);
  expect([JSON.parse(text).annotations.length, leftOut]).toEqual([1, 3]);
});

test.each(INJECTIONS)('the words are the page’s, the note shows %j as text', (text) => {
  const [annotation] = annotationsOf([{ ...SAVED, exact: text, note: text, headline: text }]);
  expect(annotation?.target).toMatchObject([{ selector: [{ exact: text.toWellFormed() }, {}] }]);
  expect(annotation?.text).not.toMatch(/(?<!\\)[[<`]/u);
});
