import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

describe('“the” with an inhabitant or the letters of an office', () => {
  test.each([
    ['Ada Morrow won the race. “We trained at nine,” the Norwegian said.', 'Ada Morrow'],
    ['Ada Morrow won the race. “We trained at nine,” said the Londoner.', 'Ada Morrow'],
    ['Ada Morrow was angry. “We open at nine,” the MLA said.', 'Ada Morrow'],
    ['Ada Morrow met Piet Hansen. “We open at nine,” the Croatian said.', 'the Croatian'],
    ['“We open at nine,” the Lindhaven TD said.', 'the Lindhaven TD'],
    ['Ada Morrow came. “We open at nine,” the Guardian said.', 'Guardian'],
  ])('%s', (text, name) => {
    const { quotations, speakers } = readArticle(documentOfPlainText(`News\n\n${text}`, 'en'));
    const said = quotations.find(({ kind }) => kind !== 'indirect');
    expect(speakers[said?.speaker ?? -1]?.name).toBe(name);
  });
});
