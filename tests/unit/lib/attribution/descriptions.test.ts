import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** A text, the speaker of its last quotation and the rule that led there; no rule where the phrase stays. */
const CASES: readonly (readonly [string, string, string | undefined])[] = [
  ['President Ada Morrow came on Monday. “We open at nine,” the president said.', 'Ada Morrow', 'office'],
  ['Harbour senator Ada Morrow came. “We open at nine,” the senator said.', 'Ada Morrow', 'description'],
  ['Sen. Ada Morrow came on Monday. “We open at nine,” the senator said.', 'Ada Morrow', 'description'],
  ['Ada Morrow, the harbour pilot, came. “We open at nine,” the pilot said.', 'Ada Morrow', 'description'],
  ['The harbour pilot, Ada Morrow, came. “We open at nine,” the pilot said.', 'Ada Morrow', 'description'],
  ['Ada Morrow came on Monday. “We open at nine,” the official said.', 'the official', undefined],
  ['Morrow Inc. opened on Monday. “We open at nine,” the company said.', 'Morrow Inc.', 'description'],
  ['Harbour & Sons opened on Monday. “We open at nine,” the company said.', 'the company', undefined],
  ['Shares of Tolleson fell. “We open at nine,” the firm said.', 'Tolleson', 'description'],
  ['Morrow’s brother Olaf came. “We open at nine,” his brother said.', 'Olaf', 'description'],
  [
    'President Ada Morrow came. “We open at nine,” the former president said.',
    'the former president',
    undefined,
  ],
  [
    'Senator Ada Morrow came. “We open at nine,” the Lindhaven senator said.',
    'the Lindhaven senator',
    undefined,
  ],
  [
    'President Ada Morrow came. “We open at nine,” the president of the club said.',
    'the president',
    undefined,
  ],
];

describe('descriptions', () => {
  test.each(CASES)('%s', (text, name, rule) => {
    const reading = readArticle(documentOfPlainText(`News from the harbour\n\n${text}`, 'en'));
    const last = reading.quotations.filter((q) => q.kind !== 'indirect').at(-1);
    expect(reading.speakers[last?.speaker ?? -1]?.name).toBe(name);
    expect(last?.trace.find(({ step }) => step === 'coreference')?.rule).toBe(rule);
  });

  test('are kept as they are written beside whom they mean', () => {
    const text = 'Senator Ada Morrow came. “We open at nine,” the senator said.';
    const { quotations } = readArticle(documentOfPlainText(text, 'en'));
    const { source } = quotations.filter((q) => q.kind !== 'indirect').at(-1) ?? {};
    expect(text.slice(source?.start, source?.end)).toBe('the senator');
  });
});
