import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, undefused } from '@/lib/exchange/csv';
import { csvRows, separatorOf } from '@/lib/exchange/csv-rows';
import { parseQuotationTable, type QuotationTable } from '@/lib/exchange/parse-quotation-table';
import { savedAsCsv } from '@/lib/exchange/saved-csv';
import { statementsAsCsv } from '@/lib/exchange/statements-csv';
import { annotationIdOf } from '@/lib/model/ids';
import { foldWords } from '@/lib/text/fold';
import { SAVED } from '@/tests/fixtures/saved-annotation';
import { statementView } from '@/tests/support/views';

const NOW = Date.UTC(2026, 2, 4, 12);

function read(text: string): QuotationTable {
  const steps = parseQuotationTable('table.csv', text, NOW);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function rowsOf(text: string) {
  return [...csvRows(text, separatorOf(text))];
}

describe('rows of a table', () => {
  it.each([
    ['commas', 'words,speaker\r\n"We sail, he said",Reed\r\n'],
    ['semicolons', 'words;speaker\n"We sail, he said";Reed'],
    ['tabs', 'words\tspeaker\rWe sail, he said\tReed'],
    ['a byte order mark', '\ufeffwords,speaker\n"We sail, he said","Reed"\n'],
  ])('are told with %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      { number: 1, cells: ['words', 'speaker'] },
      { number: 2, cells: ['We sail, he said', 'Reed'] },
    ]);
  });

  it('may hold ends of lines, marks and nothing', () => {
    expect(rowsOf('a,b\n"one\r\ntwo","say ""no"""\n\n,"",\n').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['one\r\ntwo', 'say "no"'],
      [],
      ['', '', ''],
    ]);
  });

  it('go on at the next line after a fault', () => {
    const rows = rowsOf('a,b\n"never closed,1\n"said "so" then",2\nfine,3\n"at the end');
    expect(rows.map(({ number, fault, cells }) => [number, fault ?? cells])).toEqual([
      [1, ['a', 'b']],
      [2, 'a quotation mark inside a cell is not doubled, or one is not closed'],
      [3, 'a quotation mark inside a cell is not doubled, or one is not closed'],
      [4, ['fine', '3']],
      [5, 'a quotation mark is not closed'],
    ]);
  });

  it('are those that were written, whatever stands in them', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^['"=+\-@,;\t\r\n a]{0,6}$/u));
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = csvOf<readonly string[]>(
          [
            ['words', (row) => row[0]],
            ['note', (row) => row[1]],
          ],
          rows,
        );
        const [, ...back] = rowsOf(text);
        expect(back.map(({ cells }) => cells.map(undefused))).toEqual(rows);
      }),
    );
  });

  it('end, whatever the text is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[",;\n\ra=']{0,40}$/u), (text) => {
        const rows = rowsOf(text);
        expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
        expect(rows.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('a table of quotations', () => {
  it('is read by the names of its columns', () => {
    const { quotations, problems } = read(
      'Quotation;Speaker;Role;Date;Outlet;Headline;URL;Note;Tags;Before;After;Shoe size\n' +
        'We sail on Sunday.;Ada  Morrow;harbour master;2026-03-01;The Harbour Post;Ferries sail;' +
        'https://harbour.example/f?utm_source=x;See May.;ferry, quay,ferry;She paused.;Then left.;44\n',
    );
    expect(problems).toEqual([]);
    expect(quotations).toEqual([
      {
        id: annotationIdOf(foldWords('We sail on Sunday.'), 'https://harbour.example/f'),
        exact: 'We sail on Sunday.',
        prefix: '',
        suffix: '',
        speaker: 'Ada Morrow',
        outlet: 'The Harbour Post',
        headline: 'Ferries sail',
        url: 'https://harbour.example/f',
        before: 'She paused.',
        after: 'Then left.',
        note: 'See May.\n\nRole: harbour master\nSaid: 2026-03-01',
        tags: ['ferry', 'quay'],
        createdAt: NOW,
        updatedAt: NOW,
      },
    ]);
  });

  it('tells which rows are broken, and why, and reads the others', () => {
    const { quotations, problems } = read(
      `words,url,published,saved\nOne.,,,\n,https://a.example,,\nTwo.,javascript:alert(1),,\nThree.,,10/11/14,\n` +
        `Four.,,2026-02-30,\nFive.,,,soon\nSix,https://a.example,,,more\n\nSeven.,doi:10.1/2,2026-03-04T09:00:00+01:00,\nEight.,www.a.example,,\n"Nine\n` +
        `Ten.,https://${'x'.repeat(5000)},,\n`,
    );
    expect(quotations.map(({ exact, url }) => [exact, url])).toEqual([
      ['One.', undefined],
      ['Seven.', 'doi:10.1/2'],
    ]);
    expect(problems.map(({ file, row, reason }) => [file, row, reason.slice(0, 44)])).toEqual([
      ['table.csv', 3, 'has no words'],
      ['table.csv', 4, '“url” is a script or a document, not an addr'],
      ['table.csv', 5, '“published” is “10/11/14”, which is no ISO d'],
      ['table.csv', 6, '“published” is “2026-02-30”, which is no ISO'],
      ['table.csv', 7, '“saved” is “soon”, which is no ISO instant'],
      ['table.csv', 8, 'has 5 cells where the first line names 4; a '],
      ['table.csv', 11, '“url” is “www.a.example”, which is no whole '],
      ['table.csv', 12, 'a quotation mark is not closed'],
      ['table.csv', 13, '“url” is too long (5008 characters)'],
    ]);
  });

  it.each([
    ['speaker,note\nReed,no\n', 'its first line names no column “words” or “quotation”'],
    ['', 'its first line names no column “words” or “quotation”'],
    ['words,Quotation\na,b\n', 'the columns “words” and “Quotation” are about the same'],
  ])('is refused whole by its first line: %j', (text, reason) => {
    expect(read(text)).toEqual({ quotations: [], problems: [{ file: 'table.csv', reason }] });
  });

  it('of our own saved quotations gives them again', () => {
    const saved = [
      { ...SAVED, exact: '=SUM(A1) was all he said' },
      {
        ...SAVED,
        id: 'urn:uuid:00000000-0000-8000-8000-000000000002',
        exact: "'+1, she said",
        note: '-\n"line"',
      },
    ];
    const { quotations, problems } = read(savedAsCsv(saved));
    expect(problems).toEqual([]);
    // Its place on the page is not in the table.
    expect(quotations).toEqual(
      saved.map(({ position: _, parts: __, ...one }) => ({
        ...one,
        id: expect.any(String),
        prefix: '',
        suffix: '',
      })),
    );
    expect(quotations[1]?.id).toBe(saved[1]?.id);
  });

  it('of our own statements gives them as saved quotations', () => {
    const view = statementView();
    const { quotations, problems } = read(statementsAsCsv([{ view, disputed: true }]));
    expect(problems).toEqual([]);
    expect(quotations[0]).toMatchObject({ exact: view.words, speaker: view.speaker.name });
  });
});
