/**
 * A tree model as a short text, made to be gzipped: what is alike stands together, one letter a figure. First the
 * depth of the deepest tree; then a letter for each node, trees in pre-order: its feature, or the letter for a leaf
 * where that is not plain from the depth; then the thresholds, those of the first feature, those of the second …; then
 * the scores of the leaves, in steps that grow with the score. Unpacking is one pass over the text. Rejected: adaptive arithmetic coding, a tenth smaller, but slower to unpack than a page is to
 * read. scripts/pack-model.ts is the other side.
 */

/** A letter for each figure from 0: printable, and the same in every kind of quotation marks. */
export const FIGURES = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i))
  .filter((letter) => !'"\'`\\$'.includes(letter))
  .join('');

/** The figure that stands for a leaf among the features. */
export const LEAF = FIGURES.length - 1;

/** Thresholds start here. */
export const LEAST_THRESHOLD = -1;

const MIDDLE = 44;

/** The score of each letter, in thousandths: small steps near nought, a tenth of the score far from it. */
export const SCORES: readonly number[] = Array.from(
  FIGURES,
  (_, i) => Math.sign(i - MIDDLE) * Math.round(30 * (1.095 ** Math.abs(i - MIDDLE) - 1)),
);

/** The list that `treesOf` takes. Throws a RangeError on a text that is cut off. */
export function unpackModel(text: string): number[] {
  const figures = new Uint8Array(128);
  for (let i = 0; i < FIGURES.length; i++) figures[FIGURES.charCodeAt(i)] = i;
  const at = (i: number): number => figures[text.charCodeAt(i)] as number;
  const first = 2;
  const nodes = text.indexOf(' ', first);
  const splits = new Int32Array(FIGURES.length);
  for (let i = first; i < nodes; i++) splits[at(i)] = (splits[at(i)] as number) + 1;
  const threshold = new Int32Array(LEAF);
  let next = nodes + 1;
  for (let feature = 0; feature < LEAF; feature++) {
    threshold[feature] = next;
    next += splits[feature] as number;
  }
  let score = next + 1;
  const deepest = at(0);
  const model: number[] = [];
  let node = first;
  const read = (depth: number): void => {
    const feature = depth === deepest ? LEAF : at(node++);
    if (feature === LEAF) {
      model.push(-1, SCORES[at(score++)] as number);
      return;
    }
    const place = threshold[feature] as number;
    threshold[feature] = place + 1;
    model.push(feature, at(place) + LEAST_THRESHOLD);
    read(depth + 1);
    read(depth + 1);
  };
  while (node < nodes) read(0);
  if (score !== text.length) throw new RangeError(`packed model of ${text.length} letters, ${score} read`);
  return model;
}
