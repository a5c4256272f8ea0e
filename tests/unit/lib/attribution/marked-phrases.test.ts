import { describe, expect, test } from 'vitest';
import { Cast } from '@/lib/attribution/cast';
import { MarkedPhrases } from '@/lib/attribution/marked-phrases';
import { sceneOf } from '@/lib/attribution/scene';
import { correctSpeech } from '@/lib/attribution/speech-or-not';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';

describe('marked phrases', () => {
  test('count the same words whatever their case and punctuation, and leave long ones out', () => {
    const text = 'slow tide, | Slow Tide! | the slowest tide that the harbour has ever seen in May';
    const marked = new MarkedPhrases();
    const [first, second, long] = [
      { start: 0, end: 10 },
      { start: 13, end: 23 },
      { start: 26, end: text.length },
    ] as const;
    for (const span of [first, second, long]) marked.add(text, span);
    expect([first, second, long].map((span) => marked.countOf(text, span))).toEqual([2, 2, 0]);
  });

  test('a phrase marked all over the whole is less likely speech in each section', () => {
    const text = 'Harbour engineer Ann Tolley called the new model “slow tide” in her talk on Monday.';
    const document = documentOfPlainText(text, 'en');
    const quotations = findQuotations(document);
    const marked = new MarkedPhrases();
    const corrected = () =>
      correctSpeech(sceneOf(document, quotations, { marked, cast: new Cast() }), 0, 0.8);
    expect(corrected()).toEqual({ speech: 0.8 });
    for (let i = 0; i < 3; i++) for (const { inner } of quotations) marked.add(text, inner);
    expect(corrected().rule).toBe('repeated-term');
    expect(corrected().speech).toBeLessThan(0.7);
  });
});

test('the same marks are less likely speech on a page, which holds more titles and terms', () => {
  const text = 'Harbour engineer Ann Tolley called the new model “slow tide” in her talk on Monday.';
  const bare = documentOfPlainText(text, 'en');
  const page = { ...bare, blocks: bare.blocks.map((block) => ({ ...block, inArticle: true })) };
  const speech = (document: typeof bare) =>
    correctSpeech(sceneOf(document, findQuotations(document)), 0, 0.8).speech;
  expect(speech(bare)).toBe(0.8);
  expect(speech(page)).toBeGreaterThan(0.5);
  expect(speech(page)).toBeLessThan(0.75);
});
