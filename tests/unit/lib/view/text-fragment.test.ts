import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlAtWords } from '@/lib/view/text-fragment';

const URL_A = 'https://a.example/b';
const LONG = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');

describe('urlAtWords', () => {
  it.each([
    ['words as they are', URL_A, 'We did not agree', false, `${URL_A}#:~:text=We%20did%20not%20agree`],
    [
      'the characters of its grammar',
      URL_A,
      'U.S.-led, so & so',
      false,
      `${URL_A}#:~:text=U.S.%2Dled%2C%20so%20%26%20so`,
    ],
    [
      'without marks and stops at the ends',
      URL_A,
      '“We did agree,”',
      false,
      `${URL_A}#:~:text=We%20did%20agree`,
    ],
    ['line breaks as one space', URL_A, 'We did\n\n agree', false, `${URL_A}#:~:text=We%20did%20agree`],
    ['beside a fragment', `${URL_A}#top`, 'We did agree', false, `${URL_A}#top:~:text=We%20did%20agree`],
    [
      'in place of another directive',
      `${URL_A}#:~:text=old`,
      'We did agree',
      false,
      `${URL_A}#:~:text=We%20did%20agree`,
    ],
    [
      'a split quotation by its ends',
      URL_A,
      'We also agreed and the minister acknowledged',
      true,
      `${URL_A}#:~:text=We%20also%20agreed,the%20minister%20acknowledged`,
    ],
    [
      'brackets by the ends',
      URL_A,
      'It [the freeze] happened long ago',
      false,
      `${URL_A}#:~:text=It%20%5Bthe%20freeze,happened%20long%20ago`,
    ],
    [
      'a long one by six words at each end',
      URL_A,
      LONG,
      false,
      `${URL_A}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79`,
    ],
  ])('gives %s', (_, url, words, split, wanted) => {
    expect(urlAtWords(url, words, split)).toBe(wanted);
  });

  it.each([
    ['two words, which stand in many places', URL_A, 'of course'],
    ['no words', URL_A, '“…”'],
    ['a script', 'javascript:alert(1)', 'We did agree'],
    ['a file', 'file:///etc/passwd', 'We did agree'],
    ['data', 'data:text/html,x', 'We did agree'],
  ])('gives nothing for %s', (_, url, words) => {
    expect(urlAtWords(url, words)).toBeUndefined();
  });

  it('always gives an address with one directive and no raw character of its grammar', () => {
    const unit = fc.constantFrom(
      'a',
      'ß',
      '-',
      ',',
      '&',
      ' ',
      '\ud83d',
      '\udc00',
      '#',
      ':~:',
      '%',
      '”',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 5, maxLength: 500 }), fc.boolean(), (units, split) => {
        const url = urlAtWords(URL_A, units.join(''), split);
        if (url === undefined) return;
        const [address, directive = '', ...more] = url.split('#:~:text=');
        expect([address, more]).toEqual([URL_A, []]);
        expect(directive).toMatch(/^[^-&,\s]*(,[^-&,\s]*)?$/u);
        expect(() => decodeURIComponent(directive)).not.toThrow();
      }),
    );
  });
});
