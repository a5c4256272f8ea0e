/**
 * How certain a speaker is: the ranker's probability, made honest by what the ranker does not know. Logistic
 * calibration (Platt 1999) over a handful of traits; scripts/calibrate-confidence.ts fits it on articles that the
 * models had not seen and writes the figures.
 */
import type { Attribution } from './attribute';
import { CERTAINTY_WEIGHTS } from './certainty-weights';
import type { Scene } from './scene';
import { logistic } from './trees';

/** Names of the traits, in the order of the weights. */
export const CERTAINTY_TRAITS =
  'always odds pronoun-chance other-pronoun description unnamed nobody namesakes named-once other-sentence'.split(
    ' ',
  );

/** The odds (natural logarithm) of a probability, at most 7 either way. */
function oddsOf(probability: number): number {
  const p = Math.min(0.9991, Math.max(0.0009, probability));
  return Math.log(p / (1 - p));
}

/** Traits of the speaker that an attribution names. */
export function certaintyTraits(scene: Scene, attribution: Attribution): number[] {
  const mention = scene.mentions[attribution.source];
  const entity = scene.entities.entities[attribution.entity];
  const isPronoun = mention?.kind === 'pronoun';
  const at = scene.stream.tokenOfQuotation.get(attribution.quotation) ?? -1;
  return [
    1,
    oddsOf(attribution.probability),
    isPronoun ? oddsOf(attribution.probability) : 0,
    isPronoun && !/^(?:he|she)$/u.test(mention.words[0] ?? '') ? 1 : 0,
    attribution.described === undefined ? 0 : 1,
    mention !== undefined && entity === undefined ? 1 : 0,
    mention === undefined ? 1 : 0,
    entity !== undefined && scene.entities.namesakes(attribution.entity) > 0 ? 1 : 0,
    entity?.mentions.length === 1 ? 1 : 0,
    mention !== undefined && mention.sentence !== scene.stream.tokens[at]?.sentence ? 1 : 0,
  ];
}

/** Probability that the speaker of a quotation is right. */
export function certaintyOf(scene: Scene, attribution: Attribution): number {
  const traits = certaintyTraits(scene, attribution);
  return logistic(traits.reduce((sum, trait, i) => sum + trait * (CERTAINTY_WEIGHTS[i] ?? 0), 0));
}
