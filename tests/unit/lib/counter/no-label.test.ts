import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import { documentOfPlainText } from '@/lib/text/document-text';
import { lookalikes, neighbours, positions, traps } from '../../../fixtures/counter/no-label';

const read = (text: string) => {
  const document = documentOfPlainText(text, 'en');
  return findCounterStatements(document, readArticle(document));
};
const quoted = (words: string) => `“${words.replace(/\.$/u, '')},”`;

describe('what is similar, contrary or only sounds like a dispute gets no label', () => {
  const pairs = neighbours.flatMap(([first, ...others]) => others.map((other) => [first, other] as const));

  test('there are two hundred pairs', () => {
    expect(pairs.length + traps.length).toBe(200);
  });

  test.each(pairs)('%s / %s', (first, second) => {
    const text = `Two voices\n\n${quoted(first)} mayor Ana Reis said.\n\n${quoted(second)} said Olaf Brandt, the harbour chief.`;
    expect(read(text)).toEqual({ disputes: [], relations: [] });
  });

  test.each([...traps, ...positions, ...lookalikes])('%s', (trap) => {
    const text = `News of the harbour\n\n“The harbour will be dredged,” mayor Ana Reis said.\n\n${trap}`;
    expect(read(text)).toEqual({ disputes: [], relations: [] });
  });
});
