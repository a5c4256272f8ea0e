import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTextQuote } from '@/lib/anchor/find-text-quote';
import { foldText } from '@/lib/anchor/folded-text';
import { describeSpan } from '@/lib/anchor/text-quote';

const PAGE =
  'The council met on Monday. “We shall rebuild the old bridge before the winter comes,” the mayor told the press. ' +
  'Nobody asked her why. “We shall see,” she said. Later she repeated: “We shall see,” and left the hall.';

const WORDS = 'We shall rebuild the old bridge before the winter comes';

const CASES: readonly {
  name: string;
  page: string;
  exact: string;
  prefix?: string;
  suffix?: string;
  position?: number;
  found: string | undefined;
  how?: 'exact' | 'near';
}[] = [
  { name: 'the words', page: PAGE, exact: WORDS, found: WORDS, how: 'exact' },
  {
    name: 'other typesetting',
    page: 'x “We  shall\u00a0re\u00adbuild THE old bridge” x',
    exact: 'we shall rebuild the old bridge',
    found: 'We  shall\u00a0re\u00adbuild THE old bridge',
    how: 'exact',
  },
  {
    name: 'a word replaced',
    page: PAGE.replace('old', 'stone'),
    exact: WORDS,
    found: 'We shall rebuild the stone bridge before the winter comes',
    how: 'near',
  },
  {
    name: 'a word dropped at the start',
    page: PAGE.replace('We shall rebuild', 'shall rebuild'),
    exact: WORDS,
    found: 'shall rebuild the old bridge before the winter comes',
    how: 'near',
  },
  { name: 'gone', page: 'The council met on Monday.', exact: WORDS, found: undefined },
  {
    name: 'another sentence of the same length',
    page: PAGE,
    exact: 'They may demolish a new tunnel when some summer goes',
    found: undefined,
  },
  { name: 'short words only exactly', page: 'We shell see.', exact: 'We shall see', found: undefined },
  {
    name: 'few words with nothing of what stood around them',
    page: 'Nothing was said of the winter.',
    exact: 'No',
    prefix: 'Will it open? “',
    suffix: ',” she said.',
    found: undefined,
  },
  {
    name: 'few words with some of it',
    page: 'Will it open? “No,” said the mayor. Nothing more.',
    exact: 'No',
    prefix: 'Will it open? “',
    suffix: ',” she said.',
    found: 'No',
    how: 'exact',
  },
  { name: 'empty', page: PAGE, exact: '  ', found: undefined },
  { name: 'signs that print nothing', page: PAGE, exact: '\u200b', found: undefined },
  {
    name: 'twice, nothing tells them apart',
    page: 'a “We shall see,” b “We shall see,” c',
    exact: 'We shall see',
    found: undefined,
  },
];

describe('findTextQuote', () => {
  it.each(CASES)('$name', ({ page, exact, prefix = '', suffix = '', found, how }) => {
    const place = findTextQuote(foldText(page), { exact, prefix, suffix });
    expect(place && page.slice(place.span.start, place.span.end)).toBe(found);
    expect(place?.how).toBe(how);
  });

  it('tells two places apart by what stands around them', () => {
    const second = PAGE.lastIndexOf('We shall see');
    const quote = describeSpan(PAGE, { start: second, end: second + 12 });
    expect(findTextQuote(foldText(`New first line. ${PAGE}`), quote)?.span.start).toBe(second + 16);
  });

  it.each([1, 20])('finds a word of everywhere at its own place, %i thousand words on', (thousands) => {
    const much = 'Nobody knows now. '.repeat((thousands * 1_000) / 3);
    const page = `${much}Will it open? “No,” said the mayor. ${much}`;
    const start = page.indexOf('“No,”') + 1;
    const quote = describeSpan(page, { start, end: start + 2 });
    expect(findTextQuote(foldText(page), quote)?.span.start).toBe(start);
    const moved = `More was added. ${page.replace('Will it open?', 'Open?')}`;
    expect(findTextQuote(foldText(moved), quote)?.span.start).toBe(moved.indexOf('“No,”') + 1);
  });

  it('finds a long passage with an edit in its middle', () => {
    const long = Array.from({ length: 80 }, (_, i) => `word${i} of${i * 7}`).join(' ');
    const page = `Before. ${long.replace('word40 of280', 'something else')} After.`;
    const place = findTextQuote(foldText(page), { exact: long, prefix: '', suffix: '' });
    expect(place?.how).toBe('near');
    expect(page.slice(place?.span.start, place?.span.end)).toMatch(/^word0 .*of553$/);
  });

  it('finds every span it described, wherever it is unique', () => {
    fc.assert(
      fc.property(fc.nat(PAGE.length - 30), fc.integer({ min: 12, max: 28 }), (start, length) => {
        const span = { start, end: start + length };
        const place = findTextQuote(foldText(PAGE), describeSpan(PAGE, span));
        const trimmed = PAGE.slice(span.start, span.end).trim();
        expect(place && PAGE.slice(place.span.start, place.span.end)).toBe(trimmed);
      }),
    );
  });
});

describe('describeSpan', () => {
  it('never cuts a character in half', () => {
    const text = `${'😀'.repeat(20)}x${'😀'.repeat(20)}`;
    const quote = describeSpan(text, { start: 40, end: 41 });
    expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
  });
});
