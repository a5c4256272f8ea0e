import { describe, expect, test } from 'vitest';
import { joinWords } from '@/lib/attribution/utterances';

describe('words of an utterance', () => {
  test.each([
    [['We open,', 'and we close.'], 'We open, and we close.'],
    [['We open,', 'It is late.'], 'We open. It is late.'],
    [['We open.', 'It is late.'], 'We open. It is late.'],
    [['We open,', 'I think.'], 'We open, I think.'],
    [['We open,'], 'We open'],
    [[' Two \n lines. '], 'Two lines.'],
  ])('%j', (parts, words) => {
    expect(joinWords(parts)).toBe(words);
  });
});
