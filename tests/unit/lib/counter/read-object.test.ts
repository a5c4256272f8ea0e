import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import { documentOfPlainText } from '@/lib/text/document-text';
import { textOf } from '@/lib/text/span';

const read = (text: string) => {
  const document = documentOfPlainText(`“The crews are lazy,” Ada Morrow said. ${text}`, 'en');
  const { disputes, relations } = findCounterStatements(document, readArticle(document));
  const disputed = disputes.map((dispute) => dispute.disputed && textOf(document.text, dispute.disputed));
  return { disputed, links: relations.length };
};

describe('“that” after a verb of dispute', () => {
  test.each([
    ['Peter Bell denied that the report had reached the pier.', 'the report had reached the pier'],
    ['Peter Bell denied that report had reached him.', 'report had reached him'],
    ['Peter Bell denied that reports from the pier were read.', 'reports from the pier were read'],
    ['Peter Bell denied that this claim had ever been checked.', 'this claim had ever been checked'],
  ])('opens a clause of its own: %s', (text, clause) => {
    expect(read(text)).toEqual({ disputed: [clause], links: 0 });
  });

  test.each([
    ['Peter Bell denied that report.', 'that report'],
    ['Peter Bell denied that claim in a letter he had sent on Monday.', 'that claim'],
    ['Peter Bell denied that claim, which has been repeated often.', 'that claim'],
  ])('points at the words before it: %s', (text, pointer) => {
    expect(read(text)).toEqual({ disputed: [pointer], links: 1 });
  });
});
