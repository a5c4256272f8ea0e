import { describe, expect, test } from 'vitest';
import type { SaveDraft } from '@/lib/messages/protocol';
import { annotationOfDraft, formOfDraft, typedInto } from '@/lib/messages/save-draft';

const DRAFT: SaveDraft = {
  exact: 'The ferry sails at nine.',
  prefix: 'she said: ',
  suffix: ' Then she left.',
  position: { start: 10, end: 34 },
  before: 'The harbour master spoke.',
  after: 'Then she left.',
  speaker: 'Ada Lind',
  speakerConfidence: 'medium',
  page: {
    url: 'https://harbour.example/ferry',
    title: 'Ferries sail again',
    published: '2026-03-04',
    outlet: 'The Harbour Post',
    byline: 'Ines Palm',
  },
};

describe('what the form opens with', () => {
  test('everything that the page says', () =>
    expect(formOfDraft(DRAFT)).toEqual({
      exact: DRAFT.exact,
      before: DRAFT.before,
      after: DRAFT.after,
      speaker: 'Ada Lind',
      speakerConfidence: 'medium',
      headline: 'Ferries sail again',
      byline: 'Ines Palm',
      outlet: 'The Harbour Post',
      published: '2026-03-04',
      url: 'https://harbour.example/ferry',
    }));
  test('nothing that it does not say', () =>
    expect(
      formOfDraft({
        exact: 'x',
        prefix: '',
        suffix: '',
        before: '',
        after: '',
        page: { url: '', title: '' },
      }),
    ).toEqual({ exact: 'x', before: '', after: '' }));
});

test('what is saved is what was filled in, at the place where it was found', () => {
  const saved = annotationOfDraft(DRAFT, { note: 'Yes.', tags: ['ferries'], headline: 'Ferries sail' });
  expect(saved).toEqual({
    exact: DRAFT.exact,
    prefix: DRAFT.prefix,
    suffix: DRAFT.suffix,
    position: DRAFT.position,
    before: DRAFT.before,
    after: DRAFT.after,
    url: DRAFT.page.url,
    published: { value: '2026-03-04' },
    headline: 'Ferries sail',
    note: 'Yes.',
    tags: ['ferries'],
  });
});

/** The same words, printed on both sides of a cue. */
const { position: _, ...JOINED } = DRAFT;
const IN_PARTS: SaveDraft = {
  ...JOINED,
  parts: [
    {
      exact: 'The ferry sails',
      prefix: 'she said: “',
      suffix: ',” she said, “',
      position: { start: 10, end: 25 },
    },
    { exact: 'at nine.', prefix: ',” she said, “', suffix: '” Then she left.' },
  ],
};

test('what stands in parts is saved with each of them', () => {
  const saved = annotationOfDraft(IN_PARTS, { note: '', tags: [] });
  expect(saved.parts).toEqual(IN_PARTS.parts);
  expect(saved).not.toHaveProperty('position');
  expect(annotationOfDraft(DRAFT, { note: '', tags: [] })).not.toHaveProperty('parts');
});

test('typed is what differs from how the form opened, with note and tags', () => {
  const filled = { note: 'Yes.', tags: ['ferries'], speaker: 'Ada Lind', headline: 'Ferries sail' };
  expect(typedInto(DRAFT, filled)).toEqual({ note: 'Yes.', tags: ['ferries'], headline: 'Ferries sail' });
});

test('a draft is saved under its address without how the reader came there', () => {
  const page = { ...DRAFT.page, url: 'https://harbour.example/ferry?id=7&utm_source=letter' };
  const saved = annotationOfDraft({ ...DRAFT, page }, { note: '', tags: [] });
  expect(saved.url).toBe('https://harbour.example/ferry?id=7');
});
