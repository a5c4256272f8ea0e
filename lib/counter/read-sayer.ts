/** People named by what they say: "critics who say that …", “anyone claiming that …”, "those who call it a failure". */
import { type ArticleIndex, mentionAt } from './article-index';
import { HOLDER_NOUNS } from './dispute-cues';
import { clauseEnd, isBoundary, PREPOSITIONS, spanOfWords } from './phrases';
import type { DisputedObject } from './read-claim-phrase';
import type { Sentence } from './read-words';

const ANYBODY = /^(?:those|people|anyone|anybody|everyone|everybody|whoever|somebody|someone|ones)$/u;
export const SAYING =
  /^(?:say|says|said|claim(?:s|ed)?|argue[sd]?|suggest(?:s|ed)?|contend(?:s|ed)?|allege[sd]?|assert(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|complain(?:s|ed)?|think|thinks|believe[sd]?|imply|implies|implied)$/u;
export const PARTICIPLE =
  /^(?:saying|claiming|arguing|suggesting|contending|alleging|asserting|insisting|implying)$/u;
const CALLING = /^(?:call(?:s|ed)?|accuse[sd]?|label(?:s|led|ed)?|describe[sd]?)$/u;
/** How many words may stand before the noun, and between it and its verb. */
const REACH = 6;

/** The claim of the people that a phrase names by what they say; undefined when it names none. */
export function readSayer(index: ArticleIndex, sentence: Sentence, from: number): DisputedObject | undefined {
  const { words } = sentence;
  for (let at = from; at < Math.min(words.length, from + REACH); at++) {
    const word = words[at];
    if (word === undefined || !word.isWord || PREPOSITIONS.has(word.lower)) return undefined;
    const mention = mentionAt(index, word.start);
    if (!ANYBODY.test(word.lower) && !HOLDER_NOUNS.has(word.lower) && mention?.end !== word.end) continue;
    const who = /^(?:who|that)$/u.test(words[at + 1]?.lower ?? '');
    const verb = who ? at + 2 : at + 1;
    const { lower = '' } = words[verb] ?? {};
    const says = who ? SAYING.test(lower) || CALLING.test(lower) : PARTICIPLE.test(lower);
    if (!says && word.lower !== 'whoever') return undefined;
    const first = CALLING.test(lower) ? verb : words[verb + 1]?.lower === 'that' ? verb + 2 : verb + 1;
    if (!CALLING.test(lower) && isBoundary(words[first])) return undefined;
    const content = spanOfWords(words, first, clauseEnd(sentence, first));
    return {
      kind: 'claim',
      span: { start: words[from]?.start ?? word.start, end: content.end },
      content,
      contentIsClause: true,
      claimant: {
        span: spanOfWords(words, from, at + 1),
        ...(mention && { speaker: mention.speaker }),
      },
    };
  }
  return undefined;
}
