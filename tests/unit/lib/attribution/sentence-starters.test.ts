import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** Who says the last quotation; undefined for nobody. */
function speakerOf(text: string): string | undefined {
  const { quotations, speakers } = readArticle(documentOfPlainText(text, 'en'));
  const said = quotations.filter(({ kind }) => kind !== 'indirect' && kind !== 'not-speech').at(-1);
  return speakers[said?.speaker ?? -1]?.name;
}

describe('a capital from the start of a sentence', () => {
  test.each([
    'Harbour\n\nPicture the ferryman. “We open at nine,” he said last week.',
    'Harbour\n\nSoaked to the skin, nobody spoke. “We open at nine,” she said.',
    'Harbour\n\nTempers were short. “We open at nine,” he said.',
    'Harbour\n\nDid they sleep? No. “We open at nine,” he said.',
    'Ferrymen cheer new pier\n\nThe pier opens on Monday. “We open at nine,” he said.',
    'Harbour\n\n“We open at nine,” he said.',
  ])('makes no name of a word that the text shows nowhere else: %s', (text) => {
    expect(speakerOf(text)).toBeUndefined();
  });

  test.each([
    ['Harbour\n\nMeet Ada Morrow. “We open at nine,” she says.', 'Ada Morrow'],
    ['Harbour\n\nConsider Lord Brandsen. “We open at nine,” he says.', 'Brandsen'],
    ['Brandsen defends pier\n\nBrandsen was late. “We open at nine,” he said.', 'Brandsen'],
    ['Harbour\n\nOve Brandsen came. Brandsen is a pilot. “We open at nine,” he said.', 'Ove Brandsen'],
    ['Brandsen: “We open at nine”', 'Brandsen'],
  ])('a name stays one: %s', (text, name) => {
    expect(speakerOf(text)).toBe(name);
  });

  test('“No. 4” is no answer', () => {
    expect(speakerOf('Harbour\n\nOve Brandsen runs pier No. 4 there. “We open at nine,” he said.')).toBe(
      'Ove Brandsen',
    );
  });
});
