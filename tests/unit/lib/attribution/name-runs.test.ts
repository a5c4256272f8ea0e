import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

describe('months and small words in names', () => {
  test.each([
    ['“We open at nine,” said April Brandsen.', 'April Brandsen'],
    ['June Brandsen said: “We open at nine.”', 'June Brandsen'],
    ['“We open at nine,” said Paul Still, a pilot.', 'Paul Still'],
    ['“We open at nine,” Ms Over said.', 'Over'],
    ['“We open at nine,” said Do Thanh, a fisherman.', 'Do Thanh'],
    ['Sailor Watch said: “We open at nine.”', 'Sailor Watch'],
    ['In April Brandsen said: “We open at nine.”', 'Brandsen'],
    ['On Monday Brandsen said: “We open at nine.”', 'Brandsen'],
    ['Ove Brandsen said in June Morrow would be “late”.', 'Ove Brandsen'],
  ])('%s', (text, name) => {
    const { quotations, speakers } = readArticle(documentOfPlainText(`News\n\n${text}`, 'en'));
    const said = quotations.find(({ kind }) => kind !== 'indirect');
    expect(speakers[said?.speaker ?? -1]?.name).toBe(name);
  });
});
