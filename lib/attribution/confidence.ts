import type { Confidence } from '@/lib/model/quotation';

/**
 * Probability of the speaker at which the words "high" and "medium" begin, measured on every fifth training article
 * with models trained on the others (scripts/calibrate-confidence.ts): at least 99 and 94 of 100 right.
 */
export const CONFIDENCE_FLOORS = { high: 0.99, medium: 0.8, known: 0.5 } as const;

/** The word for a probability. Below `known` the speaker is shown as unknown. */
export function confidenceOf(probability: number): Confidence {
  if (probability >= CONFIDENCE_FLOORS.high) return 'high';
  return probability >= CONFIDENCE_FLOORS.medium ? 'medium' : 'low';
}

/**
 * Probability from which a marked stretch is called speech. Above one half, because a title taken for speech costs a
 * reader more than a scare quote left unmarked.
 */
export const SPEECH_FLOOR = 0.75;
