import { describe, expect, it } from 'vitest';
import {
  draftOfQuotation,
  draftOfSelection,
  findSaved,
  markOfSaved,
  type PageReading,
  placeOfQuotation,
} from '@/entrypoints/engine.content/page-reading';
import { findSavedQuote } from '@/lib/anchor/find-saved-quote';
import { rangeOf } from '@/lib/anchor/ranges';
import type { SavedPlace } from '@/lib/messages/protocol';
import { atOnce } from '@/lib/page/in-slices';
import { piecesOf } from '@/lib/page/page-text';
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

describe('a split quotation that was saved before its parts were kept', () => {
  const SAVED_JOINED = {
    exact: 'We did not know the bridge was unsafe. The engineers never told us.',
    prefix: 'on Monday night. “',
    suffix: '”',
  };

  it('is found as saved where the page prints these words in parts', () => {
    const reading = read(SPLIT);
    const found = findSaved(reading, SAVED_JOINED);
    expect(found?.how).toBe('exact');
    expect(found && markOfSaved(reading, found.spans).words).toEqual([
      'We did not know the bridge was unsafe',
      'The engineers never told us.',
    ]);
  });

  it('is not claimed where the page prints them twice, or others', () => {
    expect(findSaved(read(SPLIT + SPLIT), SAVED_JOINED)?.how).not.toBe('exact');
    expect(findSaved(read(SPLIT.replace('told us', 'warned us')), SAVED_JOINED)?.how).not.toBe('exact');
    expect(findSaved(read('<p>Nothing was said.</p>'), SAVED_JOINED)).toBeUndefined();
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

/** Selects these words of the page, as a reader does, and reads them as a draft. */
function select(reading: PageReading, words: string) {
  const start = reading.text.document.text.indexOf(words);
  if (start < 0) throw new RangeError(`not on the page: ${words}`);
  const pieces = piecesOf(reading.text.runs, { start, end: start + words.length });
  const range = rangeOf(pieces);
  const selection = window.getSelection();
  if (range === undefined || selection === null) throw new RangeError('nothing to select');
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return draftOfSelection(reading, selection);
}

describe('a selection, as a draft', () => {
  const PAGE =
    '<p>It rained. “My commute was awful,” Ana Ortega told reporters. She called the line a “lost cause” twice.</p>' +
    '<p>She went on: “He told me ‘never again’ and left.”</p>' +
    '<p>“We did not know the bridge was unsafe,” Ortega told the council. “The engineers never told us.”</p>';

  it.each([
    ['with its marks and the comma', '“My commute was awful,”', 'My commute was awful', '“', ',” Ana'],
    ['with a blank on either side', ' “My commute was awful,” ', 'My commute was awful', '“', ',” Ana'],
    ['with the comma and no mark', 'My commute was awful,', 'My commute was awful', '“', ',” Ana'],
    ['with the opening mark alone', '“My commute was', 'My commute was', '“', ' awful,”'],
    ['with the closing mark alone', 'was awful,”', 'was awful', 'commute ', ',” Ana'],
    ['of a phrase with its marks', '“lost cause”', 'lost cause', 'the line a “', '” twice'],
    ['of a quotation within one', '‘never again’', 'never again', 'told me ‘', '’ and left'],
    ['without marks', 'told reporters', 'told reporters', 'Ortega ', '. She'],
    [
      'that goes beyond the marks',
      '“My commute was awful,” Ana Ortega',
      '“My commute was awful,” Ana Ortega',
      'rained. ',
      ' told',
    ],
    [
      'from one quotation into another',
      'awful,” Ana Ortega told reporters. She called the line a “lost',
      'awful,” Ana Ortega told reporters. She called the line a “lost',
      'was ',
      ' cause',
    ],
  ])('%s', (_, selected, exact, before, after) => {
    const reading = read(PAGE);
    const draft = select(reading, selected);
    expect(draft?.exact).toBe(exact);
    expect(draft?.prefix.endsWith(before)).toBe(true);
    expect(draft?.suffix.startsWith(after)).toBe(true);
    expect(draft?.position && textOf(reading.text.document.text, draft.position)).toBe(exact);
    expect(draft && findSavedQuote(reading.text.document.text, draft)).toEqual({
      spans: [draft?.position],
      how: 'exact',
    });
  });

  it('has the sentences around it without the marks that were selected', () => {
    const draft = select(read(PAGE), '“My commute was awful,”');
    expect(draft).toMatchObject({
      speaker: 'Ana Ortega',
      before: 'It rained.',
      after: 'Ana Ortega told reporters. She called the line a “lost cause” twice.',
    });
  });

  it('of a whole split quotation, marks and cue included, is that quotation', () => {
    const reading = read(SPLIT);
    const selected =
      '“We did not know the bridge was unsafe,” Ana Ortega told the council. “The engineers never told us.”';
    expect(select(reading, selected)).toEqual(draftOfQuotation(reading, 0));
    expect(select(reading, selected.slice(0, -5))?.exact).toBe(selected.slice(0, -5));
  });

  it('of signs that are no words is none', () => expect(select(read(PAGE), ',”')).toBeUndefined());
});
