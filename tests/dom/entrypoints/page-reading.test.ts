import { describe, expect, it } from 'vitest';
import {
  draftOfQuotation,
  markOfSaved,
  type PageReading,
  placeOfQuotation,
} from '@/entrypoints/engine.content/page-reading';
import { findSavedQuote } from '@/lib/anchor/find-saved-quote';
import type { SavedPlace } from '@/lib/messages/protocol';
import { atOnce } from '@/lib/page/in-slices';
import { readPage } from '@/lib/page/read-page';
import { readQuotationsSteps } from '@/lib/page/read-quotations';
import { textOf } from '@/lib/text/span';

const SPLIT =
  '<p>The hall was full on Monday night.</p>' +
  '<p>“We did not know the bridge was unsafe,” Ana Ortega told the council. “The engineers never told us.”</p>';

function read(markup: string): PageReading {
  document.body.innerHTML = `<article>${markup}</article>`;
  const text = readPage(document);
  const quotations = atOnce(readQuotationsSteps(text));
  const info = { url: 'https://ledger.example/bridge', title: 'Bridge' };
  return { state: '', info, text, quotations, matches: quotations.map(() => null) };
}

/** The words that a saved place would be marked under. */
function markedWords(reading: PageReading, place: SavedPlace | undefined): readonly string[] | undefined {
  const found = place && findSavedQuote(reading.text.document.text, place);
  return found && markOfSaved(reading, found.spans).words;
}

describe('a quotation printed in two parts, as a draft', () => {
  it('keeps its words joined and each part with what stands around it', () => {
    const reading = read(SPLIT);
    const draft = draftOfQuotation(reading, 0);
    expect(draft?.exact).toBe('We did not know the bridge was unsafe. The engineers never told us.');
    expect(draft).not.toHaveProperty('position');
    expect(draft?.parts).toMatchObject([
      {
        exact: 'We did not know the bridge was unsafe',
        prefix: expect.stringMatching(/“$/u),
        suffix: expect.stringMatching(/^,” Ana Ortega/u),
      },
      {
        exact: 'The engineers never told us.',
        prefix: expect.stringMatching(/told the council\. “$/u),
        suffix: expect.stringMatching(/^”\s*$/u),
      },
    ]);
    for (const { exact, position } of draft?.parts ?? [])
      expect(position && textOf(reading.text.document.text, position)).toBe(exact);
  });

  it('is found as saved on the unchanged page, and marked without the words between', () => {
    const reading = read(SPLIT);
    const draft = draftOfQuotation(reading, 0);
    expect(draft && findSavedQuote(reading.text.document.text, draft)?.how).toBe('exact');
    expect(markedWords(reading, draft)).toEqual([
      'We did not know the bridge was unsafe',
      'The engineers never told us.',
    ]);
  });

  it('has both parts marked when the list leads to it', () => {
    const reading = read(SPLIT);
    expect(markedWords(reading, placeOfQuotation(reading, 0))).toEqual([
      '“We did not know the bridge was unsafe,”',
      '“The engineers never told us.”',
    ]);
  });
});

describe('a quotation printed in one piece, as a draft', () => {
  it('has no parts, and its place ends before the comma, like its words', () => {
    const reading = read('<p>“The pier stays where it is,” Ann Tolley said.</p>');
    const draft = draftOfQuotation(reading, 0);
    expect(draft).toMatchObject({
      exact: 'The pier stays where it is',
      prefix: '“',
      suffix: expect.stringMatching(/^,” Ann Tolley said/u),
      position: { start: 1, end: 27 },
    });
    expect(draft).not.toHaveProperty('parts');
  });

  it('is none for an index that the page does not have', () =>
    expect(draftOfQuotation(read(SPLIT), 7)).toBeUndefined());
});
