/**
 * Parts of one utterance: “A,” she said, “B.” · “A,” she said. “B.” · a quotation that runs over paragraphs · and a
 * whole paragraph of the same words going on after “A,” it stated.
 */

import { singleSpaced } from '@/lib/text/single-spaced';
import { textOf } from '@/lib/text/span';
import type { Attribution } from './attribute';
import { SPEECH_FLOOR } from './confidence';
import type { Scene } from './scene';

/** Name of the rule that joins a quotation to the one before it; undefined when it starts an utterance of its own. */
export function joinRule(
  scene: Scene,
  before: Attribution | undefined,
  now: Attribution,
): string | undefined {
  if (before === undefined || before.speech < SPEECH_FLOOR || now.speech < SPEECH_FLOOR) return undefined;
  const first = scene.quotations[before.quotation];
  const second = scene.quotations[now.quotation];
  const { tokens, sentences, tokenOfQuotation } = scene.stream;
  const a = tokenOfQuotation.get(before.quotation);
  const b = tokenOfQuotation.get(now.quotation);
  if (first === undefined || second === undefined || a === undefined || b === undefined) return undefined;
  if (second.continues === before.quotation) return 'runs-over-paragraphs';
  const sentenceA = tokens[a]?.sentence ?? -1;
  const sentenceB = tokens[b]?.sentence ?? -1;
  const source = scene.mentions[now.source];
  if (now.source < 0 || before.source !== now.source || source === undefined) return undefined;
  const link = scene.links[now.source];
  const words = textOf(scene.document.text, first.inner).trim();
  if (sentenceA === sentenceB) {
    const between = source.first > a && source.end <= b && link !== undefined && link.cue > a && link.cue < b;
    return between && tokens[a]?.capital && /[,?!–—-]$/u.test(words) ? 'split-by-its-attribution' : undefined;
  }
  const attributionFollows = source.sentence === sentenceA && source.first > a;
  if (!attributionFollows || !isWhole(scene, b)) return undefined;
  if (first.block === second.block)
    return sentenceB === sentenceA + 1 ? 'goes-on-after-attribution' : undefined;
  const endsBlock = sentences[sentenceA + 1]?.block !== first.block;
  const startsBlock = sentences[sentenceA]?.first === a;
  const alone =
    sentences[sentenceB - 1]?.block !== second.block && sentences[sentenceB + 1]?.block !== second.block;
  return second.block === first.block + 1 && endsBlock && startsBlock && alone
    ? 'goes-on-in-next-paragraph'
    : undefined;
}

/** The quotation is a sentence of its own, or more. */
function isWhole(scene: Scene, token: number): boolean {
  const { tokens, sentences } = scene.stream;
  const sentence = sentences[tokens[token]?.sentence ?? -1];
  return sentence !== undefined && sentence.end - sentence.first <= 2 && tokens[token]?.capital === true;
}

/**
 * The words of an utterance for reading. `between` is what stands between each two parts: only a full stop of the
 * narrator's ends the sentence of the part before (“We lost,” she said. “It hurts.”); all else stays as printed.
 */
export function joinWords(parts: readonly string[], between: readonly string[] = []): string {
  let words = '';
  parts.forEach((part, i) => {
    const text = singleSpaced(part).trim();
    if (i === 0) words = text;
    else if (!endsSentence(between[i - 1] ?? '')) words = `${words} ${text}`;
    else words = `${words.replace(/,$/u, '')}${/[^,\p{L}\p{N})\]]$/u.test(words) ? '' : '.'} ${text}`;
  });
  return words.replace(/,$/u, '');
}

/** True for words of the narrator that end with a full stop. */
function endsSentence(narrator: string): boolean {
  return /\p{L}/u.test(narrator) && /[.!?…]["”’)]?$/u.test(narrator.trimEnd().slice(-3));
}
