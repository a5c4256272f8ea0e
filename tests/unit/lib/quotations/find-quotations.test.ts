import { describe, expect, test } from 'vitest';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { type DocumentText, documentOfPlainText } from '@/lib/text/document-text';
import { SPOTTING_CASES } from '../../../fixtures/quotations/marks';

/** Text and expected inner spans of a case with ⟦ and ⟧. */
function readCase(marked: string): { text: string; spans: string[] } {
  let text = '';
  const open: number[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const char of marked) {
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') spans.push({ start: open.pop() ?? -1, end: text.length });
    else text += char;
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans: spans.map((s) => text.slice(s.start, s.end)) };
}

function paragraphs(text: string, language: string): DocumentText {
  const document = documentOfPlainText(text, language);
  return { ...document, blocks: document.blocks.map((block) => ({ ...block, role: 'paragraph' })) };
}

describe.each(Object.entries(SPOTTING_CASES))('marks of %s', (language, cases) => {
  test('there are at least twenty cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });

  test.each(cases)('%s', (marked) => {
    const { text, spans } = readCase(marked);
    const found = findQuotations(paragraphs(text, language));
    expect(found.map((q) => text.slice(q.inner.start, q.inner.end).trim())).toEqual(
      spans.map((s) => s.trim()),
    );
  });
});

describe('what a quotation knows', () => {
  test.each(['caption', 'other'] as const)('it runs on past a block of role %s', (role) => {
    const plain = documentOfPlainText(
      '“We had no bell.\nThe “old” pier. Photo: J. Orr\n“We rang it by hand.”',
    );
    const blocks = plain.blocks.map(
      (block, b) => ({ ...block, role: b === 1 ? role : 'paragraph' }) as const,
    );
    const found = findQuotations({ ...plain, blocks });
    expect(found.map(({ block, continues }) => [block, continues])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, 0],
    ]);
  });

  test('nested ones point at what they stand inside of', () => {
    const found = findQuotations(paragraphs('“He said ‘go’ twice,” she said.', 'en'));
    expect(found.map((q) => q.within)).toEqual([undefined, 0]);
  });

  test('one that runs over paragraphs points back', () => {
    const found = findQuotations(paragraphs('“One.\n“Two.\n“Three,” she said.', 'en'));
    expect(found.map((q) => q.continues)).toEqual([undefined, 0, 1]);
  });

  test('a <q> element without marks is found, one with marks is not found twice', () => {
    const text = 'She said yes and “no” to it.';
    const quoted = [
      { start: 9, end: 12 },
      { start: 17, end: 21 },
    ];
    const found = findQuotations({
      text,
      blocks: [{ span: { start: 0, end: text.length }, role: 'paragraph', quoted }],
    });
    expect(found.map((q) => q.family)).toEqual(['element', 'double']);
  });

  test('a block quotation without marks is one quotation', () => {
    const text = 'We will rebuild the pier before winter.';
    const found = findQuotations({
      text,
      blocks: [{ span: { start: 0, end: text.length }, role: 'blockquote' }],
    });
    expect(found.map((q) => q.family)).toEqual(['block']);
  });

  test('the language is guessed from the text when nobody says it', () => {
    const text = 'Das ist der Satz, und sie sagte „ja“ und er sagte „nein“ mit der Hand.';
    expect(findQuotations(documentOfPlainText(text))).toHaveLength(2);
  });
});
