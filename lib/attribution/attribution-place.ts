import type { ReportWords } from './report-words';
import type { Range } from './sentence-words';

/** Where an attribution stands: its sentence, its cue, and the tokens that are content and not circumstance. */
export interface AttributionPlace {
  readonly sentence: number;
  /** Token of the cue; -1 for none. */
  readonly cue: number;
  /** Token range of reported words in the sentence, half open; empty for none. */
  readonly content: Range;
}

/** Longest stretch of a sentence that is looked at. */
const LONGEST = 200;

/** Tokens of the sentence that belong to the attribution, in order: neither quotations nor reported words. */
export function attributionTokens(words: ReportWords, place: AttributionPlace): readonly number[] {
  const sentence = words.scene.stream.sentences[place.sentence];
  const tokens: number[] = [];
  if (sentence === undefined) return tokens;
  for (let i = sentence.first; i < Math.min(sentence.end, sentence.first + LONGEST); i++) {
    if (i >= place.content.first && i < place.content.end) continue;
    if (!words.isQuotation(i)) tokens.push(i);
  }
  return tokens;
}
