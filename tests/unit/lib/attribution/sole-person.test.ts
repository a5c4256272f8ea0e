import { expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** A text and whom the description beside its last quotation means; the phrase itself where nobody. */
const CASES: readonly (readonly [string, string])[] = [
  ['Ada Morrow came on Monday. “We open at nine,” the singer said.', 'Ada Morrow'],
  ['Ada Morrow came with Peter Bell. “We open at nine,” the actress said.', 'Ada Morrow'],
  ['Anna Morrow came with Susan Bell. “We open at nine,” the actress said.', 'the actress'],
  ['Ada Morrow came on Monday. “We open at nine,” the Lindhaven singer said.', 'the Lindhaven singer'],
  ['Ada Morrow came on Monday. “We open at nine,” the reporter said.', 'the reporter'],
  ['“Come in,” Ada Morrow told Peter Bell. “I would rather not,” the singer replied.', 'Peter Bell'],
];

test.each(CASES)('%s', (text, name) => {
  const reading = readArticle(documentOfPlainText(`News from the harbour\n\n${text}`, 'en'));
  const last = reading.quotations.filter(({ kind }) => kind !== 'indirect').at(-1);
  expect(reading.speakers[last?.speaker ?? -1]?.name).toBe(name);
});
