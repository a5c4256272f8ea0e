import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { joinWords } from '@/lib/attribution/utterances';
import { documentOfPlainText } from '@/lib/text/document-text';
import { speakersOf } from '@/tests/support/speakers-of';

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

describe('a quotation that runs over paragraphs', () => {
  test('is of whoever is named behind its last paragraph', () => {
    const text =
      'Lanternholm rebuilds its pier\n\nHarbour master Oskar Bell raised the flag at noon.\n\n' +
      '“The old pier carried three generations of us. It deserved a better end.\n\n' +
      '“We will dance on the new one,” said Ada Morrow, a fishmonger.';
    expect(speakersOf(text)).toEqual(['Ada Morrow']);
  });

  test('does not belong to the one who spoke in the paragraph before', () => {
    const text =
      'Lanternholm rebuilds its pier\n\n“The pier is paid for,” Governor Oskar Bell said.\n\n' +
      '“It is paid for by people who cannot swim. They asked for a school.\n\n' +
      '“Nobody listened,” Senator Ada Morrow said.';
    expect(speakersOf(text)).toEqual(['Oskar Bell', 'Ada Morrow']);
  });

  test('keeps the speaker that stands beside its first paragraph', () => {
    const text =
      'Lanternholm rebuilds its pier\n\nAda Morrow told reporters: “The pier carried three generations.\n\n' +
      '“It deserved better.”\n\nOskar Bell left early.';
    expect(speakersOf(text)).toEqual(['Ada Morrow']);
  });

  test('is speech when its last paragraph is', () => {
    const text =
      'Fire on the pier\n\n“There was a crack. Then the lamps went.\n\n' +
      '“I took it for thunder,” said lodger Ada Morrow.';
    expect(speakersOf(text)).toEqual(['Ada Morrow']);
  });
});
