import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import type { ArticleReading } from '@/lib/model/quotation';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { type DocumentText, documentOfPlainText } from '@/lib/text/document-text';
import type { Span } from '@/lib/text/span';
import { ARTICLES } from '../../../fixtures/articles/articles';

const PUBLISHED = { value: '2024-03-05' };

/** Text out of the pieces that make reading hard, and some of any characters. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '“',
        '”',
        '"',
        '‘',
        '’',
        "'",
        '«',
        '»',
        '„',
        '「',
        '」',
        '—',
        '\n',
        '\n\n',
        ', ',
        '. ',
        ' ',
        '(',
        ')',
      ),
      fc.constantFrom(
        'said',
        'told reporters',
        'according to',
        'Ada Morrow',
        'she',
        'he',
        'Mr.',
        'the mayor',
        'on Tuesday',
        'that',
      ),
      fc.string({ maxLength: 6 }),
      fc.string({ maxLength: 4, unit: 'grapheme' }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(' '));

const whole = (text: string): Span => ({ start: 0, end: text.length });

function spansOf(reading: ArticleReading): Span[] {
  return reading.quotations
    .flatMap((q) => [
      ...q.parts.flatMap((part) => [part.outer, part.inner]),
      ...[q.content, q.source, q.cue].filter((span) => span !== undefined),
      ...Object.values(q.circumstances).map((c) => c.evidence),
      ...q.trace.map((step) => step.at).filter((span) => span !== undefined),
    ])
    .concat(reading.speakers.flatMap((speaker) => speaker.mentions));
}

function expectSound(text: string, reading: ArticleReading): void {
  const outside = spansOf(reading).filter((s) => !(s.start >= 0 && s.end >= s.start && s.end <= text.length));
  expect(outside).toEqual([]);
  const starts = reading.quotations.map((q) => q.parts[0]?.outer.start ?? -1);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  const unsound = reading.quotations.filter((q) => {
    const starts = q.parts.map((part) => part.outer.start);
    const inOrder = starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0));
    const nested = q.parts.every((p) => p.outer.start <= p.inner.start && p.inner.end <= p.outer.end);
    const named = q.speaker === undefined || reading.speakers[q.speaker] !== undefined;
    return !inOrder || !nested || !named || (q.within ?? 0) >= reading.quotations.length;
  });
  expect(unsound).toEqual([]);
}

describe('whatever the text', () => {
  test('spans are ordered and inside, indexes exist, nothing throws', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expectSound(text, readArticle(documentOfPlainText(text), { published: PUBLISHED }));
      }),
      { numRuns: 400 },
    );
  });

  test('the same for articles cut at a random place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ARTICLES), fc.nat(), fc.nat(), (article, a, b) => {
        const [from, to] = [a % article.text.length, b % article.text.length].sort((x, y) => x - y);
        const text = article.text.slice(from, to);
        expectSound(text, readArticle(documentOfPlainText(text), { published: PUBLISHED }));
      }),
      { numRuns: 200 },
    );
  });

  test('the same text gives the same reading', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = (): ArticleReading => readArticle(documentOfPlainText(text));
        expect(read()).toEqual(read());
      }),
      { numRuns: 60 },
    );
  });

  test('the words inside a quotation hold no marks of their own beyond the nested ones found', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ARTICLES), (article) => {
        const found = findQuotations(documentOfPlainText(article.text, 'en'));
        found.forEach((quotation, i) => {
          const text = article.text.slice(quotation.inner.start, quotation.inner.end);
          const document: DocumentText = {
            text,
            blocks: [{ span: whole(text), role: 'paragraph' }],
            language: 'en',
          };
          expect(findQuotations(document)).toHaveLength(
            found.filter((other) => isInside(found, other, i)).length,
          );
        });
      }),
    );
  });
});

describe('cost', () => {
  test.each(['"', '“', '”', "'", '‘', '«', '»', '„', '「', '—'])('40 kB of %s is read', (mark) => {
    const text = `${mark}a `.repeat(13_000);
    expectSound(text, readArticle({ text, blocks: [{ span: whole(text), role: 'paragraph' }] }));
  });
});

function isInside(
  found: ReturnType<typeof findQuotations>,
  quotation: { within: number | undefined },
  index: number,
): boolean {
  for (let at = quotation.within; at !== undefined; at = found[at]?.within) if (at === index) return true;
  return false;
}
