import { describe, expect, it } from 'vitest';
import { rangeOf } from '@/lib/anchor/ranges';
import { spanOfRange } from '@/lib/anchor/span-of-range';
import { piecesOf } from '@/lib/page/page-text';
import { readPage } from '@/lib/page/read-page';

const PAGES: readonly { name: string; markup: string }[] = [
  { name: 'one node', markup: '<p>He said “yes” twice.</p>' },
  {
    name: 'single characters',
    markup: `<p>${Array.from('He said “yes” twice.', (c) => `<i>${c}</i>`).join('')}</p>`,
  },
  {
    name: 'empty nodes and comments',
    markup: '<p>He said <b></b><!--c-->“<i></i>yes<b></b>”<!--c--><i></i> twice.</p>',
  },
  { name: 'line breaks', markup: '<p>He said<br>“yes”<br>twice.</p>' },
  { name: 'collapsed white space', markup: '<p>\n  He   said\n\n “<b>y</b>es”\n twice. </p>' },
];

function read(markup: string) {
  document.body.innerHTML = markup;
  return readPage(document);
}

describe('span ↔ range', () => {
  it.each(PAGES)('goes there and back at every span: $name', ({ markup }) => {
    const { document: page, runs } = read(markup);
    for (let start = 0; start < page.text.length; start++) {
      for (let end = start + 1; end <= page.text.length; end++) {
        const words = page.text.slice(start, end);
        // A span that begins or ends in a break has no character there to stand on.
        if (words.trim() !== words) continue;
        const range = rangeOf(piecesOf(runs, { start, end }));
        expect(range && spanOfRange(runs, range)).toEqual({ start, end });
      }
    }
  });

  it('holds exactly the words, not the end of the neighbouring node', () => {
    const { document: page, runs } = read('<p>before<b>inside</b>after</p>');
    const start = page.text.indexOf('inside');
    const range = rangeOf(piecesOf(runs, { start, end: start + 6 }));
    expect(range?.startContainer.textContent).toBe('inside');
    expect(range?.endContainer.textContent).toBe('inside');
  });

  it('reads selections whose ends are elements', () => {
    const { document: page, runs } = read('<p>One.</p><p>Two.</p><p>Three.</p>');
    const range = document.createRange();
    range.setStart(document.body, 1);
    range.setEnd(document.body, 2);
    const span = spanOfRange(runs, range);
    expect(span && page.text.slice(span.start, span.end)).toBe('Two.');
  });

  it('is undefined where nothing was read', () => {
    const { runs } = read('<p>One.</p><textarea>x</textarea>');
    const range = document.createRange();
    const area = document.querySelector('textarea');
    if (area !== null) range.selectNodeContents(area);
    expect(spanOfRange(runs, range)).toBeUndefined();
  });

  it('gives no range for what has left the page', () => {
    const { document: page, runs } = read('<p>One.</p>');
    const pieces = piecesOf(runs, { start: 0, end: page.text.length });
    document.querySelector('p')?.remove();
    expect(rangeOf(pieces)).toBeUndefined();
  });
});
