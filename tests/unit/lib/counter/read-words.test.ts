import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import { readSentences } from '@/lib/counter/read-words';
import { documentOfPlainText } from '@/lib/text/document-text';
import { textOf } from '@/lib/text/span';

describe('a text that goes on without a full stop', () => {
  const list = Array.from({ length: 700 }, (_, i) => `crate ${i}`).join(', ');
  const document = documentOfPlainText(
    `${list} and mayor Ana Reis denied the claim that the crates were empty, ${list}`,
    'en',
  );
  const pieces = readSentences(document);

  test('is taken in pieces that leave nothing out', () => {
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map((piece) => textOf(document.text, piece)).join('')).toBe(document.text);
    for (const { words } of pieces) expect(words.length).toBeLessThanOrEqual(300);
  });

  test('and what is disputed inside a piece is still found', () => {
    const { disputes } = findCounterStatements(document, readArticle(document));
    expect(disputes.map(({ cue }) => textOf(document.text, cue))).toEqual(['denied']);
  });
});
