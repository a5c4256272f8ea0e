import { describe, expect, it } from 'vitest';
import { placeWithin } from '@/lib/match/place-within';
import { readWords } from '@/lib/match/read-words';
import { WordBuffer } from '@/lib/match/word-buffer';

function wordsOf(text: string): WordBuffer {
  const words = new WordBuffer();
  readWords(text, words);
  return words;
}

describe('the place of one text in another', () => {
  it.each([
    ['the whole of it', 'The ferry is late.', '“the ferry is late”', 0],
    ['its beginning', 'The ferry', 'The ferry is late', 0],
    ['its end', 'is late', 'The ferry is late', 2],
    ['the first of two places', 'late', 'So late, too late', 1],
    ['a place after one that only begins alike', 'too late now', 'Too late too late now', 2],
    ['none for a word left out', 'the is late', 'The ferry is late', -1],
    ['none in a shorter text', 'the ferry is late', 'the ferry is', -1],
    ['none for no words', '…', 'The ferry is late', -1],
  ])('is %s', (_, inner, outer, at) => {
    expect(placeWithin(wordsOf(inner), wordsOf(outer))).toBe(at);
  });
});
