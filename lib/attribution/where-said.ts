/** Where and through what something was said: "at a rally", "in Paris", "in a letter", "on Twitter". */
import type { DayNumber } from './calendar';
import { readDate } from './dates';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './lexicon';
import { MEETINGS, OCCASION_PREPOSITIONS, OCCASIONS, OUTLETS, WRITTEN } from './occasion-words';
import type { ReportWords } from './report-words';
import type { Range } from './sentence-words';
import { entityOf, mentionAt } from './to-whom';

/** An occasion or a text; `isWritten` for what is a channel and no place. */
export interface Occasion extends Range {
  readonly isWritten: boolean;
  readonly isOutlet: boolean;
}

/** Nouns whose own occasion follows: "his performance at the debate". */
const OF_ANOTHER =
  /^(?:performances?|appearances?|showing|victory|wins?|loss|defeat|behavior|behaviour|attack|presence|role|moment|exchange|comments?|remarks?|claims?|words|answers?)$/u;
/** Words of an occasion: "in a rare television interview". */
const LONGEST = 8;

/** The first occasion, text or outlet that a preposition names among the tokens of the attribution. */
export function occasionOf(words: ReportWords, tokens: readonly number[]): Occasion | undefined {
  for (const i of tokens) {
    const word = words.lower(i);
    if (!OCCASION_PREPOSITIONS.has(word) || OF_ANOTHER.test(words.lower(i - 1))) continue;
    if (word === 'on' && OUTLETS.has(words.lower(i + 1)))
      return { first: i + 1, end: i + 2, isWritten: true, isOutlet: true };
    const end = endOfOccasion(words, i);
    if (end > 0) return { first: i + 1, end, isWritten: WRITTEN.has(words.lower(end - 1)), isOutlet: false };
  }
  return undefined;
}

function endOfOccasion(words: ReportWords, preposition: number): number {
  const sentence = words.token(preposition)?.sentence;
  for (let k = preposition + 1; k < preposition + LONGEST; k++) {
    const token = words.token(k);
    if (token === undefined || token.sentence !== sentence) return -1;
    if (token.kind === 'punctuation' || token.kind === 'quotation' || words.isFinite(k)) return -1;
    if (/^(?:that|and|who|with|on|of|to|in|at|during|for|from|by)$/u.test(token.lower)) return -1;
    if (OCCASIONS.has(token.lower) && !OCCASIONS.has(words.lower(k + 1)))
      return isPartOfName(words, k + 1) ? -1 : k + 1;
  }
  return -1;
}

/** "the email probe": what follows goes on with the noun, which is then neither an occasion nor a text. */
function isPartOfName(words: ReportWords, at: number): boolean {
  const token = words.token(at);
  if (token?.kind !== 'word' || token.capital || token.cue > 0 || words.isTime(at)) return false;
  const { lower } = token;
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || AUXILIARIES.has(lower) || DETERMINERS.has(lower))
    return false;
  return !/(?:ed|ing|here|there|earlier|ago|ahead|aimed|sent|held|given|taped|shown|made|shot)$/u.test(lower);
}

/**
 * The place that hangs on the verb: right behind it or behind who was told and when, or in front of the sentence ("In
 * Paris, Kerry said"). A place further off is that of something else.
 */
export function placeOfSaying(
  words: ReportWords,
  tokens: readonly number[],
  cue: number,
  told: Range | undefined,
  today: DayNumber | undefined,
): Range | undefined {
  const first = tokens[0];
  if (cue < 0 || first === undefined) return undefined;
  let at = told?.end ?? cue + 1;
  const limit = at + LONGEST;
  while (at < limit && (words.isTime(at) || words.lower(at) === 'here')) at++;
  const behind = placeAt(words, at, today);
  if (behind !== undefined) return behind;
  const front = first < cue ? placeAt(words, first, today) : undefined;
  if (front !== undefined && words.lower(front.end) === ',') return front;
  return first < cue ? placeOfMeeting(words, first, cue, today) : undefined;
}

/** "After his talks with Kerry in Paris, he said": the place of the meeting in front of the verb. */
function placeOfMeeting(
  words: ReportWords,
  first: number,
  cue: number,
  today: DayNumber | undefined,
): Range | undefined {
  if (!/^(?:after|following|during|before|at)$/u.test(words.lower(first))) return undefined;
  let met = false;
  for (let i = first + 1; i < Math.min(cue, first + FRONT) && words.lower(i) !== ','; i++) {
    if (MEETINGS.has(words.lower(i)) || OCCASIONS.has(words.lower(i))) met = true;
    const found = met ? placeAt(words, i, today) : undefined;
    if (found !== undefined && words.lower(found.end) === ',') return found;
  }
  return undefined;
}

/** Words of a phrase in front of the verb that are looked at. */
const FRONT = 16;

/** The name of a place after "in" at token `i`. */
export function placeAt(words: ReportWords, i: number, today: DayNumber | undefined): Range | undefined {
  const { scene } = words;
  if (words.lower(i) !== 'in' || !words.isWord(i + 1) || !words.token(i + 1)?.capital) return undefined;
  if (readDate(scene.stream.tokens, i + 1, today) !== undefined) return undefined;
  const mention = mentionAt(scene, i + 1);
  if (mention === undefined || mention.kind !== 'name' || mention.titled || mention.possessive)
    return undefined;
  if (scene.entities.entities[entityOf(scene, mention)]?.gender) return undefined;
  if (OUTLETS.has(words.lower(mention.end - 1))) return undefined;
  return { first: mention.first, end: mention.end };
}
