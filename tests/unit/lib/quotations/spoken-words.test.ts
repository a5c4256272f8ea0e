import { describe, expect, it } from 'vitest';
import { spokenWords, withoutMarks } from '@/lib/quotations/spoken-words';

describe('spokenWords', () => {
  it.each([
    ['My commute was awful,', 'My commute was awful'],
    [' My commute, he said, ', 'My commute, he said'],
    ['My commute.', 'My commute.'],
    [' , ', undefined],
    ['', undefined],
  ])('of “%s”', (marked, words) => {
    const text = `x${marked}x`;
    const span = spokenWords(text, { start: 1, end: 1 + marked.length });
    expect(span && text.slice(span.start, span.end)).toBe(words);
  });
});

describe('withoutMarks', () => {
  it.each([
    ['“My commute was awful,”', 'My commute was awful,'],
    ['"My commute was awful,"', 'My commute was awful,'],
    ["``My commute''", 'My commute'],
    ['“My commute was awful,”,', 'My commute was awful,'],
    ['“My commute”.', 'My commute'],
    ['‘My “dear” commute’', 'My “dear” commute'],
    ['“My “dear” commute”', 'My “dear” commute'],
    ['„Mein Weg“', 'Mein Weg', 'de'],
    ['»Mein Weg«', 'Mein Weg', 'de'],
    ['« Mon trajet »', ' Mon trajet ', 'fr'],
    ['「通勤」', '通勤', 'ja'],
    // These do not belong to each other, or to all of it.
    ['“No,” she said. “Not now.”', '“No,” she said. “Not now.”'],
    ['“No,” she said.', '“No,” she said.'],
    ['She said, “No.”', 'She said, “No.”'],
    ['“No, she said.', '“No, she said.'],
    ['the workers’', 'the workers’'],
    ['’twas the night', '’twas the night'],
    ['No marks.', 'No marks.'],
    ['“”', '“”'],
  ])('of %s', (selected, words, language = 'en') => {
    const text = `x ${selected} x`;
    const span = withoutMarks(text, { start: 2, end: 2 + selected.length }, language);
    expect(text.slice(span.start, span.end)).toBe(words);
  });
});
