import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atOnce } from '@/lib/page/in-slices';
import { type PageText, piecesOf } from '@/lib/page/page-text';
import { readPage } from '@/lib/page/read-page';
import { type PageQuotation, readQuotationsSteps } from '@/lib/page/read-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';
import { ARTICLES } from '../../../fixtures/articles/articles';

function show(markup: string) {
  document.documentElement.innerHTML = `<head></head><body><article>${markup}</article></body>`;
  const page = readPage(document);
  return { page, quotations: atOnce(readQuotationsSteps(page)) };
}

/** Sentences that differ, `count` of them. */
const sentences = (count: number) =>
  Array.from({ length: count }, (_, i) => `In year ${i} we mended the pier and the boats beside it.`).join(
    ' ',
  );

/** Longer than anything that is read in one go, in one paragraph; and in paragraphs that are opened again. */
const LONG_PARAGRAPH = `Mayor Ann Tolley said, “${sentences(300)}” She left.`;
const LONG_SPEECH = [
  'Mayor Ann Tolley spoke on the pier.',
  ...Array.from({ length: 30 }, (_, i) => `“On day ${i} I said this. ${sentences(8)}`),
  '“And so it ends,” said Tolley.',
].join('\n');

/** Many paragraphs of one speech, each opened again and only the last one closed. */
const SPEECH = [
  'Mayor Ann Tolley spoke on the pier.',
  ...Array.from({ length: 14 }, (_, i) => `“In year ${i} we mended the pier and nobody thanked us for it.`),
  '“And so it ends,” said Tolley.',
].join('\n');

const TEXTS: readonly (readonly [string, string])[] = [
  ['seeded article', readFileSync('seeds/kerry-lavrov.txt', 'utf8')],
  ['speech', SPEECH],
  ['long paragraph', LONG_PARAGRAPH],
  ['long speech', LONG_SPEECH],
  ...ARTICLES.map(({ name, text }) => [name, text] as const),
];

/** A text as if it were all of a page. */
function pageOf(text: string): PageText {
  const runs = { nodes: [], starts: [], offsets: [], lengths: [] };
  return { document: documentOfPlainText(text), runs, metadata: {}, roots: [], truncated: false };
}

function placesOf({ words, kind, speaker, spans }: PageQuotation) {
  return { words, kind, speaker, spans };
}

const FILLER = Array.from(
  { length: 120 },
  (_, i) => `<p>Nothing was quoted in line ${i} of the long report on boats.</p>`,
).join('');

describe('readQuotationsSteps', () => {
  it.each([
    '<blockquote><p>A pier is not a promise to the town.</p><footer>Ada Morrow</footer></blockquote>',
    '<blockquote><p>A pier is not a promise to the town.</p><cite>Ada Morrow</cite></blockquote>',
    '<blockquote>A pier is not a promise to the town.<br><cite>— Ada Morrow, judge</cite></blockquote>',
    '<blockquote><p>“A pier is not a promise to the town.”</p><p>— Judge Ada Morrow</p></blockquote>',
  ])('reads who signs a block quotation: %s', (markup) => {
    const { quotations } = show(`<p>Minister Peter Bell opened the pier.</p>${markup}<p>People cheered.</p>`);
    expect(quotations.map(({ words, speaker }) => [words, speaker])).toEqual([
      ['A pier is not a promise to the town.', 'Ada Morrow'],
    ]);
  });

  it('leaves a work that a block quotation names in its words', () => {
    const { quotations } = show(
      '<blockquote>As the <cite>Herald</cite> wrote, it is no promise.</blockquote>',
    );
    expect(quotations.map(({ words }) => words)).toEqual(['As the Herald wrote, it is no promise.']);
  });

  it('takes items of a list in the article that name their speaker for speech, others without a stop for headlines', () => {
    const { quotations } = show(
      `${FILLER}<ul><li>“It is far too short for us” — Ada Morrow, sailor</li>
      <li>Jane Ames is glad: “I love every plank of it”</li>
      <li>“We will not pay for the pier” and four more surprises</li></ul>`,
    );
    expect(quotations.map(({ speaker }) => speaker)).toEqual(['Ada Morrow', 'Jane Ames']);
  });

  it('gives quotations with speaker, context and their place in the page', () => {
    const { page, quotations } = show(
      '<p>The pier is old.</p><p>“We shall <em>rebuild</em> it,” Mayor Ann Tolley told reporters. Then she left.</p>',
    );
    const [first] = quotations;
    expect(first?.words).toMatch(/^We shall rebuild it/);
    expect(first?.speaker).toBe('Ann Tolley');
    expect(first?.before).toContain('The pier is old.');
    const places = first?.spans.map((span) => page.document.text.slice(span.start, span.end));
    expect(places).toEqual(['“We shall rebuild it,”']);
    const nodes = first?.spans.flatMap((span) => piecesOf(page.runs, span)).map(({ node }) => node.data);
    expect(nodes).toContain('rebuild');
  });

  it('finds the person of a last name that a section further down uses', () => {
    const { quotations } = show(
      `<p>Harbour master Ann Tolley spoke on Monday.</p>${FILLER}${FILLER}<p>“The pier stays,” Tolley said.</p>`,
    );
    expect(quotations.at(-1)?.speaker).toBe('Ann Tolley');
  });

  it('tells what stands beside the article, and takes a linked headline for no speech', () => {
    document.documentElement.innerHTML = `<head></head><body><article><p>Mayor Ann Tolley spoke on the pier.</p>
      <p>“The pier stays as it is, and so do I,” she said.</p>
      <p><a href="/other">Tolley says “we shall never rebuild this old pier again”.</a></p></article>
      <div><p>“I read that with tears in my eyes,” a reader wrote.</p></div></body>`;
    const found = atOnce(readQuotationsSteps(readPage(document)));
    expect(found.map(({ words, inArticle }) => [words, inArticle])).toEqual([
      ['The pier stays as it is, and so do I', true],
      ['I read that with tears in my eyes', false],
    ]);
  });

  it('gives no quotation twice, whatever the sections are', () => {
    const lines = Array.from(
      { length: 90 },
      (_, i) => `<p>“Boat ${i} is ready,” said Ann Tolley at pier ${i}.</p>`,
    );
    const { quotations } = show(lines.join(FILLER.slice(0, 800)));
    const words = quotations.map((quotation) => quotation.words);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBe(90);
  });

  it.each(TEXTS)('gives the same quotations in sections of any size: %s', (_, text) => {
    const page = pageOf(text);
    const whole = atOnce(readQuotationsSteps(page, 1_000_000)).map(placesOf);
    for (let size = 1; size < 6_000; size = Math.ceil(size * 1.5))
      expect([size, atOnce(readQuotationsSteps(page, size)).map(placesOf)]).toEqual([size, whole]);
  });

  it.each([
    ['one paragraph', LONG_PARAGRAPH],
    ['paragraphs', LONG_SPEECH],
  ])('reads a quotation of thousands of words to its end: %s', (_, text) => {
    const [quotation, ...others] = atOnce(readQuotationsSteps(pageOf(text)));
    expect(others).toEqual([]);
    expect(quotation).toMatchObject({ kind: 'direct', speaker: 'Ann Tolley' });
    expect(quotation?.words.length).toBeGreaterThan(12_000);
    expect(quotation?.words).toMatch(/(in year 299 we mended the pier|and so it ends)/iu);
  });

  it('reads thousands of unpaired marks and stays bounded', () => {
    const { quotations } = show(`<p>${Array.from({ length: 5_000 }, () => '“word').join(' ')}</p>`);
    expect(quotations.length).toBeLessThanOrEqual(1_000);
  });
});
