import { describe, expect, test } from 'vitest';
import { addressOf, parseRoute, type Route } from '@/components/library/route';

const ROUTES: readonly Route[] = [
  { name: 'articles', page: 1 },
  { name: 'articles', page: 7 },
  { name: 'article', id: 'a1b2' },
  { name: 'quotation', id: 'a/b?c#d %' },
  { name: 'speakers', page: 2 },
  { name: 'speaker', key: 'zoë müller' },
  { name: 'disputes', page: 1 },
  { name: 'saved' },
  { name: 'saved-quotation', id: 'urn:uuid:1/2' },
  { name: 'saved', tag: 'a&b=c' },
  { name: 'search', query: '“not” & 100 %' },
  { name: 'search', query: '', speaker: 'Zoë “Z” Müller & Co' },
  { name: 'search', query: 'gas', speaker: 'Kerry', outlet: 'Post', from: '2013', to: '2014-02' },
  { name: 'problems' },
  { name: 'data' },
  { name: 'save' },
];

test.each(ROUTES)('%j is the same route again', (route) =>
  expect(parseRoute(addressOf(route))).toEqual(route),
);

describe('an address that names no place leads to the articles', () => {
  const addresses = [
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/article',
    '#/article/',
    '#/quotation/',
    '#/articles?page=-1',
    '#/articles?page=x',
  ];
  test.each(addresses)('%j', (hash) => expect(parseRoute(hash)).toEqual({ name: 'articles', page: 1 }));
});

test('a lone percent sign is taken as it stands', () =>
  expect(parseRoute('#/article/100%')).toEqual({ name: 'article', id: '100%' }));

test('a filter of blanks is none, and blanks around one do not count', () =>
  expect(parseRoute('#/search?q=gas&speaker=%20&outlet=+Post+&to=')).toEqual({
    name: 'search',
    query: 'gas',
    outlet: 'Post',
  }));
