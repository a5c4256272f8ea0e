import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstCase,
  hasCapital,
  isAllCapitals,
  isCapitalAt,
  isCapitalOrDigitAt,
  isLetterAt,
  isLetterOrDigitAt,
  wordInside,
} from '@/lib/text/letters';

describe('kinds of characters are those of Unicode', () => {
  const KINDS = [
    [isLetterAt, /\p{L}/u],
    [isCapitalAt, /\p{Lu}/u],
    [isLetterOrDigitAt, /[\p{L}\p{N}]/u],
    [isCapitalOrDigitAt, /[\p{Lu}\p{N}]/u],
  ] as const;

  test('for every character of the first plane', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const char = String.fromCharCode(code);
      for (const [is, expression] of KINDS)
        if (is(char, 0) !== expression.test(char)) wrong.push(`${code.toString(16)} ${is.name}`);
    }
    expect(wrong).toEqual([]);
  });

  test('for both halves of a character beyond it', () => {
    const bold = '𝐀';
    expect([isLetterAt(bold, 0), isLetterAt(bold, 1), isCapitalAt(bold, 1)]).toEqual([true, true, true]);
    expect([isLetterAt('🙂', 0), isLetterAt('🙂', 1)]).toEqual([false, false]);
  });

  test('outside the text there is nothing', () => {
    for (const [is] of KINDS) expect([is('a', -1), is('a', 1), is('', 0)]).toEqual([false, false, false]);
  });
});

test.each([
  ['', undefined],
  ['12 – “', undefined],
  ['“The pier”', 'capital'],
  ['… and the pier', 'small'],
  ['7 Ferries', 'capital'],
  ['Élan', 'capital'],
  ['港', undefined],
])('the first letter of %j is %s', (text, expected) => {
  expect(firstCase(text)).toBe(expected);
});

test.each([
  ['', false, false],
  ['NATO', true, true],
  ['Nato', false, true],
  ['U.S', false, true],
  ['nato 7', false, false],
])('capitals of %j: all %s, any %s', (text, all, any) => {
  expect([isAllCapitals(text), hasCapital(text)]).toEqual([all, any]);
});

test('the word inside is what an expression would leave', () => {
  const signs = fc.constantFrom('a', 'B', '7', 'é', '“', '”', '-', '’', '.', '#', '港', ' ');
  fc.assert(
    fc.property(fc.array(signs), (list) => {
      const text = list.join('');
      const { start, end } = wordInside(text);
      expect(text.slice(start, end)).toBe(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    }),
  );
});
