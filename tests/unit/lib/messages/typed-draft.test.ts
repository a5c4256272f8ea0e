import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SAVE_DRAFT } from '@/lib/messages/settings';
import { createDraftKeeper, readTypedDraft } from '@/lib/messages/typed-draft';
import { PART_LIMIT } from '@/lib/model/saved-part';
import { saveDraft } from '@/tests/support/save-draft';

// The browser is looked for when the first module asks for it, before ours can bring one.
const chrome = vi.hoisted(() => {
  const found = {};
  Object.assign(globalThis, { chrome: found });
  return found;
});
Object.assign(chrome, fakeBrowser);

const DRAFT = saveDraft();
const PART = { exact: 'The ferry sails', prefix: 'she said: ', suffix: ' at nine.' };
const IN_PARTS = saveDraft({ parts: [PART, { ...PART, exact: 'at nine.' }] });

const put = (draft: unknown) => fakeBrowser.storage.session.set({ [SAVE_DRAFT]: draft });

beforeEach(() => fakeBrowser.reset());

describe('the waiting draft', () => {
  test.each([DRAFT, IN_PARTS])('is read as often as it is asked for', async (draft) => {
    await put(draft);
    expect(await readTypedDraft()).toEqual({ draft });
    expect(await readTypedDraft()).toEqual({ draft });
  });

  test.each([
    ['no part', []],
    ['one part, which is the whole', [PART]],
    ['a part without words', [PART, { ...PART, exact: '' }]],
    ['a part with something else', [PART, { ...PART, note: 'x' }]],
    ['more parts than are looked for', Array.from({ length: PART_LIMIT + 1 }, () => PART)],
  ])('is refused with %s', async (_, parts) => {
    await put({ ...DRAFT, parts });
    expect(await readTypedDraft()).toBeUndefined();
  });

  const broken: readonly unknown[] = [
    'x',
    7,
    {},
    { ...DRAFT, exact: '' },
    { ...DRAFT, more: 1 },
    { ...DRAFT, page: null },
    { ...DRAFT, typed: { note: 7 } },
    { ...DRAFT, typed: { note: 'x'.repeat(20_001) } },
  ];
  test.each(broken)('what is none is not taken for one: %j', async (stored) => {
    await put(stored);
    expect(await readTypedDraft()).toBeUndefined();
  });
});

describe('what is typed into the form of a draft', () => {
  test('is kept beside it, the last state of it', async () => {
    await put(DRAFT);
    const keeper = createDraftKeeper(DRAFT);
    for (const note of ['C', 'Co', 'Compare.']) keeper.keep({ note, tags: 'ferries' });
    await vi.waitFor(async () =>
      expect(await readTypedDraft()).toEqual({ draft: DRAFT, typed: { note: 'Compare.', tags: 'ferries' } }),
    );
  });

  test('goes with it, also what was typed just before', async () => {
    await put(DRAFT);
    const keeper = createDraftKeeper(DRAFT);
    keeper.keep({ note: 'Compare.' });
    await keeper.drop();
    expect(await fakeBrowser.storage.session.get(SAVE_DRAFT)).toEqual({});
  });

  test('is not written into another draft that has come in its place, and does not drop that', async () => {
    const other = saveDraft({ exact: 'Nobody was late.' });
    await put(other);
    const keeper = createDraftKeeper(DRAFT);
    keeper.keep({ note: 'Compare.' });
    await keeper.drop();
    expect(await readTypedDraft()).toEqual({ draft: other });
  });

  test('finds its draft again where the browser gives its fields back in another order', async () => {
    const turned = Object.fromEntries(Object.entries(DRAFT).reverse());
    await put(turned);
    const found = await readTypedDraft();
    createDraftKeeper(found?.draft ?? IN_PARTS).keep({ note: 'Compare.' });
    await vi.waitFor(async () => expect((await readTypedDraft())?.typed).toEqual({ note: 'Compare.' }));
  });
});
