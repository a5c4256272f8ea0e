import { readWords } from '@/lib/match/read-words';
import { WORD_LIMIT, WordBuffer } from '@/lib/match/word-buffer';
import { foldWords } from '@/lib/text/fold';

/**
 * Whether two texts were compared in their beginnings only: one has more words than are read of it (`WORD_LIMIT`), and
 * they are not the same throughout, which needs no comparing. Nothing may be said of the rest then.
 */
export function isBeginningOnly(recorded: string, printed: string): boolean {
  return (isLong(recorded) || isLong(printed)) && foldWords(recorded) !== foldWords(printed);
}

function isLong(text: string): boolean {
  if (text.length <= WORD_LIMIT) return false;
  const words = new WordBuffer();
  readWords(text, words);
  return words.count >= WORD_LIMIT;
}
