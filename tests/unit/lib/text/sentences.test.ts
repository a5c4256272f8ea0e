import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/text/context';
import { documentOfPlainText } from '@/lib/text/document-text';
import { sentenceAt, sentencesIn } from '@/lib/text/sentences';
import { textOf } from '@/lib/text/span';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('sentencesIn', () => {
  it.each<[string, string[]]>([
    ['It sailed. Nobody cheered!', ['It sailed.', 'Nobody cheered!']],
    [
      'Mr. Falk met Sen. Brandt in the U.S. Senate. They left.',
      ['Mr. Falk met Sen. Brandt in the U.S. Senate.', 'They left.'],
    ],
    ['J. R. Falk sailed. So did she.', ['J. R. Falk sailed.', 'So did she.']],
    ['“We are late.” She left.', ['“We are late.”', 'She left.']],
    ['She said “No.” He said “Yes.”', ['She said “No.”', 'He said “Yes.”']],
    ['Il a dit oui. Elle, non ? Peut-être.', ['Il a dit oui.', 'Elle, non ?', 'Peut-être.']],
    ['船は出た。誰も喜ばなかった。', ['船は出た。', '誰も喜ばなかった。']],
    ['  One only, without an end  ', ['One only, without an end']],
    [' \n ', []],
  ])('%s', (text, sentences) => {
    expect(sentencesIn(text, whole(text)).map((span) => textOf(text, span))).toEqual(sentences);
  });

  it('takes what a page calls its language for what it is worth', () => {
    expect(sentencesIn('One. Two.', whole('One. Two.'), 'english, mostly')).toHaveLength(2);
  });

  it('covers every letter once, in order, whatever the text', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      '. ',
      '? ',
      '“',
      '”',
      ' ',
      '\n',
      'Mr. ',
      'U.S. ',
      '\ud800',
      '。',
      '…',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join('');
        const sentences = sentencesIn(text, whole(text));
        expect(
          sentences
            .map((s) => textOf(text, s))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        for (const s of sentences) expect(textOf(text, s).trim()).toBe(textOf(text, s));
      }),
    );
  });
});

const TEXT = [
  'A headline',
  'First here. “Second one,” he said. Third here.',
  'A heading',
  'Fourth here.',
  'Fifth here. Sixth.',
].join('\n');
const DOCUMENT = documentOfPlainText(TEXT);
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('contextOf', () => {
  it.each([
    ['inside a paragraph', '“Second one,”', 'First here.', 'he said. Third here.'],
    ['at its start, under the headline', 'First here.', '', '“Second one,” he said.'],
    ['at its end, above a heading', 'Third here.', '“Second one,” he said.', ''],
    ['over a paragraph’s border', 'Fourth here.', '', 'Fifth here.'],
    ['at the end of the text', 'Sixth.', 'Fifth here.', ''],
    ['over two paragraphs', 'Fourth here.\nFifth here.', '', 'Sixth.'],
    ['of a piece of a sentence, its stop left out', 'Fifth here', 'Fourth here.', 'Sixth.'],
  ])('%s', (_, words, before, after) => {
    expect(contextOf(DOCUMENT, at(words))).toEqual({ before, after });
  });

  it('is cut at a word where a sentence never ends', () => {
    const text = `Headline\n${'word '.repeat(400)}MIDDLE ${'word '.repeat(400)}.`;
    const start = text.indexOf('MIDDLE');
    const { before, after } = contextOf(documentOfPlainText(text), { start, end: start + 6 });
    for (const piece of [before, after]) expect(piece.length).toBeLessThanOrEqual(602);
    expect(before).toMatch(/^…word .* word$/u);
    expect(after).toMatch(/^word .* word…$/u);
  });
});

describe('sentenceAt', () => {
  it('gives the sentence that holds a place, and nothing between blocks', () => {
    expect(textOf(TEXT, sentenceAt(DOCUMENT, at('he said').start))).toBe('“Second one,” he said.');
    expect(textOf(TEXT, sentenceAt(DOCUMENT, TEXT.indexOf('\nA heading')))).toBe('');
  });
});
