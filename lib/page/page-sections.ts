import { languageOf, markStyleOf } from '@/lib/quotations/language';
import type { MarkStyle } from '@/lib/quotations/marks';
import { pairMarks } from '@/lib/quotations/pair-marks';
import type { DocumentText, TextBlock } from '@/lib/text/document-text';
import type { Span } from '@/lib/text/span';
import { mayHoldQuotation } from './quotation-marks';

/** A part of a page's text that is read on its own. */
export interface PageSection {
  readonly document: DocumentText;
  /** What starts before this offset was already read, and stands here only to make sense of the rest. */
  readonly ownFrom: number;
  /** False for what stands beside the article. */
  readonly inArticle: boolean;
  /** The span of the page's text for a span of the section's. */
  onPage(span: Span): Span;
}

/** Units of the article's beginning and of the text just before that go along: they introduce the names. */
const LEAD = 700;
const RUN_UP = 900;

/**
 * Hands out a page's text in sections of about the length asked for, cut between blocks: the article first, then
 * what else on the page holds quotation marks. Each section after the first carries the article's lead and a
 * run-up, so that "he" and last names find their person. A section goes on while a quotation may run on into its next
 * block, so what is found does not depend on the sizes; nor is a block cut inside a quotation. Undefined when nothing is left. Linear in the blocks.
 */
export function sectionsOf(page: DocumentText): (size: number) => PageSection | undefined {
  const language = languageOf(page);
  const style = markStyleOf(language);
  const blocks = page.blocks.flatMap((block) => cutBlock(page.text, block, style));
  const article = blocks.filter(({ inArticle }) => inArticle !== false);
  const rest = withQuotations(
    page,
    blocks.filter(({ inArticle }) => inArticle === false),
  );
  const lead = takeUpTo(article, 0, LEAD);
  const runsOn = runOnCounter(page.text, style);
  let queue: readonly TextBlock[] = article;
  let at = 0;
  return (size) => {
    if (at >= queue.length && queue === article) {
      queue = rest;
      at = 0;
    }
    if (at >= queue.length) return undefined;
    const fits = takeUpTo(queue, at, size).length;
    const end = at + fits + runsOn(queue, at + fits);
    const own = queue.slice(at, end);
    const before = at === 0 && queue === article ? [] : runUpTo(queue, at);
    const opening = queue === article ? lead.slice(0, Math.max(0, at - before.length)) : [];
    at += own.length;
    return { ...sectionOf(page.text, language, [...opening, ...before], own), inArticle: queue === article };
  };
}

/** Blocks after an open mark in which its quotation may still go on: spotting looks past two without marks. */
const OPEN_FOR = 3;
/** Units of the longest quotation that is read. */
export const LONGEST_QUOTATION = 20_000;
/**
 * Units that a section takes on for a quotation that runs on: a page may never close its marks. Of real paragraphs, which
 * are not pieces of a block without end nor short and many, a speech may be as long as any quotation.
 */
const JOINED_LIMIT = 4_000;
const JOINED_BLOCKS = 60;

/**
 * Counts the blocks from `from` on that a cut before them would part from their quotation: a mark is still open, or
 * a paragraph that begins with a quotation is followed by one that is a quotation and nothing else.
 */
function runOnCounter(text: string, style: MarkStyle) {
  const marksOf = ({ span }: TextBlock) => pairMarks(text, span, style);
  const goesOn = (last: TextBlock, next: TextBlock) =>
    marksOf(last).startsWith !== undefined && marksOf(next).pairs.some(({ outer }) => isAll(outer, next));
  const isAll = (outer: Span, { span }: TextBlock) =>
    outer.start === span.start && text.slice(outer.end, span.end).trim() === '';
  return (blocks: readonly TextBlock[], from: number): number => {
    let end = from;
    for (let length = 0; end < blocks.length; end++) {
      const last = blocks[end - 1];
      const next = blocks[end];
      if (last === undefined || next === undefined) break;
      const isOpen = blocks
        .slice(Math.max(0, end - OPEN_FOR), end)
        .some((block) => marksOf(block).open !== undefined);
      length += lengthOf(next) + 1;
      const areParagraphs = lengthOf(next) < JOINED_LIMIT && end - from < JOINED_BLOCKS;
      const limit = areParagraphs ? LONGEST_QUOTATION : JOINED_LIMIT;
      if (length > limit || !(isOpen || goesOn(last, next))) break;
    }
    return end - from;
  };
}

