import { describe, expect, test } from 'vitest';
import { firstPersonOf } from '@/lib/attribution/first-person';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

const INTERVIEW = [
  'Ada Morrow on the new harbour',
  '',
  'Few pilots know the bay as well as Ada Morrow. We met her at the quay.',
  '',
  'When did you first come here? I came as a child, with my father.',
  '',
  'Did you want to be a pilot then? I wanted to be a cook.',
  '',
  'What changed your mind? My father did. He said, “You will never cook.” I said, “Then I will steer.”',
  '',
  'Do you still cook? I do, on Sundays.',
  '',
  'Are you ever afraid? Not any more. I was, when I began.',
].join('\n');

describe('the first person', () => {
  test('of an interview is whoever answers', () => {
    const document = documentOfPlainText(INTERVIEW, 'en');
    expect(firstPersonOf(document, 'By Jane Ames')).toEqual({ words: ['Ada', 'Morrow'], is: 'interviewee' });
    const { quotations, speakers } = readArticle(document, { byline: 'By Jane Ames' });
    const last = quotations.find(({ words }) => words === 'Then I will steer.');
    expect(speakers[last?.speaker ?? -1]?.name).toBe('Ada Morrow');
  });

  test.each([
    ['By Jane Ames', { words: ['Jane', 'Ames'], is: 'author' }],
    ['Jane Ames', { words: ['Jane', 'Ames'], is: 'author' }],
    ['Jane Ames and Peter Bell', undefined],
    ['The Harbour Desk, with agencies', undefined],
    [undefined, undefined],
  ])('of any other text is the author: %s', (byline, expected) => {
    const document = documentOfPlainText('News from the harbour\n\nThe new quay opened on Monday.', 'en');
    expect(firstPersonOf(document, byline)).toEqual(expected);
  });

  test('gives the author’s own words to the author', () => {
    const text = 'The quay was empty. “Is anybody here?” I asked.';
    const read = (byline?: string) => {
      const { quotations, speakers } = readArticle(documentOfPlainText(text, 'en'), byline ? { byline } : {});
      return speakers[quotations[0]?.speaker ?? -1]?.name;
    };
    expect(read('By Jane Ames')).toBe('Jane Ames');
    expect(read()).toBeUndefined();
  });
});
