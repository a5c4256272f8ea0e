import { FIGURES, LEAF, LEAST_THRESHOLD, SCORES, unpackModel } from '@/lib/attribution/packed-model';

/** The nearest score that a leaf of a packed model can have, in thousandths. */
export function nearestScore(score: number): number {
  return SCORES[figureOfScore(score)] ?? 0;
}

function figureOfScore(score: number): number {
  let best = 0;
  SCORES.forEach((value, i) => {
    if (Math.abs(value - score) < Math.abs((SCORES[best] ?? 0) - score)) best = i;
  });
  return best;
}

/**
 * A model (the list of lib/attribution/trees.ts) as the text that `unpackModel` reads. Throws a RangeError for a
 * feature or a threshold without a letter, and for a score that is not a `nearestScore`.
 */
export function packModel(model: readonly number[]): string {
  const deepest = Math.max(1, ...nodesOf(model).map(({ depth }) => depth));
  const nodes: number[] = [];
  const thresholds: number[][] = Array.from({ length: LEAF }, () => []);
  const scores: number[] = [];
  for (const { feature, value, depth } of nodesOf(model)) {
    if (depth < deepest) nodes.push(feature < 0 ? LEAF : feature);
    if (feature < 0) scores.push(figureOfScore(value));
    else thresholds[feature]?.push(value - LEAST_THRESHOLD);
  }
  const text = [[deepest], nodes, thresholds.flat(), scores]
    .map((part) => part.map((figure) => FIGURES.charAt(figure)).join(''))
    .join(' ');
  if (unpackModel(text).join() !== model.join()) throw new RangeError('a figure has no letter');
  return text;
}

function nodesOf(model: readonly number[]): { feature: number; value: number; depth: number }[] {
  const nodes: { feature: number; value: number; depth: number }[] = [];
  const open: number[] = [];
  for (let i = 0; i < model.length; i += 2) {
    const feature = model[i] ?? 0;
    const depth = open.pop() ?? 0;
    nodes.push({ feature, value: model[i + 1] ?? 0, depth });
    if (feature >= 0) open.push(depth + 1, depth + 1);
  }
  return nodes;
}
