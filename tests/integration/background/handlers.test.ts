import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BrowserParts } from '@/entrypoints/background/browser-parts';
import { createHandlers, createPageHandlers } from '@/entrypoints/background/handlers';
import { saveSelection } from '@/entrypoints/background/save-form';
import { takeInSeeds } from '@/entrypoints/background/take-in-seeds';
import { memoryLibrary } from '@/lib/match/memory-library';
import { createAnswerer } from '@/lib/messages/answer';
import type { PageArticle, SaveDraft, ToBackground } from '@/lib/messages/protocol';
import { TO_BACKGROUND } from '@/lib/messages/schemas';
import type { Sender } from '@/lib/messages/sender';
import { setSiteOff } from '@/lib/messages/settings';
import { ARTICLE_LIMIT } from '@/lib/model/article-limit';
import type { Database } from '@/lib/store/database';
import { readAllStatements } from '@/lib/store/library-statements';
import { annotationRow } from '@/tests/support/annotation-row';
import { parts, SELF } from '@/tests/support/browser-parts';
import { contentOf, testLibrary } from '@/tests/support/library';

// The browser is not ours: WXT's fake one stands in, also for the modules that import it.
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});

const READER: Sender = {
  kind: 'content',
  tabId: 7,
  frameId: 3,
  url: 'https://ledger.example/a',
  incognito: false,
};
const HIDDEN: Sender = { ...READER, incognito: true };

const DRAFT: SaveDraft = {
  exact: 'The ferry will sail on Sunday.',
  prefix: '',
  suffix: '',
  before: '',
  after: '',
  page: { url: 'https://ledger.example/a', title: 'Ferry' },
};

const TEXT = 'Ferry is late\n\n“We are late again,” said Ilse Brandt, the mayor.';
const ARTICLE: PageArticle = {
  page: {
    url: 'https://ledger.example/a?utm_source=mail&id=4#top',
    title: 'Ferry is late',
    outlet: 'The Ledger',
  },
  text: TEXT,
  blocks: [
    { start: 0, end: 13, role: 'headline' },
    { start: 15, end: TEXT.length, role: 'paragraph' },
  ],
};

let db: Database;
/** How often what the library holds was noted. */
let noted = 0;
beforeEach(() => {
  noted = 0;
  fakeBrowser.reset();
  db = testLibrary();
});
afterEach(() => db.close());

const library = async () => memoryLibrary([]);

function handlersWith(browser: BrowserParts) {
  const shared = { db, browser, library, now: () => 1_000, note: async () => void noted++ };
  return { ...createHandlers(shared), ...createPageHandlers(shared) };
}

