import { describe, expect, test } from 'vitest';
import { count, countWords } from '@/components/wording/count';
import { dayInWords, rangeInWords } from '@/components/wording/dates';
import { flagInWords, labelOf, summaryOf } from '@/components/wording/difference-summary';
import { ownWorkInWords } from '@/components/wording/own-work';
import {
  cardName,
  RELATION_NAME,
  relationInWords,
  scopeInWords,
  sortCounters,
} from '@/components/wording/relation-words';
import type { RelationType } from '@/lib/model/relation';
import { counterView, everyChange, matchView, sameWords } from '@/tests/support/views';

describe('dates', () => {
  const days: readonly (readonly [iso: string, words: string])[] = [
    ['2014-10-28', '28 October 2014'],
    ['2014-10-28T04:24:00-04:00', '28 October 2014'],
    ['2014-10-28T23:59:00-11:00', '28 October 2014'],
    ['0987-03-01', '1 March 987'],
    ['2023-02-31', '2023-02-31'],
    ['in spring', 'in spring'],
  ];
  test.each(days)('%s', (iso, words) => expect(dayInWords(iso)).toBe(words));

  const ranges: readonly (readonly [from: string, to: string, words: string])[] = [
    ['2014-10-14', '2014-10-14', '14 October 2014'],
    ['2014-10-01', '2014-10-31', 'October 2014'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2013-01-01', '2013-12-31', '2013'],
    ['2014-09-30', '2014-10-01', '30 September – 1 October 2014'],
    ['2013-01-01', '2014-12-31', '1 January 2013 – 31 December 2014'],
    ['2023-02-01', '2023-02-27', '1–27 February 2023'],
  ];
  test.each(ranges)('%s to %s', (from, to, words) => expect(rangeInWords({ from, to })).toBe(words));

  test('one end stands for both, and none for nothing', () => {
    expect(rangeInWords({ from: '2014-10-14' })).toBe('14 October 2014');
    expect(rangeInWords({ to: '2014-10-14' })).toBe('14 October 2014');
    expect(rangeInWords({})).toBeUndefined();
  });
});

describe('counts', () => {
  test('nouns', () => {
    expect([count(0, 'dispute'), count(1, 'dispute'), count(1204, 'dispute')]).toEqual([
      '0 disputes',
      '1 dispute',
      '1,204 disputes',
    ]);
  });
  test.each([
    [{ articles: 0, saved: 0, decisions: 0 }, 'nothing'],
    [{ articles: 1, saved: 0, decisions: 0 }, '1 article'],
    [{ articles: 0, saved: 2, decisions: 1 }, '2 saved quotations and 1 link or decision'],
    [
      { articles: 1204, saved: 1, decisions: 2 },
      '1,204 articles, 1 saved quotation and 2 links and decisions',
    ],
  ])('of one’s own: %j', (work, words) => expect(ownWorkInWords(work)).toBe(words));

  const texts: readonly (readonly [text: string, words: number])[] = [
    ['', 0],
    ['… — “”', 0],
    ['the U.S.-led coalition', 3],
    ['don’t stop', 2],
    ['with respect to ISIL and other counterterrorism challenges of the region, ', 11],
  ];
  test.each(texts)('%j', (text, words) => expect(countWords(text)).toBe(words));
});

describe('differences', () => {
  test('every kind of change is counted in words', () => {
    expect(summaryOf({ verdict: 'edited', difference: everyChange() })).toBe(
      'Words differ: 4 words left out, 3 words added, 1 word changed, 2 words moved.',
    );
  });
  test('a mark of the page’s own is told', () => {
    const marked = { ...sameWords('a'), marked: true };
    expect(summaryOf({ verdict: 'shortened', difference: marked })).toContain(
      'The page marks the place itself',
    );
    expect(summaryOf({ verdict: 'verbatim', difference: sameWords('a') })).toBe('Word for word as recorded.');
  });
  test('a stretch of a longer statement is an excerpt, a cut inside it is not', () => {
    const missing = { op: 'missing', recorded: 'left out here' } as const;
    const same = { op: 'same', recorded: 'the same words', printed: 'the same words' } as const;
    const excerpt = {
      verdict: 'shortened',
      difference: { parts: [missing, same, missing], flags: [], marked: false },
    } as const;
    const cut = {
      verdict: 'shortened',
      difference: { parts: [same, missing, same], flags: [], marked: false },
    } as const;
    expect([labelOf(excerpt), labelOf(cut)]).toEqual(['Excerpt', 'Shortened']);
    expect(summaryOf(excerpt)).toBe('An excerpt, word for word: 6 words left out around it.');
    expect(summaryOf(cut)).toBe('Shortened: 3 words left out.');
  });
  test('the same few words are not called different', () => {
    const same = { verdict: 'possible', difference: sameWords('a disgrace') } as const;
    expect(labelOf(same)).toBe('Same few words');
    expect(summaryOf(same)).toBe('The same few words. They may be another statement.');
    expect(labelOf({ verdict: 'possible', difference: everyChange() })).toBe('Similar, not the same');
  });
  test('a record of the page itself proves nothing, and says when the page has changed', () => {
    const own = { verdict: 'verbatim', difference: sameWords('a'), fromThisPage: 'whole' } as const;
    expect(labelOf(own)).toBe('From this page');
    expect(summaryOf(own)).toBe(
      'Recorded from this page itself. Nothing else in your library has these words.',
    );
    const changed = { verdict: 'edited', difference: everyChange(), fromThisPage: 'changed' } as const;
    expect(labelOf(changed)).toBe('Changed since saved');
    expect(summaryOf(changed)).toMatch(/^This page had other words when it was saved: 4 words left out/u);
  });
  test('a saved part of what the page prints is called that, and no change', () => {
    const part = { verdict: 'edited', difference: everyChange(), fromThisPage: 'part' } as const;
    expect(labelOf(part)).toBe('Saved in part');
    expect(summaryOf(part)).toMatch(/^A part of this was saved from this page/u);
    const other = { ...part, fromThisPage: 'elsewhere' } as const;
    expect(labelOf(other)).toBe('From this page');
    for (const own of [part, other])
      expect(`${labelOf(own)} ${summaryOf(own)}`).not.toMatch(/changed since|had other words/iu);
  });
  test('of what is too long to be compared to its end nothing is said of the rest', () => {
    const long = { verdict: 'typography', difference: sameWords('a'), beginningOnly: true } as const;
    expect(labelOf(long)).toBe('Beginning compared');
    expect(summaryOf(long)).toMatch(
      /^So long that only the beginning was compared\. Of that: Word for word/u,
    );
  });
  test('flags', () => {
    expect(everyChange().flags.map(flagInWords)).toEqual([
      '“probably” is not the same here and in the record; this may change how sure it sounds.',
      '“unless the storm returns” is missing here; this may change under which condition it holds.',
    ]);
  });
});

describe('counter-statements', () => {
  const types = Object.keys(RELATION_NAME) as RelationType[];
  test.each(types)('%s goes to one section only', (type) => {
    const sorted = sortCounters([counterView({ type })]);
    const opposing = ['denies', 'disputes', 'corrects', 'retracts', 'says-misquoted'].includes(type);
    expect(sorted.disputed).toHaveLength(opposing ? 1 : 0);
    expect(sorted.related).toHaveLength(opposing ? 0 : 1);
    expect(sorted.answered).toHaveLength(0);
  });
  test('what is only possible never counts as disputed; the reverse link neither', () => {
    const counters = [counterView({ standing: 'possible' }), counterView({ direction: 'answers' })];
    expect(sortCounters(counters).disputed).toEqual([]);
    const elsewhere = sortCounters([counterView({ aboutUnprinted: true })]);
    expect([elsewhere.disputed.length, elsewhere.related.length, elsewhere.unprinted.length]).toEqual([
      0, 0, 1,
    ]);
    expect(cardName(matchView({ counters }), 'Shortened')).toBe(
      'John Kerry: shortened; no counter-statement in your library',
    );
  });
});

describe('a counter-statement in the article’s own voice', () => {
  const { speaker, ...statement } = counterView().statement;
  const narrator = { ...statement, kind: 'narrator' as const, speaker: { confidence: speaker.confidence } };

  test('is what the article says, not somebody’s speech', () => {
    const answered = relationInWords(counterView({ direction: 'answers', statement: narrator }));
    expect(`${answered.lead}${answered.name}${answered.rest}`).toMatch(/what the article says/);
    const against = relationInWords(counterView({ statement: narrator }));
    expect(`${against.lead}${against.name}${against.rest}`).toMatch(/^The article denies this/);
  });

  test.each(['against', 'answers'] as const)('takes no side with a correction (%s)', (direction) => {
    const { lead, rest } = relationInWords(counterView({ type: 'corrects', direction }));
    expect(`${lead}${rest}`).toContain('offers a correction to');
    expect(RELATION_NAME.corrects).toBe('offers a correction to');
  });

  test.each([
    ['against', 'narrower', 'Narrower in its wording than the statement above.'],
    ['against', 'wider', 'Wider in its wording than the statement above.'],
    ['answers', 'narrower', 'Wider in its wording than the statement above.'],
    ['answers', 'wider', 'Narrower in its wording than the statement above.'],
  ] as const)('a counter-statement %s, with a denial %s than its claim', (direction, scopeShift, words) => {
    expect(scopeInWords(counterView({ direction, scopeShift }))).toBe(words);
  });

  test('says nothing of scope where none was found', () => {
    const { scopeShift: _, ...plain } = counterView();
    expect(scopeInWords(plain)).toBeUndefined();
  });
});
