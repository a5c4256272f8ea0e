import { readWords } from '@/lib/match/read-words';
import { WordBuffer } from '@/lib/match/word-buffer';
import { CONTENT_EIGHTHS, eighthsOf, type WordWeights } from '@/lib/match/word-weights';
import { foldName } from '@/lib/text/fold';
import type { Statement } from './statement';

/**
 * Keys under which statements of one utterance meet.
 *
 * Problem: clusters must not depend on the order in which articles came, so neither may the pairs that are compared.
 * The match index will not do: its weights, lists and limits are those of the library at the time. Way: winnowing
 * (Schleimer, Wilkerson, Aiken 2003) over runs of `RUN` words, by stem; of every `WINDOW` neighbouring runs the one with
 * most content words is kept, of equals the one with the least hash. Texts of up to `SHORT` words have a key of all
 * their words with the speaker's last name: words as short as that are only compared within one mouth.
 * Guarantee: two texts that share RUN + WINDOW − 1 = 6 words in a row share a key, whatever else is in the library.
 * Cost: linear; about eight keys for twenty words. Rejected: every run (three times the keys); three-word runs (each leads to
 * hundreds of places in a large library).
 */
export function utteranceKeysOf({ words, speaker, quoted }: Statement, weights: WordWeights): number[] {
  const read = new WordBuffer();
  readWords(words, read);
  const stems = read.stem.subarray(0, read.count);
  const keys = new Set<number>();
  const salt = quoted ? QUOTED : REPORTED;
  const runs = Math.max(0, stems.length - RUN + 1);
  const rank = new Float64Array(runs);
  for (let i = 0; i < runs; i++) {
    let hash = salt;
    let contents = 0;
    for (let j = i; j < i + RUN; j++) {
      hash = mix(hash, stems[j] as number);
      if (eighthsOf(weights, stems[j] as number) >= CONTENT_EIGHTHS) contents++;
    }
    rank[i] = (RUN - contents) * HASHES + hash;
  }
  for (let i = 0; i + Math.min(WINDOW, runs) <= runs && i < runs; i++) {
    let least = rank[i] as number;
    for (let j = i + 1; j < i + WINDOW && j < runs; j++) least = Math.min(least, rank[j] as number);
    keys.add(least % HASHES);
  }
  const last =
    foldName(speaker ?? '')
      .split(' ')
      .at(-1) ?? '';
  if (stems.length > 0 && stems.length <= SHORT && last !== '') keys.add(shortKey(stems, last, salt));
  return [...keys];
}

const RUN = 4;
const WINDOW = 3;
const SHORT = 8;
const HASHES = 2 ** 32;
const QUOTED = 0x51;
const REPORTED = 0x52;

function shortKey(stems: Uint32Array, speaker: string, salt: number): number {
  let hash = mix(salt, stems.length);
  for (const stem of stems) hash = mix(hash, stem);
  for (let i = 0; i < speaker.length; i++) hash = mix(hash, speaker.charCodeAt(i));
  return hash;
}

function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f);
  return (h ^ (h >>> 14)) >>> 0;
}
