import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { ARTICLES } from '../../../fixtures/articles/articles';

describe.each(ARTICLES)('$name', (article) => {
  const reading = readArticle(documentOfPlainText(article.text, 'en'), {
    published: { value: article.published },
  });
  const nameOf = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : reading.speakers[index]?.name;
  const marked = reading.quotations.filter((q) => q.kind !== 'indirect' && q.within === undefined);
  const reported = reading.quotations.filter((q) => q.kind === 'indirect');

  test('finds its quotations and no more', () => {
    expect(marked.map((q) => q.words.slice(0, 24))).toEqual(
      article.quotations.map((q) => q.words.slice(0, 24)),
    );
  });

  test.each(article.quotations)('$words', (expected) => {
    const found = marked.find((q) => q.words.startsWith(expected.words));
    expect(found?.kind).toBe(expected.kind);
    expect(nameOf(found?.speaker)).toBe(expected.speaker);
    expect(found?.parts).toHaveLength(expected.parts ?? 1);
    if (expected.date) expect(found?.circumstances.date?.value).toEqual(expected.date);
    if (expected.addressee) expect(found?.circumstances.addressee?.value).toBe(expected.addressee);
    if (expected.venue) expect(found?.circumstances.venue?.value).toBe(expected.venue);
  });

  test('finds its indirect statements', () => {
    for (const expected of article.indirect)
      expect(
        reported.map((q) => ({ words: q.words.slice(0, expected.words.length), speaker: nameOf(q.speaker) })),
      ).toContainEqual({ words: expected.words, speaker: expected.speaker });
  });

  test('says why for each of them', () => {
    for (const q of marked) {
      const steps = q.trace.map((step) => step.step);
      expect(steps).toContain('marks');
      expect(steps).toContain('kind');
      if (q.speaker !== undefined) expect(steps).toContain('source');
    }
  });
});
