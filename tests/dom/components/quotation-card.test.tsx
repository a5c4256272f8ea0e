import { describe, expect, test, vi } from 'vitest';
import { QuotationCard } from '@/components/quotation-card';
import { compareWords } from '@/lib/match/word-difference';
import { button, draw, settle, textOf } from '@/tests/support/render';
import {
  counterView,
  JOINT_SPEAKERS,
  lavrovView,
  matchView,
  negationLostMatch,
  shortenedMatch,
  sourceView,
  statementView,
} from '@/tests/support/views';

function card(match = matchView(), onClose = () => {}): HTMLElement {
  const found = draw(<QuotationCard match={match} onClose={onClose} />).querySelector('[role=dialog]');
  if (!(found instanceof HTMLElement)) throw new Error('no card');
  return found;
}

describe('what a card says', () => {
  const cases: readonly (readonly [
    what: string,
    match: ReturnType<typeof matchView>,
    said: readonly string[],
  ])[] = [
    [
      'a statement word for word, with its counter-statements',
      matchView(),
      [
        'John Kerry',
        'Secretary of State',
        '14 October 2014',
        'Paris',
        'to reporters',
        'Word for word as recorded.',
        'Disputed: 2 counter-statements',
        '“Disputed” means that someone contradicts it. It does not mean that it is false.',
        'Sergei Lavrov denies this',
        'Narrower in its wording than the statement above.',
        'Reported, not quoted Not so on both counts',
        'through Rossiya-1 television',
        'Linked by On Record: “Not so on both counts” follows the two statements.',
        'Stated in the article',
        'when Kerry and Lavrov met in Paris on October 14.',
        'Patrick Goodenough',
        'The address of this source is not known',
        'Came with On Record.',
      ],
    ],
    [
      'a counter-statement to words that the page leaves out',
      shortenedMatch({ disputed: false, counters: [counterView({ aboutUnprinted: true })] }),
      [
        'No counter-statement to the printed words in your library.',
        'About a part not printed here: 1 counter-statement',
        'It stands against words of the statement that this page leaves out.',
        'Sergei Lavrov denies this',
      ],
    ],
    [
      'words left out, and where',
      shortenedMatch(),
      ['Shortened: 11 words left out.', '[missing: with respect to ISIL', 'The page marks the place itself'],
    ],
    [
      'a lost “not”',
      negationLostMatch(),
      [
        '[missing: not]',
        '“not” is missing here; this may change the meaning.',
        'This denies what John Kerry said',
      ],
    ],
    [
      'another name on the page',
      matchView({ speakerDiffers: true, printed: { words: 'x', speaker: 'Maria Stone' } }),
      ['this page gives the words to Maria Stone', 'Your library gives them to John Kerry', 'Another name'],
    ],
    [
      'words joined from two statements',
      matchView({ verdict: 'merged', joinedFrom: [statementView(), lavrovView()] }),
      ['Joined here from 2 statements of your library', 'Sergei Lavrov'],
    ],
    [
      'nothing found never reads as undisputed',
      matchView({ counters: [], disputed: false }),
      ['No counter-statement in your library. That does not mean that nobody disputes it.'],
    ],
    [
      'an unknown speaker and day',
      matchView({ statement: statementView({ speaker: { confidence: 'low' }, said: {} }) }),
      ['Speaker unknown', 'day not stated'],
    ],
    [
      'several who spoke as one, each with an office',
      matchView({
        statement: statementView({ speaker: JOINT_SPEAKERS }),
        counters: [counterView({ statement: lavrovView({ speaker: JOINT_SPEAKERS }) })],
      }),
      [
        'Ana Reis and Tom Berg',
        'Ana Reis: Harbour Minister',
        'Tom Berg: Mayor, Harbour Council',
        'Ana Reis and Tom Berg deny this',
      ],
    ],
    [
      'the reader’s own note',
      matchView({ note: { text: 'Check the tape.', tags: ['tape'] } }),
      ['Your note', 'Check the tape.', 'tape'],
    ],
    [
      'a possible link is called possible and not disputed',
      matchView({ counters: [counterView({ standing: 'possible' })], disputed: false }),
      ['Possible link', 'No counter-statement in your library.'],
    ],
  ];
  test.each(cases)('%s', (_what, match, said) => {
    const text = textOf(card(match));
    for (const part of said) expect(text).toContain(part);
  });

  test('never a verdict about truth', () => {
    const text = textOf(card()).replace('It does not mean that it is false.', '');
    expect(text).not.toMatch(/\b(true|false|fake|lie|lies|wrong|debunked|misleading)\b/iu);
  });
});

