/** What contradicts a claim without being anybody: "the video contradicts the chief", "Records show …, contradicting him". */
import { type ArticleIndex, isQuoted } from './article-index';
import { EVIDENCE_NOUNS } from './dispute-cues';
import type { Holder } from './find-holder';
import { PREPOSITIONS, STOPS } from './phrases';
import type { Sentence, Word } from './read-words';

/** What evidence does, folded. */
export const SHOWING =
  /^(?:show(?:s|ed)?|found|finds|reveal(?:s|ed)?|indicate[sd]?|suggest(?:s|ed)?|prove[sd]?)$/u;
/** How many words a noun may stand before what it shows. */
const REACH = 8;

/**
 * The evidence that is the subject of a verb; undefined when a person or nothing is. `shared`: the verb has no subject of
 * its own, and takes that of a sentence in which evidence shows something.
 */
export function evidenceBefore(
  index: ArticleIndex,
  sentence: Sentence,
  before: number,
  shared: boolean,
): Holder | undefined {
  const { words } = sentence;
  const at = shared ? showingNoun(words, before) : before;
  const noun = words[at];
  if (noun === undefined || !EVIDENCE_NOUNS.has(noun.lower) || isQuoted(index, noun.start)) return undefined;
  const first = phraseStart(words, at);
  // "the author of the report denies": the noun hangs on somebody.
  if (PREPOSITIONS.has(words[first - 1]?.lower ?? '')) return undefined;
  return { source: { start: words[first]?.start ?? noun.start, end: noun.end } };
}

function showingNoun(words: readonly Word[], before: number): number {
  for (let verb = 1; verb < before; verb++) {
    if (!SHOWING.test(words[verb]?.lower ?? '')) continue;
    for (let at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
      if (STOPS.has(words[at]?.lower ?? '')) return -1;
      if (EVIDENCE_NOUNS.has(words[at]?.lower ?? '')) return at;
    }
    return -1;
  }
  return -1;
}

function phraseStart(words: readonly Word[], at: number): number {
  let first = at;
  while (first > 0 && at - first < REACH) {
    const { lower = '', isWord = false } = words[first - 1] ?? {};
    if (
      (!isWord && lower !== "'") ||
      PREPOSITIONS.has(lower) ||
      /^(?:and|but|that|which|who|or)$/u.test(lower)
    )
      break;
    first--;
    if (/^(?:a|an|the|his|her|its|their|this|that)$/u.test(lower)) break;
  }
  return first;
}
