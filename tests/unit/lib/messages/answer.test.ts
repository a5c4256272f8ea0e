import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createAnswerer, type Handlers } from '@/lib/messages/answer';
import { createCaller } from '@/lib/messages/call';
import type { ToBackground } from '@/lib/messages/protocol';
import { TO_BACKGROUND } from '@/lib/messages/schemas';
import type { RawSender } from '@/lib/messages/sender';
import { failure, success } from '@/lib/model/result';

const SELF = { id: 'on-record', origin: 'chrome-extension://on-record/' };
const READER: RawSender = {
  id: 'on-record',
  url: 'https://ledger.example/',
  frameId: 2,
  tab: { id: 7, incognito: false },
};
const PAGE = { url: 'https://ledger.example/', title: 'Ledger' };

/** Handlers that only note what reached them. */
function listening(overrides: Partial<Handlers<ToBackground>> = {}) {
  const reached: unknown[][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      reached.push([name, ...args]);
      return success(undefined);
    };
  const handlers: Handlers<ToBackground> = {
    lookUp: (request, sender) => {
      reached.push(['lookUp', request, sender]);
      return success({ matches: request.quotations.map(() => null) });
    },
    injectEngine: note('injectEngine'),
    injectCard: note('injectCard'),
    reportCount: note('reportCount'),
    openSaveForm: note('openSaveForm'),
    openInLibrary: note('openInLibrary'),
    ...overrides,
  };
  const listen = createAnswerer<ToBackground>({
    to: 'background',
    schemas: TO_BACKGROUND,
    handlers,
    from: ['content'],
    self: SELF,
  });
  return { listen, reached };
}

describe('a message that is right', () => {
  it('reaches its handler with who sent it, and the answer comes back', async () => {
    const { listen, reached } = listening();
    const background = createCaller<ToBackground>(
      'background',
      {
        lookUp: true,
        injectEngine: true,
        injectCard: true,
        reportCount: true,
        openSaveForm: true,
        openInLibrary: true,
      },
      // As the browser does: JSON on the way there and back.
      async (envelope) =>
        JSON.parse(JSON.stringify(await listen(JSON.parse(JSON.stringify(envelope)), READER))),
    );
    const quotation = {
      kind: 'direct',
      words: 'We won.',
      confidence: 'high',
      before: '',
      after: '',
    } as const;
    const request = { page: PAGE, quotations: [quotation] };
    expect(await background.lookUp(request)).toEqual({ ok: true, value: { matches: [null] } });
    expect(await background.injectEngine()).toEqual({ ok: true, value: undefined });
    const sender = { kind: 'content', tabId: 7, frameId: 2, url: READER.url, incognito: false };
    expect(reached).toEqual([
      ['lookUp', request, sender],
      ['injectEngine', undefined, sender],
    ]);
  });
});

