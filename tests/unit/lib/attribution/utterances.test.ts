import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { joinWords } from '@/lib/attribution/utterances';
import { documentOfPlainText } from '@/lib/text/document-text';

describe('words of an utterance', () => {
  test.each([
    [['We open,', 'and we close.'], ['she said,'], 'We open, and we close.'],
    [['We open,', 'It is late.'], ['she said.'], 'We open. It is late.'],
    [['We open,', 'I am late.'], ['she said on Monday. '], 'We open. I am late.'],
    [['We open,', 'I’ll close.'], ['she told the crew (and me).'], 'We open. I’ll close.'],
    [['We open', 'I close.'], [', she said.'], 'We open. I close.'],
    [['We open!', 'I close.'], ['she said.'], 'We open! I close.'],
    [['We open on', '2 May.'], [', she said,'], 'We open on 2 May.'],
    [['We open,', 'Monday or not.'], ['she said,'], 'We open, Monday or not.'],
    [['We open,', 'I think.'], ['she said,'], 'We open, I think.'],
    [['We open.', 'It is late.'], ['\n\n'], 'We open. It is late.'],
    [['We open,', 'Monday.'], ['\n\n'], 'We open, Monday.'],
    [['We open,'], [], 'We open'],
    [[' Two \n lines. '], [], 'Two lines.'],
  ])('%j %j', (parts, between, words) => {
    expect(joinWords(parts, between)).toBe(words);
  });

  test('come from the text between the marks', () => {
    const text = '“We open,” Ada Morrow said in May. “I am late.”';
    const { quotations } = readArticle(documentOfPlainText(text, 'en'));
    expect(quotations[0]?.words).toBe('We open. I am late.');
  });
});