describe('what a content script may ask for', () => {
  it('its engine and card are put into the very frame that asks', async () => {
    const { browser, calls } = parts();
    const handlers = handlersWith(browser);
    await handlers.injectEngine(undefined, READER);
    await handlers.injectCard(undefined, READER);
    const target = { tabId: 7, frameIds: [3] };
    expect(calls).toEqual([
      ['inject', { target, files: ['/content-scripts/engine.js'] }],
      ['inject', { target, files: ['/content-scripts/card.js'] }],
    ]);
  });

  it.each([
    [{ matches: 0, disputed: 0 }, '', 'nothing here'],
    [{ matches: 1, disputed: 0 }, '1', '1 quotation in'],
    [{ matches: 4, disputed: 2 }, '4', '4 quotations in your library, 2 disputed'],
    [{ matches: 250, disputed: 0 }, '99+', '250 quotations'],
  ])('the badge of its tab: %o', async (count, text, title) => {
    const { browser, calls } = parts();
    await handlersWith(browser).reportCount(count, READER);
    expect(calls).toEqual([
      ['badge', { tabId: 7, text }],
      ['title', { tabId: 7, title: expect.stringContaining(title) }],
    ]);
  });

  it('the badge of its tab on a site that is switched off, of which nothing is known', async () => {
    const { browser, calls } = parts();
    await setSiteOff(new URL(READER.url).hostname, true);
    await handlersWith(browser).reportCount({ matches: 0, disputed: 0 }, READER);
    expect(calls[1]).toEqual(['title', { tabId: 7, title: 'On Record is off on this site' }]);
    const elsewhere = { ...READER, url: 'https://elsewhere.example/' };
    await handlersWith(browser).reportCount({ matches: 0, disputed: 0 }, elsewhere);
    expect(calls[3]).toEqual(['title', { tabId: 7, title: expect.stringContaining('nothing here') }]);
  });

  it('a record, opened where the library keeps it', async () => {
    const { browser, calls } = parts();
    await db.annotations.put(annotationRow('urn:uuid:1', 'We go home.'));
    for (const statementId of ['a/b?c', 'urn:uuid:1'])
      expect(await handlersWith(browser).openInLibrary({ statementId }, READER)).toMatchObject({ ok: true });
    expect(calls).toEqual([
      ['open', { url: `${SELF.origin}library.html#/quotation/a%2Fb%3Fc` }],
      ['open', { url: `${SELF.origin}library.html#/saved/urn%3Auuid%3A1` }],
    ]);
  });

  it('the save form, opened in a page of ours with the draft', async () => {
    const { browser, calls } = parts();
    expect(await handlersWith(browser).openSaveForm(DRAFT, READER)).toEqual({ ok: true, value: undefined });
    expect(calls).toEqual([['open', { url: `${SELF.origin}library.html#/save` }]]);
    expect(await fakeBrowser.storage.session.get('saveDraft')).toEqual({ saveDraft: DRAFT });
  });

  it('a look-up is answered from what is stored while the seeds are still coming in, and told when they are', async () => {
    const told: string[] = [];
    const growing = testLibrary({ changed: async () => void told.push('changed') });
    const handlers = createHandlers({
      db: growing,
      browser: parts().browser,
      library: async () => memoryLibrary(await readAllStatements(growing)),
      now: () => 0,
      note: async () => {},
    });
    const words = 'We are late again because the harbour froze overnight';
    const file = `Ferry is late\n\n“${words},” said Ilse Brandt, the mayor.`;
    let arrive = () => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const listing = [{ file: 'ferry.txt', size: 100, digest: 'one', sidecar: false }];
    const read = async (path: string) => {
      if (path !== 'index.json') await held;
      return new TextEncoder().encode(path === 'index.json' ? JSON.stringify(listing) : file);
    };
    const seeds = takeInSeeds({ db: growing, read, now: () => 0, version: '1.0' });
    const quotation = { kind: 'direct', words, confidence: 'high', before: '', after: '' } as const;
    const ask = () => handlers.lookUp({ page: DRAFT.page, quotations: [quotation] }, READER);
    expect(await ask()).toEqual({ ok: true, value: { matches: [null] } });
    expect(told).toEqual([]);
    arrive();
    await seeds;
    expect(told).not.toEqual([]);
    expect(await ask()).toMatchObject({ value: { matches: [{ verdict: 'verbatim' }] } });
    growing.close();
  });

  it('nothing, when it is a page of another extension or sends another shape', async () => {
    const { browser, calls } = parts();
    const listen = createAnswerer<ToBackground>({
      to: 'background',
      schemas: TO_BACKGROUND,
      handlers: handlersWith(browser),
      from: ['content'],
      self: SELF,
    });
    const raw = { id: SELF.id, url: READER.url, frameId: 0, tab: { id: 7 } };
    const ask = (payload: unknown, sender: object) =>
      listen({ to: 'background', call: 'openSaveForm', payload }, sender);
    expect(await ask(DRAFT, { ...raw, id: 'stranger' })).toMatchObject({ problem: { code: 'refused' } });
    expect(await ask(DRAFT, { id: SELF.id, url: `${SELF.origin}popup.html` })).toMatchObject({
      problem: { code: 'refused' },
    });
    expect(await ask({ ...DRAFT, exact: 5 }, raw)).toMatchObject({ problem: { code: 'invalid' } });
    expect(calls).toEqual([]);
    expect(await ask(DRAFT, raw)).toEqual({ ok: true, value: undefined });
  });
});

