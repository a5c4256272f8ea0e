import { expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** A text, and place, channel and listener of its last quotation. */
const CASES: readonly (readonly [string, Record<string, string>])[] = [
  ['“We open at nine,” Ada Morrow said in a letter.', { channel: 'a letter' }],
  ['“We open at nine,” Ada Morrow said in the letter probe.', {}],
  ['After her talks with Peter Bell in Harrow, Ada Morrow said: “We open at nine.”', { venue: 'Harrow' }],
  ['“We open at nine,” Ada Morrow told the club. The campaign did not.', { addressee: 'the club' }],
  ['Ada Morrow tells so many lies: “We open at nine.”', {}],
  ['“We open at nine,” Ada Morrow told her radio audience.', { addressee: 'her radio audience' }],
];

test.each(CASES)('%s', (text, expected) => {
  const { quotations } = readArticle(documentOfPlainText(`Harbour news\n\n${text}`, 'en'));
  const { circumstances = {} } = quotations.filter(({ kind }) => kind === 'direct').at(-1) ?? {};
  const found = Object.entries(circumstances).map(([name, { value }]) => [name, value]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
