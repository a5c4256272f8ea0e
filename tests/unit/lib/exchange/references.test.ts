import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { bibtexOf } from '@/lib/exchange/bibtex';
import { type CitedQuotation, citedStatement } from '@/lib/exchange/cited-quotation';
import { cslJsonOf } from '@/lib/exchange/csl-json';
import { risOf } from '@/lib/exchange/ris';
import { cited, INJECTIONS } from '@/tests/support/cited';
import { lavrovView } from '@/tests/support/views';

type Item = Readonly<Record<string, unknown>>;

/** What citation-js finds in a file. */
function read(file: string, forceType: '@ris/file' | '@biblatex/text'): readonly Item[] {
  return plugins.input.chain(file, { generateGraph: false, forceType }) as readonly Item[];
}

/** A text as one line, as a field has it. */
function line(text: string | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

const BARE: CitedQuotation = { id: 'x', words: 'We sail.', voice: 'quoted', tags: [] };
const LAVROV = citedStatement({ view: lavrovView(), disputed: false });
const everywhere = (text: string) =>
  cited({ headline: text, speaker: text, outlet: text, byline: text, note: text, exact: text, before: text });

describe('CSL-JSON', () => {
  const items = (quotations: readonly CitedQuotation[]): readonly Item[] => JSON.parse(cslJsonOf(quotations));

  test('cites the article, and keeps the words', () => {
    expect(items([cited()])).toEqual([
      {
        id: 'urn:uuid:0b0c4b46-6f29-8d0e-9c7e-2d3a4b5c6d7e',
        type: 'article-newspaper',
        title: 'Ferry to sail',
        author: [{ literal: 'Ines Palm' }],
        'container-title': 'The Harbour Post',
        issued: { 'date-parts': [[2025, 5, 4]] },
        accessed: { 'date-parts': [[2025, 5, 5]] },
        URL: 'https://harbour.example/ferry',
        abstract: 'Brandt said: “The ferry will sail on Sunday.” Nobody cheered.',
        note: '“The ferry will sail on Sunday.” — Ilse Brandt',
        annote: 'Compare with May.',
        keyword: 'ferry, promise',
        custom: { quotation: 'The ferry will sail on Sunday.', speaker: 'Ilse Brandt' },
      },
    ]);
  });

  test('gives a range of days as its first and last, and an instant as the day where it was printed', () => {
    expect(items([LAVROV])[0]).toMatchObject({
      'event-date': {
        'date-parts': [
          [2014, 10, 25],
          [2014, 10, 26],
        ],
      },
      issued: { 'date-parts': [[2014, 10, 28]] },
      custom: { said: '2014-10-25/2014-10-26' },
    });
  });

  test('leaves out what is not known', () => {
    expect(items([BARE])).toEqual([
      { id: 'x', type: 'article-newspaper', note: '“We sail.”', custom: { quotation: 'We sail.' } },
    ]);
    expect(items([cited({ published: { value: 'last spring' } })])[0]).not.toHaveProperty('issued');
    expect(items([])).toEqual([]);
  });

  /** Fields of CSL 1.0.2 (csl-data.json) that we write, by what they hold; a file with any other is invalid. */
  const HOLDS: Readonly<Record<string, (value: unknown) => boolean>> = {
    ...Object.fromEntries(
      'id type title container-title URL abstract note annote keyword'
        .split(' ')
        .map((name) => [name, (value: unknown) => typeof value === 'string' && value !== '']),
    ),
    author: (value) => Array.isArray(value) && value.every((name) => Object.keys(name).join() === 'literal'),
    custom: (value) => value instanceof Object && !Array.isArray(value),
  };

  test.each(INJECTIONS)('has only fields of the standard, with a note of one line: %j', (text) => {
    const [item] = items([everywhere(text)]);
    const { issued, accessed, ...fields } = item ?? {};
    expect([issued, accessed]).toEqual([{ 'date-parts': [[2025, 5, 4]] }, { 'date-parts': [[2025, 5, 5]] }]);
    expect(Object.entries(fields).filter(([name, value]) => HOLDS[name]?.(value) !== true)).toEqual([]);
    expect(fields.note).toMatch(/^“[^\n\r]*$/u);
    expect(fields).toMatchObject({ custom: { quotation: everywhere(text).words } });
  });
});

describe('RIS', () => {
  /** Every line as tag and value; throws on a line without. */
  const lines = (file: string) =>
    file
      .split('\r\n')
      .filter((text) => text !== '')
      .map((text) => {
        const found = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/u.exec(text);
        if (found === null) throw new Error(`no tag: ${JSON.stringify(text)}`);
        return [found[1], found[2]];
      });

  test('is a newspaper article from TY to ER, each line ended by CR LF', () => {
    expect(risOf([cited()])).toBe(
      [
        'TY  - NEWS',
        'ID  - urn:uuid:0b0c4b46-6f29-8d0e-9c7e-2d3a4b5c6d7e',
        'TI  - Ferry to sail',
        'AU  - Ines Palm',
        'T2  - The Harbour Post',
        'DA  - 2025/05/04/',
        'PY  - 2025',
        'UR  - https://harbour.example/ferry',
        'Y2  - 2025/05/05/',
        'N1  - “The ferry will sail on Sunday.” — Ilse Brandt',
        'N1  - Compare with May.',
        'AB  - Brandt said: “The ferry will sail on Sunday.” Nobody cheered.',
        'KW  - ferry',
        'KW  - promise',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test('leaves out what is not known, and gives a month or a year as far as it goes', () => {
    expect(risOf([BARE])).toBe('TY  - NEWS\r\nID  - x\r\nN1  - “We sail.”\r\nER  - \r\n');
    const dates = ['2014-10', '2014', 'last spring'].map((value) =>
      lines(risOf([cited({ published: { value } })]))
        .filter(([tag]) => tag === 'DA')
        .map(([, date]) => date),
    );
    expect(dates).toEqual([['2014/10//'], ['2014///'], []]);
  });

  test('of several is read by another program as it was', () => {
    expect(read(risOf([cited(), LAVROV, BARE]), '@ris/file')).toMatchObject([
      {
        type: 'article-newspaper',
        title: 'Ferry to sail',
        'container-title': 'The Harbour Post',
        URL: 'https://harbour.example/ferry',
        keyword: 'ferry,promise',
        issued: { 'date-parts': [[2025]] },
      },
      { title: LAVROV.headline, note: `“${LAVROV.words}” — Sergei Lavrov, said 2014-10-25/2014-10-26` },
      { note: '“We sail.”' },
    ]);
  });

  test.each(INJECTIONS)('keeps %j a value, whatever field it stands in', (text) => {
    const quotation = everywhere(text);
    const found = lines(risOf([quotation, BARE]));
    expect(found.filter(([tag]) => tag === 'TY' || tag === 'ER')).toEqual([
      ['TY', 'NEWS'],
      ['ER', ''],
      ['TY', 'NEWS'],
      ['ER', ''],
    ]);
    const titles = found.filter(([tag]) => tag === 'TI').map(([, title]) => line(title));
    expect(titles).toEqual(quotation.headline === undefined ? [] : [line(quotation.headline)]);
    expect(read(risOf([quotation, BARE]), '@ris/file')).toHaveLength(2);
  });
});

describe('BibTeX', () => {
  test('is an article with the words in its annotation', () => {
    expect(bibtexOf([cited()])).toBe(`@article{brandt2025-0b0c4b46,
  title = {{Ferry to sail}},
  author = {{Ines Palm}},
  journal = {The Harbour Post},
  year = {2025},
  month = may,
  day = {4},
  url = {https://harbour.example/ferry},
  urldate = {2025-05-05},
  annote = {“The ferry will sail on Sunday.” — Ilse Brandt / Compare with May.},
  abstract = {Brandt said: “The ferry will sail on Sunday.” Nobody cheered.},
  keywords = {ferry, promise},
}
`);
  });

  test('is @misc without an outlet, and has no field for what is not known', () => {
    expect(bibtexOf([BARE])).toBe('@misc{quotation-x,\n  annote = {“We sail.”},\n}\n');
    const month = bibtexOf([cited({ published: { value: '2014-10' } })]);
    expect(month).toContain('  year = {2014},\n  month = oct,\n  url');
    expect(bibtexOf([cited({ published: { value: 'last spring' } })])).not.toMatch(
      /^ +(?:year|month|day) =/mu,
    );
  });

  test('of several is read by another program as it was', () => {
    expect(read(bibtexOf([cited(), LAVROV]), '@biblatex/text')).toMatchObject([
      {
        type: 'article-journal',
        title: 'Ferry to sail',
        author: [{ family: 'Ines Palm' }],
        'container-title': 'The Harbour Post',
        issued: { 'date-parts': [[2025, 5, 4]] },
        URL: 'https://harbour.example/ferry',
        keyword: 'ferry,promise',
      },
      { type: 'document', issued: { 'date-parts': [[2014, 10, 28]] } },
    ]);
  });

  test('has a key of plain letters for each, the same in every list', () => {
    const keys = (quotations: readonly CitedQuotation[]) =>
      [...bibtexOf(quotations).matchAll(/^@\w+\{([^,]*),$/gmu)].map(([, key]) => key);
    const others = [cited({ speaker: 'Zoë Ångström-Ünal' }), cited({ speaker: 'ليلى الساحلي' }), cited()];
    const list = keys([...others, cited()]);
    expect(list).toEqual([
      'angstromunal2025-0b0c4b46',
      'quotation2025-0b0c4b46',
      'brandt2025-0b0c4b46',
      'brandt2025-0b0c4b46-2',
    ]);
    expect(keys([cited()])).toEqual(list.slice(2, 3));
  });

  test.each(INJECTIONS)('keeps %j a value, whatever field it stands in', (text) => {
    const quotation = everywhere(text);
    const found = read(bibtexOf([quotation, BARE]), '@biblatex/text');
    expect(found).toHaveLength(2);
    expect(line(found[0]?.title as string | undefined)).toBe(line(quotation.headline));
    expect(line(found[0]?.['container-title'] as string | undefined)).toBe(line(quotation.outlet));
  });

  test('has an address that is read as it stands', () => {
    const url = 'https://a.example/a_b%20c?x={y}&z=\\input#~d';
    expect(bibtexOf([cited({ url })])).toContain(
      'url = {https://a.example/a_b%20c?x=%7By%7D&z=%5Cinput#~d},',
    );
    expect(bibtexOf([cited({ url: 'urn:isbn:1' })])).not.toContain('url =');
  });
});
