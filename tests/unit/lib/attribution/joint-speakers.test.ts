import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** A text, and all who speak its last quotation. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Ada Morrow and Peter Bell said in a joint statement: “We open at nine.”', ['Ada Morrow', 'Peter Bell']],
  ['“We open at nine,” said Ada Morrow and Peter Bell.', ['Ada Morrow', 'Peter Bell']],
  ['Ada Morrow, Peter Bell and Jane Ames: “We open at nine.”', ['Ada Morrow', 'Peter Bell', 'Jane Ames']],
  ['“We open at nine,” wrote Ada Morrow, 41, and Peter Bell, 57.', ['Ada Morrow', 'Peter Bell']],
  [
    'Sen. Ada Morrow of Ohio and Sen. Peter Bell of Texas said: “We open at nine.”',
    ['Ada Morrow', 'Peter Bell'],
  ],
  ['Two pilots, Ada Morrow and Peter Bell, said: “We open at nine.”', ['Ada Morrow', 'Peter Bell']],
  ['Ada Morrow and her lawyer said: “We open at nine.”', ['Ada Morrow', 'her lawyer']],
  ['Ada Morrow and Peter Bell met on Monday. “We open at nine,” they said.', ['Ada Morrow', 'Peter Bell']],
  [
    'Minister Ada Morrow met Minister Peter Bell. “We open at nine,” the two ministers said.',
    ['Ada Morrow', 'Peter Bell'],
  ],
  ['The fishermen came on Monday. “We open at nine,” they said.', ['The fishermen']],
  ['A spokesperson for the harbour said it was full. “We open at nine,” they said.', ['A spokesperson']],
  ['Ada Morrow said it was full. “We open at nine,” they said.', []],
  ['He met Ada Morrow, and Peter Bell said: “We open at nine.”', ['Peter Bell']],
  ['After talks with Ada Morrow and Peter Bell, Jane Ames said: “We open at nine.”', ['Jane Ames']],
  ['“We open at nine,” said Ada Morrow, a pilot and a member of the board.', ['Ada Morrow']],
  ['A spokesman for Ada Morrow and Peter Bell said: “We open at nine.”', ['A spokesman']],
];

describe('joint speakers', () => {
  test.each(CASES)('%s', (text, names) => {
    const reading = readArticle(documentOfPlainText(`News from the harbour\n\n${text}`, 'en'));
    const last = reading.quotations.filter(({ kind }) => kind !== 'indirect').at(-1);
    const all = last?.speaker === undefined ? [] : [last.speaker, ...(last.jointly ?? [])];
    expect(all.map((index) => reading.speakers[index]?.name)).toEqual(names);
  });

  test('have the whole list as their source, and a step in the trace', () => {
    const text = '“We open at nine,” said Ada Morrow and Peter Bell.';
    const [quotation] = readArticle(documentOfPlainText(text, 'en')).quotations;
    expect(text.slice(quotation?.source?.start, quotation?.source?.end)).toBe('Ada Morrow and Peter Bell');
    const step = quotation?.trace.find(({ rule }) => rule === 'joint-source');
    expect(step?.note).toBe('Ada Morrow and Peter Bell');
  });
});
