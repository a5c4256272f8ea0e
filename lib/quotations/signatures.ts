import type { DocumentText } from '@/lib/text/document-text';

/** Paragraphs of one block quotation above the line that names its source. */
const MOST_BLOCKS = 8;

/**
 * Index of the line below a block quotation that says whose words it holds: its `footer`, its `cite` or a line with a
 * dash, which the page reader calls captions. Undefined for other blocks, and where no such line follows.
 */
export function signatureBelow({ blocks }: DocumentText, block: number): number | undefined {
  if (blocks[block]?.role !== 'blockquote') return undefined;
  for (let b = block + 1; b <= block + MOST_BLOCKS; b++) {
    const role = blocks[b]?.role;
    if (role === 'caption') return b;
    if (role !== 'blockquote') return undefined;
  }
  return undefined;
}
