import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SaveContent } from '@/entrypoints/library/save';
import { SidePanel } from '@/entrypoints/sidepanel/side-panel';
import { SAVE_DRAFT } from '@/lib/messages/settings';
import { success } from '@/lib/model/result';
import { deleteAnnotation, listAnnotations } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { field, send } from '@/tests/support/forms';
import { testLibrary } from '@/tests/support/library';
import { button, draw, settle, textOf } from '@/tests/support/render';
import { pageEntries } from '@/tests/support/report';
import { saveDraft } from '@/tests/support/save-draft';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: { ...fakeBrowser, extension: { inIncognitoContext: false } } };
});
// The page in front stands still, and gives one quotation.
vi.mock('@/lib/messages/front-page', () => ({
  watchFrontPage: () => {},
  lookAtFrontPage: async () => ({
    page: 'one',
    situation: { kind: 'read', entries: pageEntries() },
    privateWindow: false,
  }),
}));
const opened = vi.hoisted(() => [] as string[]);
vi.mock('@/lib/messages/front-actions', () => ({
  draftFromFrontPage: async () => success(saveDraft()),
  openLibrary: async (place: string) => void opened.push(place),
}));

let db: Database;
beforeEach(() => {
  fakeBrowser.reset();
  opened.length = 0;
  db = testLibrary();
});
afterEach(() => db.close());

async function openPanelForm(): Promise<HTMLElement> {
  const place = draw(<SidePanel db={db} />);
  await settle();
  place.querySelector<HTMLButtonElement>('button.entry')?.click();
  await settle();
  button(place, 'Save with a note…').focus();
  button(place, 'Save with a note…').click();
  await settle();
  return place;
}

async function openLibraryForm(): Promise<HTMLElement> {
  await fakeBrowser.storage.session.set({ [SAVE_DRAFT]: saveDraft() });
  const place = draw(<SaveContent db={db} act={() => {}} />);
  await settle();
  return place;
}

test.each([
  ['saving', 'Saved.', send],
  ['giving up', '', (place: HTMLElement) => button(place, 'Do not save').click()],
])(
  'after %s in the side panel the keyboard is where it was, and the foot says “%s”',
  async (_, said, leave) => {
    const place = await openPanelForm();
    expect(document.activeElement).toBe(field(place, 'note'));
    leave(place);
    await vi.waitFor(() => expect(place.querySelector('form')).toBeNull());
    expect(document.activeElement).toBe(button(place, 'Save with a note…'));
    await settle();
    expect(textOf(place.querySelector('.report-foot [role=status]') as Element)).toBe(said);
  },
);

function type(place: HTMLElement, name: string, text: string): void {
  field(place, name).value = text;
  field(place, name).dispatchEvent(new Event('input', { bubbles: true }));
}

describe('what is typed into the form of the library', () => {
  test('is there again when its reader comes back to it', async () => {
    const place = await openLibraryForm();
    type(place, 'note', 'Compare with');
    type(place, 'note', 'Compare with the timetable.');
    type(place, 'tags', 'ferries, w');
    type(place, 'speaker', '');
    await settle();
    render(null, place);
    render(<SaveContent db={db} act={() => {}} />, place);
    await settle();
    expect(['note', 'tags', 'speaker'].map((name) => field(place, name).value)).toEqual([
      'Compare with the timetable.',
      'ferries, w',
      '',
    ]);
    expect(field(place, 'note').selectionStart).toBe('Compare with the timetable.'.length);
  });

  test.each([
    ['saved', send],
    ['given up', (place: HTMLElement) => button(place, 'Do not save').click()],
  ])('is gone once it is %s', async (_, leave) => {
    const place = await openLibraryForm();
    type(place, 'note', 'Compare.');
    leave(place);
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get(SAVE_DRAFT)).toEqual({}));
  });
});

describe.each([
  ['the side panel', openPanelForm],
  ['the library', openLibraryForm],
])('a quotation saved again in the form of %s', (_, open) => {
  async function save(note: string, tags = ''): Promise<HTMLElement> {
    const place = await open();
    field(place, 'note').value = note;
    field(place, 'tags').value = tags;
    send(place);
    // The first question opens the library.
    await vi.waitFor(async () => expect(await db.annotations.count()).toBe(1));
    await settle();
    return place;
  }

  test('keeps what was typed, shows the saved note and leads to it', async () => {
    await save('First note.', 'ferries');
    const place = await save('Second note.');
    expect(field(place, 'note').value).toBe('Second note.');
    expect(textOf(place)).toContain('This quotation is saved already');
    expect(textOf(place)).toContain('First note.');
    const [saved] = await listAnnotations(db);
    button(place, 'Open what is saved').click();
    await settle();
    expect(opened).toEqual([`#/saved/${encodeURIComponent(saved?.id ?? '')}`]);
    expect(saved?.note).toBe('First note.');
    expect(field(place, 'note').value).toBe('Second note.');
  });

  test('adds to it on demand', async () => {
    await save('First note.', 'ferries');
    const place = await save('Second note.', 'weather');
    expect(button(place, 'Add to what is saved').type).toBe('submit');
    send(place);
    await settle();
    expect(await listAnnotations(db)).toMatchObject([
      { note: 'First note.\n\nSecond note.', tags: ['ferries', 'weather'], speaker: 'Ada Lind' },
    ]);
  });

  test('is saved anew when what was saved was deleted meanwhile', async () => {
    await save('First note.');
    const place = await save('Second note.');
    const [saved] = await listAnnotations(db);
    await deleteAnnotation(db, saved?.id ?? '');
    send(place);
    await settle();
    expect(textOf(place)).toContain('no longer in the library');
    expect(field(place, 'note').value).toBe('Second note.');
    send(place);
    await settle();
    expect(await listAnnotations(db)).toMatchObject([{ note: 'Second note.' }]);
  });
});
