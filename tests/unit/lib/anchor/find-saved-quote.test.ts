import { describe, expect, it } from 'vitest';
import { findSavedQuote } from '@/lib/anchor/find-saved-quote';
import { describeSpans } from '@/lib/anchor/text-quote';
import { PART_LIMIT } from '@/lib/model/saved-part';

const FIRST = 'We did not know the bridge was unsafe';
const SECOND = 'The engineers never told us.';
const PAGE =
  `The council met late. “${FIRST},” Ortega told the council. “${SECOND}” ` +
  'Nobody in the hall had anything to add, and the meeting ended before nine in the evening.';

function spanOf(words: string, page = PAGE) {
  const start = page.indexOf(words);
  return { start, end: start + words.length };
}

const SAVED = describeSpans(PAGE, [spanOf(FIRST), spanOf(SECOND)], `${FIRST}. ${SECOND}`);

function find(page: string, saved = SAVED) {
  if (saved === undefined) throw new RangeError('nothing was saved');
  const found = findSavedQuote(page, saved);
  return found && { how: found.how, words: found.spans.map(({ start, end }) => page.slice(start, end)) };
}

describe('findSavedQuote', () => {
  it('finds each part of a split quotation as saved, and not the words between', () =>
    expect(find(PAGE)).toEqual({ how: 'exact', words: [FIRST, SECOND] }));

  it('does not mind another cue between the parts', () =>
    expect(find(PAGE.replace('Ortega told the council', 'the mayor of the town answered them'))).toEqual({
      how: 'exact',
      words: [FIRST, SECOND],
    }));

  it('says changed when the words of a part were', () =>
    expect(find(PAGE.replace('never told', 'never warned'))).toEqual({
      how: 'near',
      words: [FIRST, 'The engineers never warned us.'],
    }));

  it('says what is left when a part is gone', () =>
    expect(find(PAGE.replace(` “${SECOND}”`, ''))).toEqual({ how: 'part', words: [FIRST] }));

  it('says gone when no part is there', () =>
    expect(find('The council met late. Nobody in the hall had anything to add.')).toBeUndefined());

  it('never takes one place for two parts of the same words', () => {
    const page =
      'It went on for hours. “We shall see the end of it,” she said. “We shall see the end of it.”';
    const words = 'We shall see the end of it';
    const second = page.lastIndexOf(words);
    const saved = describeSpans(
      page,
      [spanOf(words, page), { start: second, end: second + words.length + 1 }],
      `${words}. ${words}.`,
    );
    expect(find(page, saved)).toEqual({ how: 'exact', words: [words, `${words}.`] });
    expect(find('It went on. “We shall see the end of it.”', saved)).toEqual({
      how: 'part',
      words: [words],
    });
  });

  it('does not take a short part from the midst of other words', () => {
    const page =
      'Will it open? “No,” said the mayor. “We shall not open it before the winter.” The hall fell silent.';
    const saved = describeSpans(
      page,
      [spanOf('No', page), spanOf('We shall not open it before the winter.', page)],
      'No. We shall not open it before the winter.',
    );
    expect(find(page, saved)?.how).toBe('exact');
    expect(find('Another day. Notice of the works was given.', saved)).toBeUndefined();
  });

  it('finds what was saved in one piece, as before', () => {
    expect(find(PAGE, { exact: SECOND, prefix: '', suffix: '' })).toEqual({ how: 'exact', words: [SECOND] });
    expect(find('Nothing.', { exact: SECOND, prefix: '', suffix: '' })).toBeUndefined();
  });
});

describe('describeSpans', () => {
  it('keeps for each part its own surroundings, and for all what is before and after', () => {
    expect(SAVED).toMatchObject({
      exact: `${FIRST}. ${SECOND}`,
      prefix: 'The council met late. “',
      parts: [
        { exact: FIRST, prefix: 'The council met late. “', position: spanOf(FIRST) },
        { exact: SECOND, position: spanOf(SECOND) },
      ],
    });
    expect(SAVED?.position).toBeUndefined();
    expect(SAVED?.parts?.[0]?.suffix.startsWith(',” Ortega')).toBe(true);
    expect(SAVED?.parts?.[1]?.prefix.endsWith('council. “')).toBe(true);
    expect(SAVED?.suffix).toBe(SAVED?.parts?.[1]?.suffix);
  });

  it('describes one stretch without parts, and none not at all', () => {
    const one = describeSpans(PAGE, [spanOf(FIRST)], 'other words');
    expect(one).toMatchObject({ exact: FIRST, position: spanOf(FIRST) });
    expect(one).not.toHaveProperty('parts');
    expect(describeSpans(PAGE, [], '')).toBeUndefined();
  });

  it('keeps no more parts than are looked for', () => {
    const spans = Array.from({ length: PART_LIMIT + 5 }, (_, i) => ({ start: i, end: i + 1 }));
    expect(describeSpans(PAGE, spans, PAGE)?.parts).toHaveLength(PART_LIMIT);
  });
});
