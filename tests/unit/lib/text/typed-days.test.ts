import { describe, expect, test } from 'vitest';
import { isWithin, parseTypedDays } from '@/lib/text/typed-days';

describe('first and last day as people type them', () => {
  const read: readonly (readonly [
    from: string,
    to: string,
    days: readonly [string | undefined, string | undefined],
  ])[] = [
    ['2013', '2013', ['2013-01-01', '2013-12-31']],
    ['2013', '', ['2013-01-01', undefined]],
    ['', '2013', [undefined, '2013-12-31']],
    ['2012-02', '2012-02', ['2012-02-01', '2012-02-29']],
    ['2013-02', '2013-02', ['2013-02-01', '2013-02-28']],
    [' 2013-9-5 ', '2013/09/6', ['2013-09-05', '2013-09-06']],
    ['２０１３', '', ['2013-01-01', undefined]],
    ['0099', '', ['0099-01-01', undefined]],
  ];
  test.each(read)('from “%s” to “%s”', (from, to, [first, last]) =>
    expect(parseTypedDays(from, to)).toEqual({
      ok: true,
      days: { ...(first && { from: first }), ...(last && { to: last }) },
    }),
  );

  test('nothing typed narrows nothing down', () =>
    expect(parseTypedDays(' ', '')).toEqual({ ok: true, days: undefined }));

  test.each([
    'soon',
    '13',
    '2013-13',
    '2013-00',
    '2013-02-30',
    '2013-02-0',
    '20134',
    '0000',
    '2013-01-01T00:00',
  ])('“%s” is no day, on either side', (typed) => {
    const problem = { ok: false, why: 'no-day', typed };
    expect(parseTypedDays(typed, '')).toEqual(problem);
    expect(parseTypedDays('2013', typed)).toEqual(problem);
  });

  test('a first day after the last is told, and the same day twice is one day', () => {
    expect(parseTypedDays('2014', '2013')).toEqual({ ok: false, why: 'turned-round' });
    expect(parseTypedDays('2013-05-02', '2013-05-02').ok).toBe(true);
  });
});

test('an instant lies in its own day, and what is unknown in none', () => {
  const days = { from: '2013-09-05', to: '2013-09-05' };
  expect(isWithin(days, '2013-09-05T23:59:00-04:00')).toBe(true);
  expect(isWithin(days, '2013-09-04')).toBe(false);
  expect(isWithin(days, '2013-09-06')).toBe(false);
  expect(isWithin({ from: '2013-09-05' }, '2020-01-01')).toBe(true);
  expect(isWithin({}, undefined)).toBe(false);
});
