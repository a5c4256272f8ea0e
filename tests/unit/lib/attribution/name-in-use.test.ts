import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

const kindOf = (text: string) => readArticle(documentOfPlainText(text, 'en')).quotations[0]?.kind;

describe('a name in use', () => {
  test.each([
    'Activists reject the “smart harbour” label.',
    'The owners rejected the “floating slum” description.',
  ])('is no speech: %s', (text) => {
    expect(kindOf(text)).toBe('not-speech');
  });

  test.each([
    'Peter Bell described the plan as “a disgrace to the town”.',
    'Fishermen call the new quota “a death sentence”.',
    'Critics call the plan “economic suicide”.',
    'Experts call the plan “deeply flawed”.',
    'Union leaders described the offer as “a cheap insult”.',
    'Voters call him “the old fox”.',
  ])('is told from a judgement: %s', (text) => {
    expect(kindOf(text)).toBe('mixed');
  });
});
