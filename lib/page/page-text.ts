import type { DocumentText } from '@/lib/text/document-text';
import type { Span } from '@/lib/text/span';
import type { PageMetadata } from './page-metadata';

/** A stretch of one text node: offsets in its data. */
export interface TextPiece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * Which node every offset of the text comes from: runs of code units that stand in the text as they stand in
 * their node, in order of the text. What has no node (breaks between blocks) lies between runs.
 * Parallel arrays, because a long page has a hundred thousand of them.
 */
export interface TextRuns {
  readonly nodes: readonly Text[];
  /** Offset in the page's text where the run starts. */
  readonly starts: readonly number[];
  /** Offset in the node where it starts. */
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
}

/** The visible text of a page, with the way back to its nodes. */
export interface PageText {
  readonly document: DocumentText;
  readonly runs: TextRuns;
  readonly metadata: PageMetadata;
  /** Shadow roots and documents of frames that were read: they change on their own. */
  readonly roots: readonly Node[];
  /** True when the page is longer than what is read of it. */
  readonly truncated: boolean;
}

/** The pieces of nodes that a span of the text stands on, in order. Empty for an empty span and for breaks. */
export function piecesOf(runs: TextRuns, span: Span): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let i = runAt(runs, span.start); i < runs.starts.length; i++) {
    const start = runs.starts[i] ?? 0;
    if (start >= span.end) break;
    const from = Math.max(start, span.start);
    const to = Math.min(start + (runs.lengths[i] ?? 0), span.end);
    const node = runs.nodes[i];
    if (node === undefined || from >= to) continue;
    const shift = (runs.offsets[i] ?? 0) - start;
    const last = pieces.at(-1);
    // White space that the text leaves out splits runs; on the page the stretch is one.
    if (last !== undefined && last.node === node) pieces[pieces.length - 1] = { ...last, end: to + shift };
    else pieces.push({ node, start: from + shift, end: to + shift });
  }
  return pieces;
}

/** Index of the last run that starts at or before `offset`; 0 when none does. Binary search. */
export function runAt(runs: TextRuns, offset: number): number {
  let low = 0;
  let high = runs.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((runs.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