/** No paragraph of an article is longer; one that is, is cut between words and read in pieces, but no quotation is cut. */
const BLOCK_LIMIT = 5_000;
/** What stands behind a long quotation and may name its speaker. */
const AFTERWARDS = 300;
/** What is longer is no paragraph at all: cut anywhere, because pairing all of its marks at once would hold up the page. */
const PAIRED_LIMIT = 3 * LONGEST_QUOTATION;

function cutBlock(text: string, block: TextBlock, style: MarkStyle): readonly TextBlock[] {
  const last = block.span.end;
  let { start } = block.span;
  if (last - start <= BLOCK_LIMIT) return [block];
  const quotations = outermostPairs(text, block.span, style);
  const pieces: TextBlock[] = [];
  while (last - start > BLOCK_LIMIT) {
    let least = start;
    let cut = start + BLOCK_LIMIT;
    while ((quotations.at(-1)?.end ?? last) <= cut) quotations.pop();
    const around = quotations.at(-1);
    if (around !== undefined && around.start < cut) {
      quotations.pop();
      least = around.end;
      cut = Math.min(quotations.at(-1)?.start ?? last, least + AFTERWARDS, last);
    }
    const space = text.slice(least, cut).lastIndexOf(' ');
    const end = space > 0 && cut < last ? least + space : cut;
    pieces.push({ ...block, span: { start, end } });
    start = end;
  }
  if (start < last) pieces.push({ ...block, span: { start, end: last } });
  return pieces;
}

/** What stands in marks that are closed, the last first; not what is longer than a quotation. */
function outermostPairs(text: string, span: Span, style: MarkStyle): Span[] {
  let from = span.end;
  if (span.end - span.start > PAIRED_LIMIT) return [];
  // Pairs come as they close: read backwards, each comes before what it holds.
  return pairMarks(text, span, style)
    .pairs.map(({ outer }) => outer)
    .reverse()
    .filter(({ start, end }) => {
      const isOutermost = end <= from && end - start <= LONGEST_QUOTATION;
      if (isOutermost) from = start;
      return isOutermost;
    });
}

/** Blocks from `from` on, at least one, until they are `size` long. */
function takeUpTo(blocks: readonly TextBlock[], from: number, size: number): readonly TextBlock[] {
  let end = from;
  for (let length = 0; end < blocks.length && (length < size || end === from); end++)
    length += lengthOf(blocks[end]);
  return blocks.slice(from, end);
}

function runUpTo(blocks: readonly TextBlock[], to: number): readonly TextBlock[] {
  let from = to;
  for (let length = 0; from > 0; from--) {
    length += lengthOf(blocks[from - 1]);
    if (length > RUN_UP) break;
  }
  return blocks.slice(from, to);
}

function lengthOf(block: TextBlock | undefined): number {
  return block === undefined ? 0 : block.span.end - block.span.start;
}

/** Blocks with marks and their neighbours, which may name the speaker. */
function withQuotations(page: DocumentText, blocks: readonly TextBlock[]): readonly TextBlock[] {
  const marked = blocks.map(
    ({ span, quoted }) => quoted !== undefined || mayHoldQuotation(page.text.slice(span.start, span.end)),
  );
  return blocks.filter((_, i) => marked[i] === true || marked[i - 1] === true || marked[i + 1] === true);
}

function sectionOf(
  text: string,
  language: string,
  known: readonly TextBlock[],
  own: readonly TextBlock[],
): Omit<PageSection, 'inArticle'> {
  const blocks = [...known, ...own];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const { span } of blocks) {
    starts.push(length);
    pieces.push(text.slice(span.start, span.end), '\n');
    length += span.end - span.start + 1;
  }
  const offsetOnPage = (offset: number): number => {
    const at = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    return (blocks[at]?.span.start ?? 0) + offset - (starts[at] ?? 0);
  };
  const shiftedBlocks = blocks.map((block, i): TextBlock => {
    const shift = (starts[i] ?? 0) - block.span.start;
    const moved = ({ start, end }: Span) => ({ start: start + shift, end: end + shift });
    const { span } = block;
    const quoted = block.quoted
      ?.filter(({ start, end }) => span.start <= start && end <= span.end)
      .map(moved);
    return { ...block, span: moved(span), ...(quoted === undefined ? {} : { quoted }) };
  });
  return {
    document: { text: pieces.join(''), blocks: shiftedBlocks, language },
    ownFrom: starts[known.length] ?? 0,
    // The end belongs to the block of the last character, not to the one that may start there.
    onPage: ({ start, end }) => ({
      start: offsetOnPage(start),
      end: offsetOnPage(Math.max(start, end - 1)) + 1,
    }),
  };
}
