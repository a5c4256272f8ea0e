import { TEXT } from '@/lib/page/dom';
import type { TextRuns } from '@/lib/page/page-text';
import type { Span } from '@/lib/text/span';

/** A boundary of a range: what a selection gives. */
export interface RangeEnds {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

/**
 * The span of the page's text that a range covers: from the first character at or after its start to the last one
 * before its end. Ends may lie in elements, in empty nodes or in white space that the text leaves out. Undefined
 * when the range covers no text that was read. Linear in the number of runs.
 */
export function spanOfRange(runs: TextRuns, range: RangeEnds): Span | undefined {
  let start: number | undefined;
  let end: number | undefined;
  for (let i = 0; i < runs.nodes.length; i++) {
    const node = runs.nodes[i];
    if (node === undefined) continue;
    const offset = runs.offsets[i] ?? 0;
    const length = runs.lengths[i] ?? 0;
    const from = clamped(offsetFrom(node, range.startContainer, range.startOffset, 'start') - offset, length);
    const to = clamped(offsetFrom(node, range.endContainer, range.endOffset, 'end') - offset, length);
    if (from >= to) continue;
    const at = runs.starts[i] ?? 0;
    start ??= at + from;
    end = at + to;
  }
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Where a boundary lies in a text node's data: before it (-∞), in it, or after it (∞). */
function offsetFrom(node: Text, container: Node, offset: number, side: 'start' | 'end'): number {
  if (container === node) return offset;
  if (container.nodeType !== TEXT) {
    const child = container.childNodes[offset];
    if (child !== undefined) return child === node || isBefore(child, node) ? -Infinity : Infinity;
    // At the end of its contents: all that is inside the container comes before the boundary.
    return container.contains(node) || isBefore(node, container) ? Infinity : -Infinity;
  }
  if (isBefore(container, node)) return -Infinity;
  return isBefore(node, container) ? Infinity : side === 'start' ? Infinity : -Infinity;
}

/** True when `a` comes before `b` in the tree, or holds it. */
function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & FOLLOWING) !== 0;
}

const FOLLOWING = 4;

function clamped(offset: number, length: number): number {
  return Math.max(0, Math.min(length, offset));
}
