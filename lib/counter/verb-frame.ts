import { ADVERBS, AUXILIARIES, HAPPENS_BEFORE_TO, NOT_DONE, NOT_HAPPENING, PUBLISHING } from './dispute-cues';
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
  /** "went on to deny", "issued a statement to deny". */
  readonly infinitive: boolean;
}

/** How many words an act may take up before its "to": "took to the airwaves on Sunday night to". */
const ACT_REACH = 9;

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
      const previous = words[i - 1]?.lower ?? '';
      if (previous === 'try' && words[i - 2]?.lower === 'to') {
        i--;
        continue;
      }
      if (!HAPPENS_BEFORE_TO.has(previous)) return readAct(words, i);
      i--;
      infinitive = true;
    } else if (AUXILIARIES.has(lower)) {
      if (BE.has(lower)) be = true;
      auxiliary = true;
    } else if (!ADVERBS.has(lower) && !(lower.endsWith('ly') && lower.length > 4)) break;
  }
  return { before: i, passive: be, progressive: be && auxiliary, infinitive };
}

/** "Issued a statement to deny": the frame of the act that "to" at a word belongs to; undefined when it is none. */
function readAct(words: readonly Word[], to: number): VerbFrame | undefined {
  for (let i = to - 1; i > Math.max(0, to - ACT_REACH); i--) {
    const { lower = '', isWord = false } = words[i] ?? {};
    if (!isWord || NOT_DONE.test(lower)) return undefined;
    if (!PUBLISHING.has(lower)) continue;
    const act = readVerbFrame(words, i);
    return act && !act.passive ? { ...act, progressive: false, infinitive: true } : undefined;
  }
  return undefined;
}
