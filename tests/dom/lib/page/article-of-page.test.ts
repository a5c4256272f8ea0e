import { describe, expect, it } from 'vitest';
import { articleOfPage, pageInfoOf } from '@/lib/page/article-of-page';
import { readPage } from '@/lib/page/read-page';

function linesOf(markup: string): readonly string[] {
  document.documentElement.innerHTML = `<head><title>t</title></head><body>${markup}</body>`;
  const page = readPage(document);
  const { text, blocks } = articleOfPage(pageInfoOf(document, page), page);
  return blocks.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`);
}

const STORY = 'The pier was closed on Monday after loose bolts were found.';

describe('articleOfPage', () => {
  it('takes the article, and leaves out what stands beside it and lines that lead to other texts', () => {
    const lines = linesOf(`<article><h1><a href="/this">Pier closed</a></h1><p>${STORY}</p>
      <p><a href="/other">Mayor calls boats “rotten”</a></p><p>See <a href="/report">the report</a> on it.</p></article>
      <p>Most read today</p>`);
    expect(lines).toEqual([
      'headline: Pier closed',
      `paragraph: ${STORY}`,
      'paragraph: See the report on it.',
    ]);
  });

  it('takes the whole page where nothing tells the article apart, but for its navigation', () => {
    expect(linesOf('<nav><p>Home</p></nav><p>One.</p><p>Two.</p>')).toEqual([
      'paragraph: One.',
      'paragraph: Two.',
    ]);
  });
});
