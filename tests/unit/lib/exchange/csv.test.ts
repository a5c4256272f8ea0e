import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, undefused } from '@/lib/exchange/csv';
import { savedAsCsv } from '@/lib/exchange/saved-csv';
import { statementsAsCsv } from '@/lib/exchange/statements-csv';
import { SAVED } from '@/tests/fixtures/saved-annotation';
import { HOSTILE_TEXTS, hostileText } from '@/tests/support/hostile-texts';
import { parseCsv } from '@/tests/support/parse-csv';
import { runs } from '@/tests/support/runs';
import { statementView } from '@/tests/support/views';

const PAIR = [
  ['one', ([one]: readonly string[]) => one],
  ['two', ([, two]: readonly string[]) => two],
] as const;

/** As a spreadsheet would take it for something to compute. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u;

describe('a table', () => {
  test('begins with a byte order mark and its columns, and ends each line with CR LF', () => {
    expect(csvOf(PAIR, [['a, “b”', 'say "no"'], ['two\nlines']])).toBe(
      '\ufeff"one","two"\r\n"a, “b”","say ""no"""\r\n"two\nlines",""\r\n',
    );
  });

  test.each([
    '=HYPERLINK("http://x.example","y")',
    '+1',
    '-1+1|cmd',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '＝1',
    '\u00a0@x',
  ])('%j is no formula in it', (cell) => {
    const [, row] = parseCsv(csvOf(PAIR, [[cell, 'x']]));
    expect(row).toEqual([`'${cell}`, 'x']);
  });

  test('gives every cell back, and none that computes', () => {
    const sign = fc.constantFrom(...'=+-@\t\r\n",; a＝\'');
    const cell = fc.oneof(fc.string({ unit: sign, maxLength: 6 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
        const [names, ...read] = parseCsv(csvOf(PAIR, rows));
        expect(names).toEqual(['one', 'two']);
        expect(read.flat().filter((text) => FORMULA.test(text))).toEqual([]);
        // One leading apostrophe is dropped where what follows would compute, further apostrophes passed over.
        const kept = /^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
        const plain = read.map((cells) => cells.map((text) => (kept.test(text) ? text.slice(1) : text)));
        expect(plain).toEqual(rows);
        expect(read.map((cells) => cells.map(undefused))).toEqual(rows);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe('lists as tables', () => {
  test('a statement has its words, speaker, day, source and what it is called on screen', () => {
    const view = statementView();
    const text = statementsAsCsv([
      { view, disputed: true },
      { view: { ...view, words: '=1+1' }, disputed: false, notSpeech: true },
    ]);
    const [names = [], first = [], second = []] = parseCsv(text);
    const cells = Object.fromEntries(names.map((name, i) => [name, first[i]]));
    expect(cells).toMatchObject({
      words: view.words,
      kind: view.kind,
      speaker: view.speaker.name,
      said_from: view.said.from ?? '',
      disputed: 'yes',
      headline: view.source.headline,
      url: view.source.url ?? '',
      id: view.id,
    });
    expect(second[names.indexOf('words')]).toBe("'=1+1");
    expect(second[names.indexOf('kind')]).toBe('not-speech');
    expect(second[names.indexOf('disputed')]).toBe('no');
  });

  test('a saved quotation has its note, its tags and when it was saved', () => {
    const saved = { ...SAVED, note: 'Ask, again.\n"Why?"', tags: ['ferries', 'weather'] };
    const [names = [], row = []] = parseCsv(savedAsCsv([saved]));
    const cells = Object.fromEntries(names.map((name, i) => [name, row[i]]));
    expect(cells).toMatchObject({
      words: saved.exact,
      note: 'Ask, again.\n"Why?"',
      tags: 'ferries, weather',
      saved: new Date(saved.createdAt).toISOString(),
      id: saved.id,
    });
  });

  test.each(HOSTILE_TEXTS)('of %s has as many cells in each line as columns', (name) => {
    const words = hostileText(name, 500);
    const [names = [], ...rows] = parseCsv(savedAsCsv([{ ...SAVED, exact: words, note: words }]));
    expect(rows.map((row) => row.length)).toEqual([names.length]);
  });
});
