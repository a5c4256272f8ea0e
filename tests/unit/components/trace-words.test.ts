import { expect, test } from 'vitest';
import { ruleInWords, STEP_NAME } from '@/components/wording/trace-words';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { ARTICLES } from '@/tests/fixtures/articles/articles';
import { seedRecords } from '@/tests/support/library';

test('every rule that the engine names has words for readers', () => {
  const traces = [
    ...ARTICLES.flatMap(({ text }) => readArticle(documentOfPlainText(text, 'en'), {}).quotations),
    ...seedRecords().quotations,
  ].flatMap(({ trace }) => trace);
  expect(traces.length).toBeGreaterThan(100);
  const silent = traces.filter(({ rule }) => ruleInWords(rule) === undefined).map(({ rule }) => rule);
  expect([...new Set(silent)]).toEqual([]);
  expect(traces.map(({ step }) => STEP_NAME[step])).not.toContain(undefined);
});

const cases: readonly (readonly [rule: string, words: string | undefined])[] = [
  ['inverted', 'the word of saying, then the speaker'],
  ['nested-set-off-clause', 'inside another quotation: set off by a comma or colon'],
  ['date-in-attribution', 'the day, beside the words'],
  ['venue-from-earlier-statement', 'the place, from an earlier statement'],
  ['mood-in-attribution', undefined],
  ['a-rule-of-tomorrow', undefined],
  ['nested-a-rule-of-tomorrow', undefined],
  ['constructor', undefined],
];

test.each(cases)('%s', (rule, words) => expect(ruleInWords(rule)).toBe(words));
