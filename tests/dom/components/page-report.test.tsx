import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { FrontReport } from '@/components/report/front-report';
import { PageReport } from '@/components/report/page-report';
import type { PageView, ReportEntry, Situation } from '@/components/report/situation';
import { sortEntries } from '@/components/report/situation';
import { button, draw, settle, textOf } from '@/tests/support/render';
import { manyEntries, pageEntries } from '@/tests/support/report';

const SITE = { host: 'ledger.example', origins: ['https://ledger.example/*'], always: false, off: false };

function callbacks() {
  return {
    onCheck: vi.fn(),
    onAlways: vi.fn(),
    onOff: vi.fn(),
    onOn: vi.fn(),
    onJump: vi.fn(),
    onSave: vi.fn(),
    onSaveArticle: vi.fn(),
    onOpenArticle: vi.fn(),
    onOpenLibrary: vi.fn(),
  };
}

function report(situation: Situation, changes: Partial<PageView> = {}) {
  const calls = callbacks();
  const place = draw(
    <PageReport {...calls} view={{ page: 'one', situation, site: SITE, privateWindow: false, ...changes }} />,
  );
  return { place, calls };
}

describe('every state of a page is said', () => {
  const cases: readonly (readonly [situation: Situation, said: string, offered: string | undefined])[] = [
    [{ kind: 'asking' }, 'Asking the page', undefined],
    [{ kind: 'reading' }, 'Reading the page', undefined],
    [{ kind: 'idle' }, 'Not checked yet.', 'Check this page'],
    [{ kind: 'no-permission' }, 'may not read this page yet', undefined],
    [{ kind: 'off' }, 'Off on this site.', undefined],
    [{ kind: 'failed', problem: 'It went away.' }, 'It went away.', 'Try again'],
    [{ kind: 'unsupported', why: 'It is a PDF.' }, 'It is a PDF.', undefined],
    [{ kind: 'read', entries: [] }, 'No quotations found on this page.', 'Save this article'],
    [{ kind: 'read', entries: pageEntries() }, '4 of 6 quotations on record', 'Save this article'],
    [
      { kind: 'read', entries: manyEntries(3) },
      'None of these words are in your library.',
      'Save this article',
    ],
  ];
  test.each(cases)('%j', (situation, said, offered) => {
    const { place } = report(situation);
    expect(textOf(place)).toContain(said);
    if (offered !== undefined) expect(button(place, offered)).toBeDefined();
    expect(place.querySelector('[role=status]')).not.toBeNull();
  });

  test('a private window is explained, and nothing can be saved from it', async () => {
    const { place } = report({ kind: 'read', entries: pageEntries() }, { privateWindow: true });
    expect(textOf(place)).toContain('nothing is stored');
    expect(textOf(place)).not.toContain(SITE.host);
    for (const choice of ['Off on this site', 'Always on this site'])
      expect(() => button(place, choice)).toThrow();
    expect(() => button(place, 'Save this article')).toThrow();
    place.querySelector<HTMLButtonElement>('button.entry')?.click();
    await settle();
    expect(() => button(place, 'Save with a note…')).toThrow();
  });

  test.each([
    [false, 'does not run on this site by itself'],
    [true, 'check it now, or load it again'],
  ])('a page not checked on a site that is allowed always (%s)', (always, said) => {
    const { place } = report({ kind: 'idle' }, { site: { ...SITE, always } });
    expect(textOf(place)).toContain(said);
    expect(button(place, 'Check this page')).toBeDefined();
  });

  test('without a site there is nothing to switch', () => {
    const calls = callbacks();
    const place = draw(
      <PageReport {...calls} view={{ page: 'one', situation: { kind: 'idle' }, privateWindow: false }} />,
    );
    expect(() => button(place, 'Off on this site')).toThrow();
  });
});

