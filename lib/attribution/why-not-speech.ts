import { isCapitalOrDigitAt } from '@/lib/text/letters';
import { textOf } from '@/lib/text/span';
import { DETERMINERS, PREPOSITIONS } from './lexicon';
import { lookup } from './lookup';
import { SMALL_WORDS } from './marked-words';
import { NAMING, WORKS } from './naming-words';
import type { Scene } from './scene';
import { correctSpeech } from './speech-or-not';

/**
 * Name of the plainest sign that a marked stretch, which the model did not take for speech, is something else; for
 * the trace. `not-speech` when no single sign stands out: the model weighs many.
 */
export function whyNotSpeech(scene: Scene, quotation: number): string {
  const { rule } = correctSpeech(scene, quotation, 1);
  if (rule !== undefined) return rule;
  const at = scene.stream.tokenOfQuotation.get(quotation);
  const found = scene.quotations[quotation];
  if (at === undefined || found === undefined) return 'not-speech';
  const { tokens } = scene.stream;
  const wordAt = (k: number): string => {
    const token = tokens[at + k];
    return token !== undefined && token.sentence === tokens[at]?.sentence ? token.lower : '';
  };
  if (NAMING.has(wordAt(-1)) || NAMING.has(wordAt(-2))) return 'named-as-such';
  const words = textOf(scene.document.text, found.inner).split(/\s+/u, 12);
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  if (telling.length > 0 && telling.every((word) => isCapitalOrDigitAt(word, 0) || /^[#@]/u.test(word)))
    return WORKS.has(wordAt(-1)) || WORKS.has(wordAt(-2)) || telling.length > 1 ? 'title' : 'not-speech';
  const after = tokens[at + 1];
  const isNoun = after?.kind === 'word' && !PREPOSITIONS.has(after.lower) && !lookup().cues.has(after.lower);
  return isNoun && DETERMINERS.has(wordAt(-1)) && wordAt(1) !== '' ? 'term-before-noun' : 'not-speech';
}
