import { describe, expect, it } from 'vitest';
import { parsePublished } from '@/lib/page/published-date';

const CASES: readonly (readonly [string, string | undefined])[] = [
  ['2014-10-28', '2014-10-28'],
  [' 2014-10-28T04:24:00-04:00 ', '2014-10-28T04:24:00-04:00'],
  ['2014-10-28T04:24-0400', '2014-10-28T04:24:00-04:00'],
  ['2014-10-28T04:24:10.123z', '2014-10-28T04:24:10Z'],
  ['2014-10-28 04:24', '2014-10-28'],
  ['2014-10-28T25:00:00Z', '2014-10-28'],
  ['2016-02-29', '2016-02-29'],
  ['2015-02-29', undefined],
  ['2014-13-01', undefined],
  ['0014-10-28', undefined],
  ['28 October 2014', undefined],
  ['', undefined],
];

describe('parsePublished', () => {
  it.each(CASES)('%s → %s', (written, expected) => {
    expect(parsePublished(written)?.value).toBe(expected);
  });
});
