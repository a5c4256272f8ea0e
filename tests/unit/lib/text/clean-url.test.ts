import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUrl } from '@/lib/text/clean-url';

describe('cleanUrl', () => {
  it.each([
    ['https://a.example/b', 'https://a.example/b'],
    ['https://a.example/b?utm_source=mail&id=4&utm_medium=x&fbclid=1', 'https://a.example/b?id=4'],
    ['https://a.example/b?gclid=1', 'https://a.example/b'],
    ['https://a.example/b?q=utm_source&z=1&a=2', 'https://a.example/b?q=utm_source&z=1&a=2'],
    ['https://a.example/b#part', 'https://a.example/b#part'],
    ['https://a.example/b#', 'https://a.example/b'],
    ['https://a.example/b#part:~:text=words', 'https://a.example/b#part'],
    ['https://a.example/b?utm_id=3#:~:text=words', 'https://a.example/b'],
    ['https://a.example/#/route?utm_source=kept', 'https://a.example/#/route?utm_source=kept'],
    ['not an address', 'not an address'],
  ])('%s', (url, cleaned) => {
    expect(cleanUrl(url)).toBe(cleaned);
  });

  it('cleans in one step', () => {
    const unit = fc.constantFrom(
      'https://a.example/',
      '?',
      '&',
      '#',
      ':~:',
      'utm_a',
      'id',
      '=',
      '1',
      'gclid',
      'ß',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const cleaned = cleanUrl(units.join(''));
        expect(cleanUrl(cleaned)).toBe(cleaned);
      }),
    );
  });
});
