import type { BlockRole, DocumentText } from './document-text';

/** How much running text a document has, so that a reader sees whether a page was taken in whole. */
export interface TextSize {
  /** UTF-16 code units in all its blocks, headings and captions included. */
  readonly characters: number;
  readonly paragraphs: number;
}

const PARAGRAPHS: ReadonlySet<BlockRole> = new Set(['paragraph', 'list-item', 'blockquote', 'pull-quote']);

/** The size of a document; linear in its blocks. */
export function textSizeOf({ blocks }: DocumentText): TextSize {
  return {
    characters: blocks.reduce((sum, { span }) => sum + span.end - span.start, 0),
    paragraphs: blocks.filter(({ role }) => PARAGRAPHS.has(role)).length,
  };
}
