import { ADVERBS, AUXILIARIES, HAPPENS_BEFORE_TO, NOT_HAPPENING } from './dispute-cues';
import type { Word } from './read-words';

const BE = new Set([
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'be',
  "he's",
  "she's",
  "'s",
  'get',
  'got',
  'getting',
]);

/** What stands before a verb. */
interface VerbFrame {
  /** Index of the word before adverbs and helping verbs; -1 at the start of a sentence. */
  readonly before: number;
  readonly passive: boolean;
  readonly progressive: boolean;
  /** "went on to deny". */
  readonly infinitive: boolean;
}

/** Reads helping verbs and adverbs before a verb; undefined when they say that it does not happen. */
export function readVerbFrame(words: readonly Word[], verb: number): VerbFrame | undefined {
  let i = verb - 1;
  let be = false;
  let auxiliary = false;
  let infinitive = false;
  for (; i >= 0; i--) {
    const lower = words[i]?.lower ?? '';
    if (lower === 'only' && words[i - 1]?.lower === 'not') {
      i--;
      continue;
    }
    if (NOT_HAPPENING.has(lower) || lower.endsWith("n't")) return undefined;
    if (lower === 'to') {
      if (!HAPPENS_BEFORE_TO.has(words[i - 1]?.lower ?? '')) return undefined;
      i--;
      infinitive = true;
    } else if (AUXILIARIES.has(lower)) {
      if (BE.has(lower)) be = true;
      auxiliary = true;
    } else if (!ADVERBS.has(lower) && !(lower.endsWith('ly') && lower.length > 4)) break;
  }
  return { before: i, passive: be, progressive: be && auxiliary, infinitive };
}
