import { expect, test } from 'vitest';
import { readMarked } from '@/lib/attribution/read-marked';
import type { BlockRole, DocumentText } from '@/lib/text/document-text';

function documentOf(blocks: readonly (readonly [BlockRole, string])[]): DocumentText {
  let text = '';
  const spans = blocks.map(([role, words]) => {
    const start = text.length;
    text += `${words}\n`;
    return { role, span: { start, end: start + words.length } };
  });
  return { text, blocks: spans, language: 'en' };
}

/** Who speaks the last quotation when a block of this kind stands before its paragraph. */
function speakerAfter(role: BlockRole, words: string, paragraph: string): string | undefined {
  const { drafts, speakers } = readMarked(
    documentOf([
      ['paragraph', 'Ada Bell opened the harbour on Monday. “We open at nine,” Bell said in the rain.'],
      [role, words],
      ['paragraph', paragraph],
    ]),
  );
  return speakers.all()[drafts.at(-1)?.reading.speaker ?? -1]?.name;
}

test.each([
  ['caption', 'Boats in the bay. Jane Ames / Harbour Press', '“It took a year,” she said.'],
  ['byline', 'By Jane Ames', '“It took a year,” she said.'],
  ['list-item', 'The bay seen from Jane Ames Point', '“It took a year, and nobody thanked us for it.”'],
] as const)('a %s takes no words from the running text', (role, words, paragraph) => {
  expect(speakerAfter(role, words, paragraph)).toBe('Ada Bell');
});

test('the same words in a paragraph do', () => {
  expect(speakerAfter('paragraph', 'Jane Ames said it was late.', '“It took a year,” she said.')).toBe(
    'Jane Ames',
  );
});