describe('saving the article of a page', () => {
  const fromPopup: Sender = { kind: 'extension', incognito: false };

  it('takes it in once, with its address cleaned', async () => {
    const handlers = handlersWith(parts().browser);
    const first = await handlers.saveArticle(ARTICLE, fromPopup);
    if (!first.ok) throw new Error('not saved');
    expect(first.value).toMatchObject({
      quotations: 1,
      size: { characters: 13 + TEXT.length - 15, paragraphs: 1 },
      alreadySaved: false,
    });
    expect(noted).toBe(1);
    const again = { ok: true, value: { ...first.value, alreadySaved: true } };
    expect(await handlers.saveArticle(ARTICLE, fromPopup)).toEqual(again);
    expect(await db.articles.toArray()).toMatchObject([
      {
        url: 'https://ledger.example/a?id=4#top',
        outlet: 'The Ledger',
        provenance: { origin: 'saved-page' },
      },
    ]);
  });

  it.each([
    [
      'out of order',
      [
        { start: 15, end: 20, role: 'paragraph' },
        { start: 0, end: 3, role: 'paragraph' },
      ],
    ],
    ['beyond the text', [{ start: 0, end: 10_000, role: 'paragraph' }]],
    ['reversed', [{ start: 9, end: 3, role: 'paragraph' }]],
  ])('refuses blocks that are %s', async (_, blocks) => {
    const saved = await handlersWith(parts().browser).saveArticle({ ...ARTICLE, blocks }, fromPopup);
    expect(saved).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    expect(noted).toBe(0);
    expect(await db.articles.count()).toBe(0);
  });
});

describe('an article too long to be read at one go', () => {
  it('is refused with its name and the limit', async () => {
    const text = 'We are late. '.repeat(ARTICLE_LIMIT / 10);
    const whole = { ...ARTICLE, text, blocks: [{ start: 0, end: text.length, role: 'paragraph' }] };
    const saved = await handlersWith(parts().browser).saveArticle(whole, {
      kind: 'extension',
      incognito: false,
    });
    expect(saved).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(JSON.stringify(saved)).toMatch(/Ferry is late.*260,000 .*200,000/u);
    expect(await db.articles.count()).toBe(0);
  });
});

describe('from a private window nothing is written', () => {
  it.each([
    ['the save form', (h: ReturnType<typeof handlersWith>) => h.openSaveForm(DRAFT, HIDDEN)],
    [
      'the save form of a page that says it is private',
      (h: ReturnType<typeof handlersWith>) =>
        h.openSaveForm({ ...DRAFT, page: { ...DRAFT.page, privateWindow: true } }, READER),
    ],
    [
      'an article',
      (h: ReturnType<typeof handlersWith>) =>
        h.saveArticle(
          { ...ARTICLE, page: { ...ARTICLE.page, privateWindow: true } },
          { kind: 'extension', incognito: false },
        ),
    ],
    [
      'an article by its sender',
      (h: ReturnType<typeof handlersWith>) => h.saveArticle(ARTICLE, { kind: 'extension', incognito: true }),
    ],
  ])('%s', async (_, act) => {
    const { browser, calls } = parts();
    expect(await act(handlersWith(browser))).toMatchObject({ problem: { code: 'private-window' } });
    expect(calls).toEqual([]);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect(Object.values(await contentOf(db)).flat()).toEqual([]);
  });

  it('a selection, and the button says why', async () => {
    const { browser, calls } = parts();
    await saveSelection(browser, { id: 7, incognito: true }, 'selected words');
    expect(calls.map(([name]) => name)).toEqual(['badge', 'title']);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });
});

describe('saving a selection by menu or shortcut', () => {
  it.each(['  We are late.  ', ' “We are late.” ', '"We are late.,"'])(
    'takes the bare words where the page cannot be read: %s',
    async (selected) => {
      const { browser, calls } = parts({ canInject: false });
      const tab = { id: 7, url: 'https://ledger.example/a.pdf', title: 'A PDF' };
      await saveSelection(browser, tab, selected);
      const { saveDraft } = await fakeBrowser.storage.session.get('saveDraft');
      expect(saveDraft).toMatchObject({ exact: 'We are late.', page: { url: tab.url, title: 'A PDF' } });
      expect(calls.map(([name]) => name)).toEqual(['open']);
    },
  );

  it('does nothing without a selection', async () => {
    const { browser, calls } = parts({ canInject: false });
    await saveSelection(browser, { id: 7 }, undefined);
    expect(calls).toEqual([]);
  });
});
