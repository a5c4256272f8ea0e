import { describe, expect, test } from 'vitest';
import { Occasions, withoutSpeaker } from '@/lib/attribution/occasions';
import type { Circumstances } from '@/lib/model/quotation';

const at = (value: string) => ({ value, evidence: { start: 0, end: value.length } });
const day = (iso: string) => ({ value: { from: iso, to: iso }, evidence: { start: 0, end: 1 } });

const SAID: Circumstances = {
  date: day('2031-05-06'),
  venue: at('Harrow'),
  addressee: at('reporters'),
};

/** What the next statement says of itself, how far on it begins, and what it takes over. */
const CASES: readonly (readonly [string, Circumstances, number, readonly string[]])[] = [
  ['goes on on the same occasion', {}, 300, ['date', 'venue', 'addressee']],
  ['is too far off for more than the day', {}, 1500, ['date']],
  ['is too far off for anything', {}, 5000, []],
  ['has a day of its own', { date: day('2031-05-07') }, 300, []],
  ['is a text of its own', { channel: at('a statement') }, 300, ['date']],
  ['is told to others', { addressee: at('the council') }, 300, ['date']],
  ['names the place again', { venue: at('the Harrow meeting') }, 2500, ['date', 'addressee']],
];

describe('the next statement of a speaker', () => {
  test.each(CASES)('%s', (_, own, distance, taken) => {
    const occasions = new Occasions();
    occasions.next(0, 100, SAID);
    const next = occasions.next(0, 100 + distance, own);
    expect(Object.keys(next).filter((key) => !(key in own))).toEqual(taken);
    expect(next).toMatchObject(own);
  });

  test('takes place and listener from no further than the one that told them', () => {
    const occasions = new Occasions();
    occasions.next(0, 0, SAID);
    const places = [800, 1600, 2400].map((from) => occasions.next(0, from, {}).venue?.value);
    expect(places).toEqual(['Harrow', 'Harrow', undefined]);
  });

  test('takes nothing from a place mentioned in passing, nor from another speaker', () => {
    const occasions = new Occasions();
    occasions.next(0, 0, { venue: at('a recent news conference') });
    expect(occasions.next(0, 200, {})).toEqual({});
    occasions.next(1, 300, SAID);
    expect(occasions.next(0, 400, {})).toEqual({});
  });
});

test('nobody is their own listener', () => {
  expect(withoutSpeaker({ addressee: at('Ms. Morrow') }, 'Ada Morrow')).toEqual({});
  expect(withoutSpeaker({ addressee: at('Mr. Bell') }, 'Ada Morrow')).toEqual({ addressee: at('Mr. Bell') });
});
