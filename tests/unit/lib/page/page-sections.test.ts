import { describe, expect, it } from 'vitest';
import { type PageSection, sectionsOf } from '@/lib/page/page-sections';
import { type DocumentText, documentOfPlainText, type TextBlock } from '@/lib/text/document-text';

const PAGE = documentOfPlainText(
  Array.from(
    { length: 60 },
    (_, i) => `Paragraph ${i} says “words of ${i}” and goes on for a little while longer.`,
  ).join('\n'),
);

/** Every section of a document. */
function all(document: DocumentText, size: number): readonly PageSection[] {
  const next = sectionsOf(document);
  const sections: PageSection[] = [];
  for (let section = next(size); section !== undefined; section = next(size)) sections.push(section);
  return sections;
}

/** The blocks that are a section's own, as spans of the page. */
function ownBlocks({ document, ownFrom, onPage }: PageSection): readonly TextBlock['span'][] {
  return document.blocks.filter(({ span }) => span.start >= ownFrom).map(({ span }) => onPage(span));
}

describe('sectionsOf', () => {
  it('gives every block once, in its place', () => {
    const spans = all(PAGE, 500).flatMap(ownBlocks);
    expect(spans).toEqual(PAGE.blocks.map(({ span }) => span));
  });

  it('leads every span back to the same words', () => {
    for (const { document, onPage } of all(PAGE, 400)) {
      for (const { span } of document.blocks) {
        const place = onPage(span);
        expect(PAGE.text.slice(place.start, place.end)).toBe(document.text.slice(span.start, span.end));
      }
    }
  });

  it('takes the lead and a run-up along, and nothing twice', () => {
    const last = all(PAGE, 500).at(-1);
    expect(last?.document.text).toContain('Paragraph 0 ');
    const places = last?.document.blocks.map(({ span }) => last.onPage(span).start) ?? [];
    expect(new Set(places).size).toBe(places.length);
  });

  it('cuts a paragraph that is too long for one reading', () => {
    const long = documentOfPlainText(Array.from({ length: 20_000 }, () => '“word').join(' '));
    const sections = all(long, 1_000);
    expect(Math.max(...sections.map(({ document }) => document.text.length))).toBeLessThan(12_000);
    expect(sections.flatMap(ownBlocks).at(-1)?.end).toBe(long.blocks[0]?.span.end);
  });

  it('cuts no quotation, and leaves what names its speaker beside it', () => {
    const speech = 'We shall mend the pier before the winter comes. '.repeat(300).trim();
    const before = 'Nothing else was said of the boats. '.repeat(100);
    const text = `${before}“${speech}” said Mayor Ann Tolley of the town. ${before.repeat(3)}`.trim();
    const page = documentOfPlainText(text);
    const pieces = all(page, 1_000).flatMap(ownBlocks);
    expect(pieces.length).toBeGreaterThan(2);
    expect([0, ...pieces.map(({ end }) => end)]).toEqual([...pieces.map(({ start }) => start), text.length]);
    const quoted = text.indexOf('“');
    const holding = pieces.find(({ start, end }) => start <= quoted && quoted < end);
    expect(holding?.end).toBeGreaterThan(text.indexOf('of the town.'));
  });

  it('cuts a quotation that no section has room for', () => {
    const page = documentOfPlainText(`“${'We shall mend the pier. '.repeat(2_000)}” said Ann Tolley.`);
    const longest = Math.max(...all(page, 1_000).map(({ document }) => document.text.length));
    expect(longest).toBeLessThan(12_000);
  });

  it('reads the article first, and of the rest only what may hold a quotation', () => {
    const blocks = PAGE.blocks.map((block, i): TextBlock => ({ ...block, inArticle: i >= 30 }));
    const text = PAGE.text.replace(/“words of [0-9]”/g, 'nothing');
    const sections = all(documentOfBlocks(text, blocks), 100_000);
    expect(sections[0]?.document.text).toContain('Paragraph 59');
    expect(sections.length).toBe(2);
  });
});

/** The blocks found again in a changed text, with the marks kept. */
function documentOfBlocks(text: string, blocks: readonly TextBlock[]): DocumentText {
  const fresh = documentOfPlainText(text).blocks;
  return {
    text,
    blocks: fresh.map((block, i): TextBlock => ({ ...block, inArticle: blocks[i]?.inArticle === true })),
  };
}