describe('the words of two texts side by side', () => {
  test('are not glued where the one ends and the other goes on', () => {
    const difference = compareWords(
      'The bridge was unsafe',
      'The bridge was unsafe, and we would have told you',
    );
    const words = card(matchView({ difference })).querySelector('blockquote.words');
    expect(words?.textContent?.replace(/\[added: |\]/gu, '')).toBe(
      '“The bridge was unsafe and we would have told you”',
    );
  });
  test('get no blank where the text has one, or goes on with a mark', () => {
    const parts = [
      { op: 'same', recorded: 'He came ', printed: 'He came ' },
      { op: 'added', printed: 'back' },
      { op: 'missing', recorded: ', he said' },
    ] as const;
    const difference = { parts, flags: [], marked: false };
    const words = card(matchView({ difference })).querySelector('blockquote.words');
    expect(words?.textContent?.replace(/\[\w+: |\]/gu, '')).toBe('“He came back, he said”');
  });
});

describe('quotation marks', () => {
  test.each(['indirect', 'narrator'] as const)('%s words stand in none', (kind) => {
    const words = 'that the port is closed to every ship';
    const found = card(matchView({ counters: [counterView({ statement: lavrovView({ kind, words }) })] }));
    expect(textOf(found)).toContain(words);
    expect(textOf(found)).not.toContain(`“${words}`);
    expect([...found.querySelectorAll('.counter blockquote')]).toHaveLength(0);
  });

  test.each(['direct', 'mixed'] as const)('%s words do', (kind) => {
    const found = card(
      matchView({ counters: [counterView({ statement: lavrovView({ kind, words: 'closed' }) })] }),
    );
    expect(found.querySelector('.counter blockquote')?.textContent).toBe('“closed”');
  });
});

describe('links', () => {
  const cases: readonly (readonly [address: string, href: string | undefined])[] = [
    ['https://harbour.example/a', 'https://harbour.example/a'],
    ['http://harbour.example/a?b=1', 'http://harbour.example/a?b=1'],
    ['javascript:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,hello', undefined],
    ['file:///etc/hosts', undefined],
    ['chrome-extension://abc/library.html', undefined],
    ['https://someone:secret@harbour.example/', undefined],
    ['/relative', undefined],
    ['', undefined],
  ];
  test.each(cases)('%j', (url, href) => {
    const found = card(
      matchView({ counters: [], statement: statementView({ source: sourceView({ url }) }) }),
    );
    const link = found.querySelector('a');
    expect(link?.getAttribute('href') ?? undefined).toBe(href);
    if (link !== null) expect(link.rel).toBe('noopener noreferrer');
  });

  test('the link at the words is preferred and keeps its directive', () => {
    const urlAtWords = 'https://harbour.example/a#:~:text=I%20suggested,to%20do%20so';
    const source = sourceView({ url: 'https://harbour.example/a', urlAtWords });
    const found = card(matchView({ counters: [], statement: statementView({ source }) }));
    expect(found.querySelector('a')?.href).toBe(urlAtWords);
    expect(found.querySelector('a')?.textContent).toBe('Open the source at these words');
  });

  test('stored text is never markup', () => {
    const payload = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    const statement = statementView({
      before: payload,
      after: payload,
      speaker: { name: payload, role: payload, confidence: 'high' },
      said: { venue: payload, addressee: payload },
      source: sourceView({ headline: payload, byline: payload, outlet: payload, note: payload }),
    });
    const found = card(
      matchView({
        statement,
        counters: [counterView({ statement, why: payload })],
        note: { text: payload, tags: [payload] },
      }),
    );
    expect(found.querySelectorAll('img, script')).toHaveLength(0);
    expect(textOf(found)).toContain(payload);
  });
});

describe('as a dialog', () => {
  test('its name says the speaker and how many counter-statements there are', () => {
    expect(card(matchView({ counters: [counterView()] })).getAttribute('aria-label')).toBe(
      'John Kerry: word for word; 1 counter-statement',
    );
  });

  test('it takes the focus, closes with Esc and with its button', async () => {
    const onClose = vi.fn();
    const found = card(matchView(), onClose);
    await settle();
    expect(document.activeElement).toBe(found);
    found.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    button(found, 'Close').click();
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  test('Tab stays inside at both ends and skips what is folded away', () => {
    const found = card(matchView({ alsoIn: [sourceView({ url: 'https://harbour.example/' })] }));
    const close = button(found, 'Close');
    const summary = found.querySelector('summary');
    summary?.focus();
    summary?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
    expect(document.activeElement).toBe(close);
    close.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Tab', shiftKey: true, bubbles: true, cancelable: true }),
    );
    expect(document.activeElement).toBe(summary);
  });

  test('a button without a callback is not shown', () => {
    const buttons = [...card().querySelectorAll('button')].map((one) => one.getAttribute('aria-label'));
    expect(buttons).toEqual(['Close']);
  });
});
