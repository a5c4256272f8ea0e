import { foldWord } from './read-words';
import type { WordBuffer } from './word-buffer';

/** One side of a comparison: its text and the words read of it. */
export interface Side {
  readonly text: string;
  readonly words: WordBuffer;
}

/** A word of a side as it is compared; empty where there is no such word. */
export function foldedAt({ text, words }: Side, i: number): string {
  return i < 0 || i >= words.count ? '' : foldWord(text.slice(words.start[i], words.end[i]));
}
