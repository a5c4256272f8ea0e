import type { Span } from './span';

/** What a block is on its page; plain text knows only headings and paragraphs. */
export type BlockRole =
  | 'headline'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'blockquote'
  | 'pull-quote'
  | 'caption'
  | 'byline'
  | 'embed'
  | 'other';

/** One paragraph-like stretch of a document. Quotation marks pair inside a block or run on into the next. */
export interface TextBlock {
  readonly span: Span;
  readonly role: BlockRole;
  /** Stretches that the page itself marks as quoted (`<q>`, offsets in the document's text). */
  readonly quoted?: readonly Span[];
  /** True for a block that is one link: the words lead to another text and are about that one. */
  readonly linked?: boolean;
  /** True for a block inside the article's main region; absent where the reader could not tell. */
  readonly inArticle?: boolean;
}

/** A text with its blocks in order. Every block lies inside `text`; blocks do not overlap. */
export interface DocumentText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  /** BCP 47 tag when the page or the source says it. */
  readonly language?: string;
}

/**
 * Plain text to a document: one block for each run of non-empty text between line breaks, trimmed.
 * The first block is the headline when it is short and does not end as a sentence; a later short block
 * without a closing stop is a heading. An empty or blank text gives no blocks. Linear in the length.
 */
export function documentOfPlainText(text: string, language?: string): DocumentText {
  const blocks: TextBlock[] = [];
  let lineStart = 0;
  for (const line of text.split(/[\n\r]/)) {
    let start = lineStart;
    let end = lineStart + line.length;
    lineStart = end + 1;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (end > start)
      blocks.push({ span: { start, end }, role: roleOfLine(text.slice(start, end), blocks.length === 0) });
  }
  return language === undefined ? { text, blocks } : { text, blocks, language };
}

const HEADLINE_LIMIT = 200;
const HEADING_LIMIT = 90;

function roleOfLine(line: string, first: boolean): BlockRole {
  if (line.length > HEADLINE_LIMIT) return 'paragraph';
  if (/[.!?…:;,。！？]["'”’»“]?\)?$/u.test(line.slice(-3))) return 'paragraph';
  if (first) return 'headline';
  if (/^by\s+\p{Lu}/iu.test(line)) return 'byline';
  return line.length <= HEADING_LIMIT ? 'heading' : 'paragraph';
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x0b || code === 0x0c || code === 0xfeff;
}
