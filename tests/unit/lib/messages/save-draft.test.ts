import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SaveDraft } from '@/lib/messages/protocol';
import {
  annotationOfDraft,
  dropSaveDraft,
  formOfDraft,
  readSaveDraft,
  typedInto,
} from '@/lib/messages/save-draft';
import { SAVE_DRAFT } from '@/lib/messages/settings';
import { PART_LIMIT } from '@/lib/model/saved-part';

// The browser is looked for when the first module asks for it, before ours can bring one.
const chrome = vi.hoisted(() => {
  const found = {};
  Object.assign(globalThis, { chrome: found });
  return found;
});
Object.assign(chrome, fakeBrowser);

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

describe('the waiting draft', () => {
  beforeEach(() => fakeBrowser.reset());

  test('is read until it is dropped', async () => {
    await fakeBrowser.storage.session.set({ [SAVE_DRAFT]: DRAFT });
    expect(await readSaveDraft()).toEqual(DRAFT);
    expect(await readSaveDraft()).toEqual(DRAFT);
    await dropSaveDraft();
    expect(await readSaveDraft()).toBeUndefined();
  });

  test('is read with its parts', async () => {
    await fakeBrowser.storage.session.set({ [SAVE_DRAFT]: IN_PARTS });
    expect(await readSaveDraft()).toEqual(IN_PARTS);
  });

  const [PART] = IN_PARTS.parts ?? [];
  test.each([
    ['no part', []],
    ['one part, which is the whole', [PART]],
    ['a part without words', [PART, { ...PART, exact: '' }]],
    ['a part with something else', [PART, { ...PART, note: 'x' }]],
    ['more parts than are looked for', Array.from({ length: PART_LIMIT + 1 }, () => PART)],
  ])('is refused with %s', async (_, parts) => {
    await fakeBrowser.storage.session.set({ [SAVE_DRAFT]: { ...IN_PARTS, parts } });
    expect(await readSaveDraft()).toBeUndefined();
  });

  const broken: readonly unknown[] = [
    'x',
    7,
    {},
    { ...DRAFT, exact: '' },
    { ...DRAFT, more: 1 },
    { ...DRAFT, page: null },
  ];
  test.each(broken)('what is none is not taken for one: %j', async (stored) => {
    await fakeBrowser.storage.session.set({ [SAVE_DRAFT]: stored });
    expect(await readSaveDraft()).toBeUndefined();
  });
});
