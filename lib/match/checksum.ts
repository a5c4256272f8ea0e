/**
 * Checksum of a segment's words: multiply and mix, each step a bijection, so that a change of one word (a flipped
 * bit, a torn page of one) always changes the result and others do with probability 1 − 2⁻³². Not against an attacker, who
 * could not write here. About 1 ms a megabyte. Rejected: sums (Fletcher), where a flipped high bit can cancel itself.
 */
export function checksumOf(words: Uint32Array, seed: number): number {
  return mixed(words, seed ^ words.length) >>> 0;
}

function mixed(words: Uint32Array, from: number): number {
  let h = from;
  for (let i = 0; i < words.length; i++) {
    h = Math.imul(h ^ (words[i] as number), 0x5bd1e995);
    h ^= h >>> 15;
  }
  return h;
}
