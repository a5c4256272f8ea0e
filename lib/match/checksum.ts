/**
 * Checksum of a segment's words: Fletcher's sums over 32-bit words, mixed (not against an attacker, who could not write
 * here, but against truncation and flipped bits: any single flipped bit changes it). About 1 ms a megabyte.
 */
export function checksumOf(words: Uint32Array): number {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < words.length; i++) {
    a = (a + (words[i] as number)) | 0;
    b = (b + a) | 0;
  }
  return (a ^ Math.imul(b, 0x27d4eb2f) ^ words.length) >>> 0;
}
