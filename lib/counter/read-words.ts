import type { DocumentText } from '@/lib/text/document-text';
import { sentencesIn } from '@/lib/text/sentences';
import type { Span } from '@/lib/text/span';

/** A word or a single sign of punctuation. `lower` is folded: lower case, straight apostrophes. */
export interface Word extends Span {
  readonly lower: string;
  readonly isWord: boolean;
  readonly capital: boolean;
}

/** A sentence inside one block. Words are in reading order; `block` is its block's index. */
export interface Sentence extends Span {
  readonly block: number;
  readonly words: readonly Word[];
}

/** Words of a sentence at most; the rules look through a sentence at each of their hits. */
const LONGEST = 300;

/**
 * Words and sentences of a document, block by block. The possessive ’s is a word of its own, so that names stay
 * whole. What goes on without a full stop (a list, a transcript) is taken in pieces. Linear in the length of the text.
 */
export function readSentences(document: DocumentText): Sentence[] {
  return document.blocks.flatMap((block, index) =>
    sentencesIn(document.text, block.span, document.language).flatMap((span): Sentence[] => {
      const words = readWords(document.text, span);
      if (words.length <= LONGEST) return [{ ...span, block: index, words }];
      return Array.from({ length: Math.ceil(words.length / LONGEST) }, (_, i) => {
        const piece = words.slice(i * LONGEST, (i + 1) * LONGEST);
        return {
          start: i === 0 ? span.start : (piece[0]?.start ?? span.start),
          end: words[(i + 1) * LONGEST]?.start ?? span.end,
          block: index,
          words: piece,
        };
      });
    }),
  );
}

/** The words and signs between two offsets. */
export function readWords(text: string, span: Span): Word[] {
  const words: Word[] = [];
  for (const found of text.slice(span.start, span.end).matchAll(WORD)) {
    const raw = found[0];
    const start = span.start + found.index;
    const first = raw[0] ?? '';
    words.push({
      start,
      end: start + raw.length,
      lower: raw.toLowerCase().replaceAll('’', "'"),
      isWord: /[\p{L}\p{N}]/u.test(first) || raw.length > 1,
      capital: /\p{Lu}/u.test(first),
    });
  }
  return words;
}

const WORD =
  /(?:\p{Lu}\.){2,}|[’']s(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:[-’'](?!s(?!\p{L}))[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
