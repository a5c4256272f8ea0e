/** The quotation itself as the rankers see it: what stands around it, how long it is, how far the one before. */
import { textOf } from '@/lib/text/span';
import { mentionsNear, type Scene } from './scene';
import { characterClass, clip, tokenClass } from './token-classes';

/** What was decided about an earlier quotation that is speech. */
export interface Earlier {
  readonly quotation: number;
  readonly token: number;
  /** Index of the source mention; -1 for none. */
  readonly source: number;
  /** Entity of the speaker; -1 when it is nobody with a name. */
  readonly entity: number;
}

/** The quotation as the feature functions see it; built once per quotation. */
export interface QuotationFacts {
  readonly quotation: number;
  readonly token: number;
  readonly sentence: number;
  readonly block: number;
  /** Characters between the marks. */
  readonly length: number;
  readonly row: readonly number[];
}

/** Names of the features of a quotation, in order. */
export const QUOTATION_FEATURES = (
  'before after last-character capital words alone first-sentence earlier-place earlier-gap continues ' +
  'linked-after linked-before words-before words-after heading quotations-in-sentence earlier-sentences earlier-last-character next-gap'
).split(' ');

/** Facts of one outermost quotation; undefined for nested ones. */
export function factsOf(
  scene: Scene,
  quotation: number,
  earlier: Earlier | undefined,
): QuotationFacts | undefined {
  const at = scene.stream.tokenOfQuotation.get(quotation);
  const found = scene.quotations[quotation];
  const { tokens, sentences } = scene.stream;
  const token = at === undefined ? undefined : tokens[at];
  if (at === undefined || token === undefined || found === undefined) return undefined;
  const sentence = sentences[token.sentence];
  if (sentence === undefined) return undefined;
  const words = textOf(scene.document.text, found.inner).trim();
  const before = at > sentence.first ? tokens[at - 1] : undefined;
  const after = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  const block = scene.document.blocks[token.block];
  const sameBlockFirst = token.sentence === 0 || sentences[token.sentence - 1]?.block !== token.block;
  const gap = earlier === undefined ? 99 : at - earlier.token;
  const earlierToken = earlier === undefined ? undefined : tokens[earlier.token];
  const strong = (from: number, end: number): number => {
    let count = 0;
    const range = mentionsNear(scene, token.sentence, at);
    for (let m = range.first; m < range.end; m++) {
      const mention = scene.mentions[m];
      const link = scene.links[m];
      if (mention === undefined || link === undefined || link.cls < 2 || link.kind === 'loose-subject')
        continue;
      if (mention.first >= from && mention.first < end) count++;
    }
    return count;
  };
  return {
    quotation,
    token: at,
    sentence: token.sentence,
    block: token.block,
    length: words.length,
    row: [
      tokenClass(before),
      tokenClass(after),
      characterClass(words.slice(-1)),
      token.capital ? 1 : 0,
      clip(wordCount(words), 40),
      at === sentence.first && at + 1 >= sentence.end ? 1 : 0,
      sameBlockFirst ? 1 : 0,
      earlierToken === undefined
        ? 0
        : earlierToken.sentence === token.sentence
          ? 1
          : earlierToken.block === token.block
            ? 2
            : earlierToken.block === token.block - 1
              ? 3
              : 4,
      clip(gap, 60),
      found.continues !== undefined ? 1 : 0,
      strong(at, sentence.end),
      strong(sentence.first, at),
      clip(at - sentence.first, 40),
      clip(sentence.end - at - 1, 40),
      block?.role === 'headline' || block?.role === 'heading' ? 1 : 0,
      clip((scene.quotationsBefore[sentence.end] ?? 0) - (scene.quotationsBefore[sentence.first] ?? 0), 6),
      earlierToken === undefined ? 9 : clip(token.sentence - earlierToken.sentence, 9),
      earlier === undefined ? 0 : lastCharacterOf(scene, earlier.quotation),
      nextGap(scene, at),
    ],
  };
}

function lastCharacterOf(scene: Scene, quotation: number): number {
  const { end, start } = scene.quotations[quotation]?.inner ?? { start: 0, end: 0 };
  return characterClass(scene.document.text.slice(Math.max(start, end - 1), end));
}

/** Words to the next quotation in the same block; 31 when none is near. */
function nextGap(scene: Scene, at: number): number {
  const { tokens } = scene.stream;
  for (let i = at + 1; i <= at + 30; i++) {
    const token = tokens[i];
    if (token === undefined || token.block !== tokens[at]?.block) break;
    if (token.kind === 'quotation') return i - at;
  }
  return 31;
}

function wordCount(words: string): number {
  let count = 0;
  for (let i = 0; i < words.length && count < 60; i++)
    if (words.charCodeAt(i) > 0x20 && (i === 0 || words.charCodeAt(i - 1) <= 0x20)) count++;
  return count;
}
