import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { speakersOf } from '@/tests/support/speakers-of';

describe('a role with a capital before a name', () => {
  test.each([
    ['Ferryman Piet Hansen said: “We open at nine.” “Come early,” Mr Hansen said.', 'Piet Hansen'],
    ['DCI Rhona Aldous told reporters: “We open at nine.” “Come early,” Aldous said.', 'Rhona Aldous'],
    ['Det Sgt Rhona Aldous told reporters: “We open at nine.” “Come early,” she said.', 'Rhona Aldous'],
    ['Cllr Ove Brandsen closed the gate. “We open at nine,” said Cllr Brandsen.', 'Ove Brandsen'],
    ['Mum-of-four Rhona Aldous said: “We open at nine.” “Come early,” she said.', 'Rhona Aldous'],
    ['Toymaker Ove Brandsen said: “We open at nine.”', 'Ove Brandsen'],
    ['The taxidermist was late. Taxidermist Ove Brandsen said: “We open at nine.”', 'Ove Brandsen'],
    [
      'Ove Brandsen was late. “We open at nine,” he said. Bosun Ove Brandsen said: “Come early.”',
      'Ove Brandsen',
    ],
  ])('is no part of it: %s', (text, name) => {
    expect(new Set(speakersOf('News from the harbour', text))).toEqual(new Set([name]));
  });

  test.each([
    ['“We open at nine,” said Jerrold Peter Hansen.', 'Jerrold Peter Hansen'],
    ['Hunter Paul Hansen said: “We open at nine.”', 'Hunter Paul Hansen'],
    ['“We open at nine,” said Ildefonso Guajardo Villarreal.', 'Ildefonso Guajardo Villarreal'],
    ['“We open at nine,” said TD Harbours.', 'TD Harbours'],
  ])('a first name stays: %s', (text, name) => {
    expect(speakersOf('News from the harbour', text)).toEqual([name]);
  });

  test('what is cut off is the role, and tells the gender', () => {
    const text =
      'Ferrywoman Rhona Aldous met Piet Hansen. Postmistress Wilja Aldous-Berg met him. “We open,” she said.';
    const { speakers } = readArticle(documentOfPlainText(text, 'en'));
    expect(speakers[0]).toMatchObject({ name: 'Wilja Aldous-Berg', role: 'Postmistress' });
  });
});
