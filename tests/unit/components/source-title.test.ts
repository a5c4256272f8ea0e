import { expect, test } from 'vitest';
import { titleOfArticle, titleOfSource } from '@/components/wording/source-title';

const cases: readonly (readonly [
  what: string,
  source: Parameters<typeof titleOfSource>[0],
  title: string,
])[] = [
  ['its headline', { headline: 'Ferries sail again', file: 'ferries.txt' }, 'Ferries sail again'],
  ['its file', { file: 'ferries.txt', url: 'https://post.example/1' }, 'Without a headline (ferries.txt)'],
  ['its site', { url: 'https://post.example/1' }, 'Without a headline (post.example)'],
  ['nothing of an address that is none', { url: 'javascript:x' }, 'Without a headline'],
  ['nothing', {}, 'Without a headline'],
];

test.each(cases)('%s', (_what, source, title) => expect(titleOfSource(source)).toBe(title));

test('two files without a headline do not look alike', () => {
  const titles = ['one.txt', 'two.txt'].map((file) =>
    titleOfArticle({ provenance: { origin: 'seed', file } }),
  );
  expect(new Set(titles).size).toBe(2);
});
