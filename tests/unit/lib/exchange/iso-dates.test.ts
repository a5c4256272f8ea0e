import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datePartsOf, isoOf, isoRangeOf, rangeOf } from '@/lib/exchange/iso-dates';

test.each([
  ['2014', [2014]],
  ['2014-10', [2014, 10]],
  ['2014-10-28', [2014, 10, 28]],
  // The day of the place that wrote it, on both sides of midnight in UTC.
  ['2014-10-28T23:30:00-04:00', [2014, 10, 28]],
  ['2014-10-28T00:30:00+05:00', [2014, 10, 28]],
  [' 2016-02-29 ', [2016, 2, 29]],
])('%s is %j', (iso, parts) => expect(datePartsOf(iso)).toEqual(parts));

test.each([
  undefined,
  '',
  'yesterday',
  '10/11/14',
  '2014-13',
  '2014-00-01',
  '2014-02-29',
  '1900-02-29',
  '2014-10-00',
  '2014-10-32',
  '0000',
  '2014-1-1',
  '2014-10-28\n{}',
])('%j is no date', (iso) => expect(datePartsOf(iso)).toBeUndefined());

test('every day of the calendar is read and written', () => {
  const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(isoOf(datePartsOf(day) ?? [0])).toBe(day);
    }),
  );
});

test.each([
  ['2014-10-25', '2014-10-26', '2014-10-25/2014-10-26'],
  ['2014-10-25', '2014-10-25', '2014-10-25'],
  ['2014-10-25', undefined, '2014-10-25'],
  [undefined, '2014-10-26', '2014-10-26'],
  ['2014-10', '2014-11', '2014-10/2014-11'],
  ['2014-10-26', '2014-10-25', undefined],
  ['soon', 'later', undefined],
  [undefined, undefined, undefined],
])('from %s to %s is %s', (from, to, range) => {
  const found = rangeOf(from, to);
  expect(found === undefined ? undefined : isoRangeOf(found)).toBe(range);
});
