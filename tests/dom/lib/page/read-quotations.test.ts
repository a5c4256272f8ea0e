import { describe, expect, it } from 'vitest';
import { atOnce } from '@/lib/page/in-slices';
import { piecesOf } from '@/lib/page/page-text';
import { readPage } from '@/lib/page/read-page';
import { readQuotationsSteps } from '@/lib/page/read-quotations';

/** A clock that stands still: sections grow to their largest. */
const STILL = () => 0;

function show(markup: string) {
  document.documentElement.innerHTML = `<head></head><body><article>${markup}</article></body>`;
  const page = readPage(document);
  return { page, quotations: atOnce(readQuotationsSteps(page, STILL)) };
}

const FILLER = Array.from(
  { length: 120 },
  (_, i) => `<p>Nothing was quoted in line ${i} of the long report on boats.</p>`,
).join('');

describe('readQuotationsSteps', () => {
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

  it('reads thousands of unpaired marks and stays bounded', () => {
    const { quotations } = show(`<p>${Array.from({ length: 5_000 }, () => '“word').join(' ')}</p>`);
    expect(quotations.length).toBeLessThanOrEqual(1_000);
  });
});