describe('a message that is wrong reaches no handler', () => {
  const call = { to: 'background', call: 'injectEngine' };

  it.each<[string, RawSender]>([
    ['another extension', { ...READER, id: 'stranger' }],
    ['nobody', {}],
    ['a page of ours, where content scripts are asked', { id: SELF.id, url: `${SELF.origin}popup.html` }],
    ['a page of ours in a tab', { ...READER, url: `${SELF.origin}library.html` }],
    ['our background', { id: SELF.id }],
    ['something without a tab', { id: SELF.id, url: 'https://ledger.example/' }],
  ])('from %s', async (_, sender) => {
    const { listen, reached } = listening();
    expect(await listen(call, sender)).toMatchObject({ ok: false, problem: { code: 'refused' } });
    expect(reached).toEqual([]);
  });

  it.each([
    ['for another context', { to: 'page', call: 'injectEngine' }],
    ['for a call that does not exist', { to: 'background', call: 'wipe' }],
    ['for a call named like a part of every object', { to: 'background', call: 'constructor' }],
    ['for __proto__', JSON.parse('{"to":"background","call":"__proto__"}')],
    ['that is a string', 'injectEngine'],
    ['that is null', null],
    ['of another library', { type: 'injectEngine' }],
  ])('%s, and is left to others', (_, message) => {
    const { listen, reached } = listening();
    expect(listen(message, READER)).toBeUndefined();
    expect(reached).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a number of matches that is text', { matches: '4', disputed: 0 }],
    ['a negative number', { matches: -1, disputed: 0 }],
    ['half a match', { matches: 0.5, disputed: 0 }],
    ['a field too many', { matches: 1, disputed: 0, html: '<b>' }],
    ['a field too few', { matches: 1 }],
    ['nothing', undefined],
  ])('with %s', async (_, payload) => {
    const { listen, reached } = listening();
    const reply = await listen({ to: 'background', call: 'reportCount', payload }, READER);
    expect(reply).toMatchObject({
      ok: false,
      problem: { code: 'invalid', message: expect.stringContaining('reportCount') },
    });
    expect(reached).toEqual([]);
  });

  it.each<[string, object]>([
    ['more quotations than any page has', { quotations: Array.from({ length: 2_001 }, () => ({})) }],
    ['a title of a million characters', { page: { ...PAGE, title: 'x'.repeat(1_000_000) }, quotations: [] }],
  ])('with %s', async (_, change) => {
    const { listen, reached } = listening();
    const payload = { page: PAGE, quotations: [], ...change };
    expect(await listen({ to: 'background', call: 'lookUp', payload }, READER)).toMatchObject({
      problem: { code: 'invalid' },
    });
    expect(reached).toEqual([]);
  });

  it('whatever is sent: no handler is reached with a payload of another shape, and nothing throws', async () => {
    const { listen, reached } = listening();
    const names = Object.keys(TO_BACKGROUND).filter((name) => !name.startsWith('inject'));
    const message = fc.record({
      to: fc.constant('background'),
      call: fc.constantFrom(...names),
      payload: fc.oneof(
        fc.jsonValue(),
        fc.record({ page: fc.jsonValue(), quotations: fc.array(fc.jsonValue()) }),
        fc.record({ matches: fc.jsonValue(), disputed: fc.double() }),
        fc.record({
          exact: fc.jsonValue(),
          prefix: fc.string(),
          suffix: fc.string(),
          page: fc.constant(PAGE),
        }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const reply = await listen(sent, READER);
        const isCount = sent.call === 'reportCount' && reply?.ok === true;
        expect(reply?.ok === true ? isCount : reply?.problem.code === 'invalid').toBe(true);
      }),
      { numRuns: 2_000 },
    );
    for (const [name, payload] of reached) {
      expect(name).toBe('reportCount');
      expect(Object.keys(payload as object).sort()).toEqual(['disputed', 'matches']);
    }
  });
});

describe('what goes wrong comes back as a value', () => {
  it('a failure of the handler', async () => {
    const { listen } = listening({ openSaveForm: () => failure('private-window', 'Nothing is stored.') });
    const payload = { exact: 'a', prefix: '', suffix: '', before: '', after: '', page: PAGE };
    expect(await listen({ to: 'background', call: 'openSaveForm', payload }, READER)).toEqual({
      ok: false,
      problem: { code: 'private-window', message: 'Nothing is stored.' },
    });
  });

  it('a bug in the handler, which is also written to the console', async () => {
    const written = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { listen } = listening({
      injectCard: () => {
        throw new RangeError('a bug');
      },
    });
    expect(await listen({ to: 'background', call: 'injectCard' }, READER)).toMatchObject({
      problem: { code: 'failed', message: 'a bug' },
    });
    expect(written).toHaveBeenCalledOnce();
    written.mockRestore();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['nobody listens', () => Promise.reject(new Error('Could not establish connection.'))],
    ['nobody answers', () => Promise.resolve(undefined)],
    ['the answer is no answer', () => Promise.resolve('hello')],
  ])('no answer: %s', async (_, send) => {
    const background = createCaller<Pick<ToBackground, 'injectCard'>>(
      'background',
      { injectCard: true },
      send,
    );
    expect(await background.injectCard()).toMatchObject({ ok: false, problem: { code: 'no-answer' } });
  });
});
