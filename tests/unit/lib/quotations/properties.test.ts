import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoundQuotation, findQuotations } from '@/lib/quotations/find-quotations';
import { MARK_STYLES, MARKS } from '@/lib/quotations/marks';
import { type DocumentText, documentOfPlainText } from '@/lib/text/document-text';
import { SPOTTING_CASES } from '../../../fixtures/quotations/marks';

const LANGUAGES = Object.keys(MARK_STYLES);
const language = fc.constantFrom(...LANGUAGES);

/** Marks, words and what stands beside them, in any order. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.keys(MARKS), '—', '``', '5’6”', '’90s'),
      fc.constantFrom('the boats', 'She said', 'l’eau', '船は', ', ', '. ', '? ', ' ', '\n', '(', ')'),
      fc.string({ maxLength: 4, unit: 'grapheme' }),
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(''));

/** The texts of a language's spotting cases, without the signs of what is expected. */
const ownText = language.chain((code) =>
  fc.tuple(
    fc.constant(code),
    fc.constantFrom(...(SPOTTING_CASES[code] ?? [])).map((marked) => marked.replace(/[⟦⟧]/gu, '')),
  ),
);

function expectSound(text: string, found: readonly FoundQuotation[]): void {
  const outside = found.filter(
    ({ outer, inner }) =>
      !(0 <= outer.start && outer.start <= inner.start && inner.start < inner.end) ||
      !(inner.end <= outer.end && outer.end <= text.length),
  );
  expect(outside).toEqual([]);
  const starts = found.map(({ outer }) => outer.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  found.forEach(({ outer, within, continues }, i) => {
    const holder = within === undefined ? undefined : found[within];
    if (holder !== undefined) expect(holder.outer.end).toBeGreaterThanOrEqual(outer.end);
    expect(continues ?? -1).toBeLessThan(i);
  });
}

function oneParagraph(text: string, code: string): DocumentText {
  return { text, blocks: [{ span: { start: 0, end: text.length }, role: 'paragraph' }], language: code };
}

describe('spotting, whatever the text and its language', () => {
  test('gives ordered spans inside the text, containers around what they contain', () => {
    fc.assert(
      fc.property(hostile, language, (text, code) => {
        expectSound(text, findQuotations(documentOfPlainText(text, code)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('never throws on a text cut at a random place', () => {
    fc.assert(
      fc.property(ownText, fc.nat(), fc.nat(), ([code, whole], a, b) => {
        const [from = 0, to = 0] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
        const text = whole.slice(from, to);
        expectSound(text, findQuotations(documentOfPlainText(text, code)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('finds in the words of a quotation no more than what it found nested there', () => {
    fc.assert(
      fc.property(ownText, ([code, text]) => {
        const found = findQuotations(oneParagraph(text.replaceAll('\n', ' '), code));
        found.forEach(({ inner, family }, i) => {
          if (family === 'dash') return;
          const again = findQuotations(
            oneParagraph(text.replaceAll('\n', ' ').slice(inner.start, inner.end), code),
          );
          const nested = found.filter((_, k) => isInside(found, k, i));
          expect(again.length).toBeLessThanOrEqual(nested.length);
        });
      }),
      { numRuns: 600 },
    );
  });
});

function isInside(found: readonly FoundQuotation[], quotation: number, holder: number): boolean {
  for (let at = found[quotation]?.within; at !== undefined; at = found[at]?.within)
    if (at === holder) return true;
  return false;
}
