import { describe, expect, test } from 'vitest';
import { publicationDay } from '@/lib/attribution/calendar';
import { readDate } from '@/lib/attribution/dates';
import { tokenStreamOf } from '@/lib/attribution/tokens';
import { documentOfPlainText } from '@/lib/text/document-text';

/** Published on a Tuesday. */
const TODAY = publicationDay({ value: '2014-10-28T04:24:00-04:00' });

function firstDate(text: string, today: number | undefined): readonly [string, string] | undefined {
  const { tokens } = tokenStreamOf(documentOfPlainText(`${text}.`, 'en'), []);
  for (let i = 0; i < tokens.length; i++) {
    const found = readDate(tokens, i, today);
    if (found !== undefined) return [found.range.from, found.range.to];
  }
  return undefined;
}

describe('dates in an article of Tuesday 28 October 2014', () => {
  test.each([
    ['they met in Paris on October 14', '2014-10-14', '2014-10-14'],
    ['they met on Oct. 14, 2013', '2013-10-14', '2013-10-14'],
    ['they met on 14 October 2013', '2013-10-14', '2013-10-14'],
    ['they met on December 3', '2013-12-03', '2013-12-03'],
    ['she said on Monday', '2014-10-27', '2014-10-27'],
    ['she said on Tuesday', '2014-10-28', '2014-10-28'],
    ['she said on Wednesday', '2014-10-22', '2014-10-22'],
    ['she said last Tuesday', '2014-10-21', '2014-10-21'],
    ['she said yesterday', '2014-10-27', '2014-10-27'],
    ['she told a station at the weekend', '2014-10-25', '2014-10-26'],
    ['it announced last March', '2014-03-01', '2014-03-31'],
    ['it announced last November', '2013-11-01', '2013-11-30'],
    ['it began in September 2013', '2013-09-01', '2013-09-30'],
    ['in a 2013 newsletter', '2013-01-01', '2013-12-31'],
    ['it happened last week', '2014-10-20', '2014-10-26'],
    ['it happened last month', '2014-09-01', '2014-09-30'],
    ['it happened last year', '2013-01-01', '2013-12-31'],
    ['they met last fall', '2013-09-01', '2013-11-30'],
  ])('%s', (text, from, to) => {
    expect(firstDate(text, TODAY)).toEqual([from, to]);
  });

  test.each(['she may march on', 'the second of three', 'on the 45th day', 'chapter 14'])(
    'no date in: %s',
    (text) => {
      expect(firstDate(text, TODAY)).toBeUndefined();
    },
  );

  test('without a day of publication only full dates are read', () => {
    const none = publicationDay(undefined);
    expect(firstDate('on Monday', none)).toBeUndefined();
    expect(firstDate('on October 14', none)).toBeUndefined();
    expect(firstDate('on October 14, 2013', none)).toEqual(['2013-10-14', '2013-10-14']);
  });
});
