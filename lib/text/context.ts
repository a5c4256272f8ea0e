import type { BlockRole, DocumentText, TextBlock } from './document-text';
import { sentencesIn } from './sentences';
import { lengthOf, type Span } from './span';

/** What stands around a stretch of text, for a reader; empty at the edges of the text. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

/** Running text: captions, bylines and embeds beside a quotation are no context of it. */
const RUNNING: ReadonlySet<BlockRole> = /* @__PURE__ */ new Set([
  'paragraph',
  'list-item',
  'blockquote',
  'other',
]);

/** Longer context is cut at a word, with an ellipsis, on the side away from the quotation. */
const CONTEXT_LIMIT = 600;

/**
 * The rest of the sentences that `span` stands in, and one whole sentence more on each side (of the neighbouring
 * paragraph when the block ends). Reading before + words + after gives the passage in order; the stop or comma that
 * ends the span's own clause is left out.
 * Cost: linear in the blocks looked at, which are at most the span's own and one running block on each side.
 */
export function contextOf(document: DocumentText, span: Span): Context {
  return { before: cutStart(textBefore(document, span)), after: cutEnd(textAfter(document, span)) };
}

function textBefore(document: DocumentText, span: Span): string {
  const at = document.blocks.findIndex((b) => b.span.start <= span.start && span.start < b.span.end);
  const block = document.blocks[at];
  if (block === undefined) return '';
  const sentences = sentencesOf(document, block);
  const own = sentences.findIndex((s) => span.start < s.end);
  const rest = document.text.slice(sentences[own]?.start ?? span.start, span.start).trimEnd();
  const previous = sentences[own - 1] ?? lastOf(neighbour(document, at, -1), document);
  return join(previous === undefined ? '' : document.text.slice(previous.start, previous.end), rest);
}

function textAfter(document: DocumentText, span: Span): string {
  const last = Math.max(span.start, span.end - 1);
  const at = document.blocks.findIndex((b) => b.span.start <= last && last < b.span.end);
  const block = document.blocks[at];
  if (block === undefined) return '';
  const sentences = sentencesOf(document, block);
  const own = sentences.findIndex((s) => last < s.end);
  const rest = document.text.slice(span.end, sentences[own]?.end ?? span.end).replace(/^[\s.,;:!?]+/u, '');
  const next = sentences[own + 1] ?? firstOf(neighbour(document, at, 1), document);
  return join(rest, next === undefined ? '' : document.text.slice(next.start, next.end));
}

function sentencesOf(document: DocumentText, block: TextBlock): Span[] {
  return sentencesIn(document.text, block.span, document.language);
}

/** The next running block in a direction; a heading between is a border that context does not cross. */
function neighbour(document: DocumentText, at: number, step: -1 | 1): TextBlock | undefined {
  for (let i = at + step; i >= 0 && i < document.blocks.length; i += step) {
    const block = document.blocks[i];
    if (block === undefined || block.role === 'heading' || block.role === 'headline') return undefined;
    if (RUNNING.has(block.role) && lengthOf(block.span) > 0) return block;
  }
  return undefined;
}

function lastOf(block: TextBlock | undefined, document: DocumentText): Span | undefined {
  return block === undefined ? undefined : sentencesOf(document, block).at(-1);
}

function firstOf(block: TextBlock | undefined, document: DocumentText): Span | undefined {
  return block === undefined ? undefined : sentencesOf(document, block)[0];
}

function join(first: string, second: string): string {
  return [first, second].filter((piece) => piece !== '').join(' ');
}

function cutStart(text: string): string {
  if (text.length <= CONTEXT_LIMIT) return text;
  const from = text.length - CONTEXT_LIMIT;
  const space = text.indexOf(' ', from);
  return `…${text.slice(space === -1 ? from : space + 1)}`;
}

function cutEnd(text: string): string {
  if (text.length <= CONTEXT_LIMIT) return text;
  const space = text.lastIndexOf(' ', CONTEXT_LIMIT);
  return `${text.slice(0, space <= 0 ? CONTEXT_LIMIT : space)}…`;
}