describe('the list', () => {
  test('groups by the speaker that the library names, in the order of the page', () => {
    const { bySpeaker, others } = sortEntries(pageEntries());
    expect(bySpeaker.map(({ speaker, entries }) => [speaker, entries.length])).toEqual([
      ['John Kerry', 3],
      ['Sergei Lavrov', 1],
    ]);
    expect(others.map(({ index }) => index)).toEqual([4, 5]);
  });

  test('an entry opens into the card’s content, jumps, saves, and leads back', async () => {
    const { place, calls } = report({ kind: 'read', entries: pageEntries() });
    [...place.querySelectorAll<HTMLButtonElement>('button.entry')][3]?.click();
    await settle();
    expect(textOf(place)).toContain('[missing: not]');
    expect(document.activeElement).toBe(place.querySelector('button.back'));
    button(place, 'Show on the page').click();
    button(place, 'Save with a note…').click();
    expect([calls.onJump.mock.calls, calls.onSave.mock.calls]).toEqual([[[2]], [[2]]]);
    place.querySelector<HTMLButtonElement>('button.back')?.click();
    await settle();
    expect(place.querySelectorAll('button.entry')).toHaveLength(6);
  });

  const left: readonly (readonly [what: string, entries: ReportEntry[], place: number])[] = [
    ['on record', pageEntries(), 2],
    ['folded away', pageEntries(), 5],
    ['far down', manyEntries(300), 250],
  ];
  test.each(left)('the keyboard comes back to the entry that was left: %s', async (_, entries, place) => {
    const drawn = report({ kind: 'read', entries }).place;
    for (const more of ['Show 100 more of 200', 'Show 100 more of 100']) {
      if (entries.length > 200) button(drawn, more).click();
      await settle();
    }
    const opened = [...drawn.querySelectorAll<HTMLButtonElement>('button.entry')][place];
    opened?.click();
    await settle();
    drawn.querySelector<HTMLButtonElement>('button.back')?.click();
    await settle();
    const focused = document.activeElement as HTMLElement;
    expect(textOf(focused)).toBe(textOf(opened as Element));
    expect(focused.closest('details:not([open])')).toBeNull();
  });

  test('the foot has what can be done with what is on show', async () => {
    const { place } = report({ kind: 'read', entries: pageEntries() });
    const offered = () => [...place.querySelectorAll('.report-foot button')].map(textOf);
    expect(offered()).toEqual(['Save this article', 'Open the library']);
    place.querySelector<HTMLButtonElement>('button.entry')?.click();
    await settle();
    expect(offered()).toEqual(['Show on the page', 'Save with a note…']);
    expect(place.querySelectorAll('.entry-details button:not(.back)')).toHaveLength(0);
  });

  test('where nothing is on record, saving the article is the next thing to do, and said why', () => {
    const none = report({ kind: 'read', entries: manyEntries(3) }).place;
    expect(button(none, 'Save this article').className).toBe('');
    expect(textOf(none.querySelector('.report-foot') as Element)).toContain(
      'knows them again on other pages',
    );
    for (const entries of [pageEntries(), []]) {
      const { place } = report({ kind: 'read', entries });
      expect(button(place, 'Save this article').className).toBe('plain');
      expect(textOf(place)).not.toContain('knows them again');
    }
  });

  test('what was opened on one page is closed on the next', async () => {
    const calls = callbacks();
    const view = { situation: { kind: 'read', entries: pageEntries() }, privateWindow: false } as const;
    const place = draw(<PageReport {...calls} view={{ ...view, page: 'one' }} />);
    place.querySelector<HTMLButtonElement>('button.entry')?.click();
    await settle();
    expect(place.querySelector('button.back')).not.toBeNull();
    render(<PageReport {...calls} view={{ ...view, page: 'two' }} />, place);
    await settle();
    expect(place.querySelector('button.back')).toBeNull();
  });

  test('what is not in the library opens too and is called so', async () => {
    const { place } = report({ kind: 'read', entries: pageEntries() });
    [...place.querySelectorAll<HTMLButtonElement>('button.entry')][4]?.click();
    await settle();
    expect(textOf(place)).toContain('Not in your library.');
    expect(textOf(place)).toContain('“The ferry sails at nine.”');
  });

  test('thousands are drawn by the hundred', async () => {
    const { place } = report({ kind: 'read', entries: manyEntries(3000) });
    expect(place.querySelectorAll('button.entry')).toHaveLength(100);
    button(place, 'Show 100 more of 2900').click();
    await settle();
    expect(place.querySelectorAll('button.entry')).toHaveLength(200);
  });
});

describe('the site switch', () => {
  const cases: readonly (readonly [site: Partial<typeof SITE>, buttons: readonly string[]])[] = [
    [{}, ['Always on this site', 'Off on this site']],
    [{ always: true }, ['Off on this site']],
    [{ off: true }, ['On again on this site']],
  ];
  test.each(cases)('%j', (changes, buttons) => {
    const { place } = report({ kind: 'idle' }, { site: { ...SITE, ...changes } });
    expect([...place.querySelectorAll('.site button')].map(textOf)).toEqual(buttons);
  });
});

