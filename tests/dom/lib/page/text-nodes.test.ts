import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '@/lib/page/in-slices';
import { readPage } from '@/lib/page/read-page';
import { readQuotationsSteps } from '@/lib/page/read-quotations';
import { ARTICLES } from '../../../fixtures/articles/articles';

/** What separates the pieces of a text on a page without separating the words for a reader. */
const SEAMS = ['text', 'span', 'em', 'comment', 'empty'] as const;
type Seam = (typeof SEAMS)[number];

/** Shows a text, a paragraph for each line, in which the nodes are cut at the given places. */
function show(text: string, cuts: ReadonlyMap<number, Seam>): void {
  const article = document.createElement('article');
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') article.append(paragraphOf(line, at, cuts));
    at += line.length + 1;
  }
  document.body.replaceChildren(article);
}

function paragraphOf(line: string, offset: number, cuts: ReadonlyMap<number, Seam>): HTMLElement {
  const paragraph = document.createElement('p');
  let from = 0;
  let seam: Seam = 'text';
  const add = (to: number) => {
    const words = document.createTextNode(line.slice(from, to));
    if (seam === 'comment') paragraph.append(document.createComment('“'));
    if (seam === 'empty') paragraph.append(document.createElement('span'));
    if (seam === 'span' || seam === 'em') {
      const element = document.createElement(seam);
      element.append(words);
      paragraph.append(element);
    } else paragraph.append(words);
  };
  for (let i = 1; i < line.length; i++) {
    const next = cuts.get(offset + i);
    if (next === undefined) continue;
    add(i);
    from = i;
    seam = next;
  }
  add(line.length);
  return paragraph;
}

function outcome() {
  const page = readPage(document);
  return { text: page.document.text, quotations: atOnce(readQuotationsSteps(page)) };
}

describe('text nodes', () => {
  it('give the same quotations wherever they are cut', () => {
    const cut = fc.tuple(fc.nat({ max: 4_000 }), fc.constantFrom(...SEAMS));
    fc.assert(
      fc.property(fc.constantFrom(...ARTICLES), fc.array(cut, { maxLength: 60 }), (article, cuts) => {
        show(article.text, new Map());
        const whole = outcome();
        show(article.text, new Map(cuts));
        expect(outcome()).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it('may hold one character each', () => {
    const [article] = ARTICLES;
    if (article === undefined) throw new Error('no article to show');
    show(article.text, new Map());
    const whole = outcome();
    expect(whole.quotations.length).toBeGreaterThan(0);
    show(article.text, new Map(Array.from(article.text, (_, i) => [i, SEAMS[i % SEAMS.length] ?? 'text'])));
    expect(outcome()).toEqual(whole);
  });
});
