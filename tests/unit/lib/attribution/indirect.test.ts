import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** Speaker and claim of each statement reported without marks; the parts of one claim joined by " | ". */
function claimsOf(text: string): (readonly [string | undefined, string])[] {
  const reading = readArticle(documentOfPlainText(`${text}\n`, 'en'));
  return reading.quotations
    .filter(({ kind }) => kind === 'indirect')
    .map(({ speaker, parts }) => [
      speaker === undefined ? undefined : reading.speakers[speaker]?.name,
      parts.map(({ inner }) => text.slice(inner.start, inner.end)).join(' | '),
    ]);
}

describe('a reported claim', () => {
  test.each([
    ['Maria Lund said that the bridge was safe.', 'Maria Lund', 'that the bridge was safe'],
    ['Maria Lund said the bridge was safe.', 'Maria Lund', 'the bridge was safe'],
    [
      'Maria Lund told reporters on Tuesday that the bridge was safe.',
      'Maria Lund',
      'that the bridge was safe',
    ],
    ['Maria Lund said in a statement she would close it.', 'Maria Lund', 'she would close it'],
    ['Maria Lund, who built it, said it would hold for years.', 'Maria Lund', 'it would hold for years'],
    ['Maria Lund (D-Ohio) said it would hold for years.', 'Maria Lund', 'it would hold for years'],
    ['The bridge was safe, Maria Lund said.', 'Maria Lund', 'The bridge was safe'],
    ['The bridge was safe, said Maria Lund, the chief engineer.', 'Maria Lund', 'The bridge was safe'],
    ['But the bridge was safe, Maria Lund told a local station.', 'Maria Lund', 'the bridge was safe'],
    ['OSLO (Wire) — The bridge was safe, Maria Lund said.', 'Maria Lund', 'The bridge was safe'],
    [
      'The bridge, Maria Lund said, had been safe for years.',
      'Maria Lund',
      'The bridge | had been safe for years',
    ],
    [
      'It was no wonder, Maria Lund said, that the bridge held.',
      'Maria Lund',
      'It was no wonder | that the bridge held',
    ],
    [
      'If it rains, Maria Lund said she would close the bridge.',
      'Maria Lund',
      'If it rains | she would close the bridge',
    ],
    ['According to Maria Lund, the bridge was safe.', 'Maria Lund', 'the bridge was safe'],
    ['The bridge was safe, according to Maria Lund.', 'Maria Lund', 'The bridge was safe'],
    ['Maria Lund defended the bridge, saying it was safe.', 'Maria Lund', 'it was safe'],
    ['Maria Lund met the council and said the bridge was safe.', 'Maria Lund', 'the bridge was safe'],
    ['Critics mocked Maria Lund’s claim that the bridge was safe.', 'Maria Lund', 'that the bridge was safe'],
    ['Critics mocked claims by Maria Lund that it was safe.', 'Maria Lund', 'that it was safe'],
    ['Maria Lund promised to close the bridge.', 'Maria Lund', 'to close the bridge'],
    ['Maria Lund denied that the bridge was safe.', 'Maria Lund', 'denied that the bridge was safe'],
    ['A city spokesman said the bridge was safe.', 'A city spokesman', 'the bridge was safe'],
  ])('%s', (text, speaker, claim) => {
    expect(claimsOf(text)).toEqual([[speaker, claim]]);
  });

  test.each([
    ['the bridge was safe, a claim the council rejects', 'the bridge was safe'],
    ['the bridge was safe, which surprised the council', 'the bridge was safe'],
    ['the bridge was safe, while the tunnel had to be closed', 'the bridge was safe'],
    ['the bridge was safe, but he added nothing to prove it', 'the bridge was safe'],
    ['the bridge was safe, adding little else', 'the bridge was safe'],
    ['the bridge was safe — a claim that engineers had made before', 'the bridge was safe'],
    ['the bridge was safe (an inspection in May had found eleven cracks)', 'the bridge was safe'],
    [
      'the bridge was safe, the tunnel was dry and the road was open',
      'the bridge was safe, the tunnel was dry and the road was open',
    ],
    ['the old-town bridge was safe', 'the old-town bridge was safe'],
    ['the bridge was safe, according to a local paper', 'the bridge was safe'],
  ])('ends where the narrator goes on: %s', (clause, claim) => {
    expect(claimsOf(`Maria Lund said ${clause}.`)).toContainEqual(['Maria Lund', claim]);
  });

  test('ends at the comma when it hangs on the main clause', () => {
    const text = 'While Maria Lund said the bridge was safe, the council had it closed.';
    expect(claimsOf(text)).toEqual([['Maria Lund', 'the bridge was safe']]);
  });

  test('each verb of one subject has its own', () => {
    expect(claimsOf('Maria Lund said the bridge was safe and added that it would be painted.')).toEqual([
      ['Maria Lund', 'the bridge was safe'],
      ['Maria Lund', 'that it would be painted'],
    ]);
  });
});

describe('no claim is read from', () => {
  test.each([
    'Maria Lund would not say that the bridge was safe.',
    'Maria Lund declined to say whether the bridge was safe.',
    'Maria Lund was told that the bridge was safe.',
    'Maria Lund could say that the bridge was safe.',
    'Voters who say the bridge is safe were evenly split.',
    'The tone she said she would keep was gone.',
    'Maria Lund wrote a letter to the council.',
    'Maria Lund rejected that offer in a short note.',
    'Asked about the bridge, Maria Lund said nothing.',
    'No engineer said that the bridge was safe.',
    'Maria Lund agreed to talk on the condition that her son was not named.',
    'The northern states were covered by snow, and the roads were closed.',
  ])('%s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...'Maria Lund|said|that|, |“|”|the bridge|was safe|. |according to|told|reporters|on Tuesday|but|and|added|(|)|—|denied|claims|by|’s|he|saying|\n\n|while|:|;'.split(
      '|',
    ),
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

  test('spans are in the text, in order and not empty', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, cut) => {
        const shown = text.slice(0, cut % (text.length + 1));
        const { quotations } = readArticle(documentOfPlainText(shown, 'en'), {
          published: { value: '2024-05-14' },
        });
        for (const { kind, parts, circumstances } of quotations) {
          if (kind !== 'indirect') continue;
          let before = -1;
          for (const { inner } of parts) {
            expect(inner.start).toBeGreaterThan(before);
            expect(inner.end).toBeGreaterThan(inner.start);
            expect(inner.end).toBeLessThanOrEqual(shown.length);
            before = inner.end - 1;
          }
          for (const { evidence } of Object.values(circumstances)) {
            expect(evidence.end).toBeGreaterThan(evidence.start);
            expect(evidence.end).toBeLessThanOrEqual(shown.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