describe('the live report', () => {
  const idle: PageView = { page: 'one', situation: { kind: 'idle' }, site: SITE, privateWindow: false };
  const found: PageView = { ...idle, situation: { kind: 'read', entries: pageEntries() } };
  const reading: PageView = { ...idle, situation: { kind: 'reading' } };

  function actions() {
    const said = vi.fn(async (): Promise<string | undefined> => undefined);
    return {
      check: said,
      always: said,
      off: said,
      on: said,
      jump: said,
      save: said,
      saveArticle: async (): Promise<{ said: string | undefined; articleId?: string }> => ({
        said: undefined,
      }),
      openArticle: said,
      openLibrary: said,
    };
  }

  test('looks again after an action and while a page is being read', async () => {
    const answers = [idle, reading, found];
    const look = vi.fn(async () => answers.shift() ?? found);
    const place = draw(<FrontReport port={{ look }} actions={actions()} />);
    await settle();
    button(place, 'Check this page').click();
    await vi.waitFor(() => expect(textOf(place)).toContain('4 of 6 quotations on record'), {
      timeout: 30_000,
    });
    expect(look).toHaveBeenCalledTimes(3);
  });

  test('says what came of an action', async () => {
    const place = draw(
      <FrontReport
        port={{ look: async () => idle }}
        actions={{ ...actions(), always: async (site) => `${site.host} was refused.` }}
      />,
    );
    await settle();
    button(place, 'Always on this site').click();
    await vi.waitFor(() =>
      expect(textOf(place.querySelector('.report-foot [role=status]') as Element)).toBe(
        'ledger.example was refused.',
      ),
    );
  });

  test('saving the article is told in the foot, on a button that then leads to what was saved', async () => {
    const openArticle = vi.fn(async () => undefined);
    let answer: (saved: { said: string; articleId?: string }) => void = () => {};
    const saveArticle = vi.fn(
      () =>
        new Promise<{ said: string; articleId?: string }>((done) => {
          answer = done;
        }),
    );
    let view = found;
    let changed = () => {};
    const port = {
      look: async () => view,
      watch: (call: () => void) => {
        changed = call;
      },
    };
    const place = draw(<FrontReport port={port} actions={{ ...actions(), saveArticle, openArticle }} />);
    await settle();
    const save = button(place, 'Save this article');
    save.click();
    await settle();
    expect(textOf(save)).toBe('Saving…');
    save.click();
    answer({ said: 'No room.' });
    await settle();
    expect(textOf(save)).toBe('Save this article');
    expect(textOf(place)).toContain('No room.');
    save.click();
    await settle();
    answer({ said: 'Saved: 3 quotations.', articleId: 'a1' });
    await settle();
    expect(saveArticle).toHaveBeenCalledTimes(2);
    expect(textOf(save)).toBe('Saved ✓ Open it');
    expect(textOf(place.querySelector('.report-foot [role=status]') as Element)).toBe('Saved: 3 quotations.');
    save.click();
    expect(openArticle).toHaveBeenCalledWith('a1');
    view = { ...found, page: 'two' };
    changed();
    await settle();
    expect(button(place, 'Save this article')).toBeDefined();
    expect(textOf(place)).not.toContain('3 quotations.');
  });

  test('asks for the site in the click itself, before anything is awaited', async () => {
    const always = vi.fn(async () => undefined);
    const place = draw(<FrontReport port={{ look: async () => idle }} actions={{ ...actions(), always }} />);
    await settle();
    button(place, 'Always on this site').click();
    expect(always).toHaveBeenCalledWith(SITE, false);
  });

  test('a late answer about the page before is dropped', async () => {
    let changed = () => {};
    const waiting: ((view: PageView) => void)[] = [];
    const place = draw(
      <FrontReport
        port={{
          look: () => new Promise<PageView>((answer) => waiting.push(answer)),
          watch: (call) => {
            changed = call;
          },
        }}
        actions={actions()}
      />,
    );
    await settle();
    changed();
    await settle();
    waiting[1]?.(found);
    await settle();
    waiting[0]?.(idle);
    await settle();
    expect(textOf(place)).toContain('4 of 6 quotations on record');
  });
});
