import type { BlockRole, TextBlock } from '@/lib/text/document-text';
import type { Span } from '@/lib/text/span';
import type { TextRuns } from './page-text';

/** A block before the main region of the page is known. */
export interface DraftBlock extends Omit<TextBlock, 'inArticle'> {
  /** Number of the innermost region it stands in; 0 is the page itself. */
  readonly region: number;
}

/** Where text that comes in belongs. */
export interface TextPlace {
  readonly role: BlockRole;
  readonly region: number;
  /** White space is kept as typed: a blank line then starts a new block. */
  readonly preserved: boolean;
  /** It stands in a link. */
  readonly linked: boolean;
}

/** What one reading of a page collects. */
export interface TextBuilder {
  /** Appends a node's text, its white space collapsed. */
  add(node: Text, place: TextPlace): void;
  /** A line break inside a block; two in a row start a new block. */
  lineBreak(): void;
  /** The next text starts a new block. */
  endBlock(): void;
  /** The page marks what follows as quoted (`<q>`); returns what ends it. */
  startQuoted(): () => void;
  /** Length of the text so far. */
  length(): number;
  finish(): { readonly text: string; readonly blocks: readonly DraftBlock[]; readonly runs: TextRuns };
}

/** Cheap test: most nodes have nothing to collapse or to leave out. */
const UNEVEN = /[\u00ad\u200b\ufeff]| {2}/;
/** Of a block that is one link: a number or a date beside it may stand outside. */
const LINKED_SHARE = 0.9;
const BLANK_LINE = /\n[\t\f\r ]*\n/;

/**
 * Collects text block by block. Runs of white space become one space as on the screen; soft hyphens and
 * zero-width spaces are left out, since they would part a word that the reader sees whole. A stretch that stands
 * in the text as in its node is one run, so a typical node costs one entry. Linear in the text.
 */
export function createTextBuilder(): TextBuilder {
  const chunks: string[] = [];
  const blocks: DraftBlock[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  const lengths: number[] = [];
  let length = 0;
  let place: TextPlace | undefined;
  let blockStart = 0;
  let linkedLength = 0;
  let afterSpace = true;
  let breaks = 0;
  let quoted: { start: number; end: number }[] = [];
  const openQuoted = new Set<{ start: number; end: number }>();

  const append = (words: string) => {
    chunks.push(words);
    length += words.length;
  };
  const startBlock = (where: TextPlace) => {
    place ??= where;
    breaks = 0;
  };
  const appendRun = (node: Text, data: string, from: number, to: number, where: TextPlace) => {
    if (where.linked) linkedLength += to - from;
    nodes.push(node);
    starts.push(length);
    offsets.push(from);
    lengths.push(to - from);
    append(data.slice(from, to));
  };
  const endBlock = () => {
    if (place !== undefined) {
      const end = afterSpace ? length - 1 : length;
      if (end > blockStart) {
        const spans = quotedIn(quoted, { start: blockStart, end });
        blocks.push({
          span: { start: blockStart, end },
          role: place.role,
          region: place.region,
          ...(spans.length > 0 && { quoted: spans }),
          ...(linkedLength >= LINKED_SHARE * (end - blockStart) && { linked: true }),
        });
        append('\n');
      }
    }
    place = undefined;
    breaks = 0;
    afterSpace = true;
    blockStart = length;
    linkedLength = 0;
    quoted = [...openQuoted];
    for (const span of openQuoted) span.start = length;
  };
  /** One paragraph's worth of a node; `even` is its data with every white space character as a space. */
  const addStretch = (node: Text, even: string, from: number, to: number, where: TextPlace) => {
    let runStart = -1;
    for (let i = from; i < to; i++) {
      const kind = kindOf(even.charCodeAt(i));
      if (kind === 'nothing' || (kind === 'space' && afterSpace)) {
        if (runStart >= 0) appendRun(node, even, runStart, i, where);
        runStart = -1;
        continue;
      }
      if (runStart < 0) runStart = i;
      afterSpace = kind === 'space';
      if (kind === 'letter') startBlock(where);
    }
    if (runStart >= 0) appendRun(node, even, runStart, to, where);
  };

  return {
    add(node, where) {
      const { data } = node;
      if (data === '') return;
      const even = data.replace(/[\t\n\f\r]/g, ' ');
      if (where.preserved && BLANK_LINE.test(data)) {
        let from = 0;
        for (const match of data.matchAll(/\n[\t\f\r ]*\n/g)) {
          addStretch(node, even, from, match.index, where);
          endBlock();
          from = match.index + match[0].length;
        }
        addStretch(node, even, from, data.length, where);
      } else if (UNEVEN.test(even) || afterSpace) {
        addStretch(node, even, 0, data.length, where);
      } else {
        if (/\S/.test(even)) startBlock(where);
        appendRun(node, even, 0, data.length, where);
        afterSpace = even.endsWith(' ');
      }
    },
    lineBreak() {
      breaks++;
      if (breaks > 1) endBlock();
      else if (place !== undefined && !afterSpace) {
        append(' ');
        afterSpace = true;
      }
    },
    endBlock,
    startQuoted() {
      const span = { start: length, end: Number.POSITIVE_INFINITY };
      quoted.push(span);
      openQuoted.add(span);
      return () => {
        span.end = length;
        openQuoted.delete(span);
      };
    },
    length: () => length,
    finish() {
      endBlock();
      return { text: chunks.join(''), blocks, runs: { nodes, starts, offsets, lengths } };
    },
  };
}

function quotedIn(quoted: readonly Span[], block: Span): readonly Span[] {
  return quoted
    .map(({ start, end }) => ({ start: Math.max(start, block.start), end: Math.min(end, block.end) }))
    .filter(({ start, end }) => start < end);
}

function kindOf(code: number): 'space' | 'nothing' | 'no-break-space' | 'letter' {
  if (code === 0x20) return 'space';
  if (code === 0xa0) return 'no-break-space';
  return code === 0xad || code === 0x200b || code === 0xfeff ? 'nothing' : 'letter';
}
