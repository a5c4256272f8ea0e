import { readWords } from '@/lib/match/read-words';
import { WordBuffer } from '@/lib/match/word-buffer';

/** What a library's text is like, to be compared with real quotations. */
export interface TextStatistics {
  readonly wordsPerQuotation: number;
  readonly vocabulary: number;
  /** Occurrences at ranks 1, 10, 100, 1,000 and 10,000. */
  readonly frequencies: readonly number[];
  /** Share of distinct three-word runs, over two million of them at most (one in large libraries). */
  readonly distinctRuns: number;
}

/** As measured on real quotations (political news and books), by size of library. */
export const REAL: Readonly<Record<number, TextStatistics & { readonly sharedRuns: number }>> = {
  10000: {
    wordsPerQuotation: 19.6,
    vocabulary: 15_478,
    frequencies: [10_131, 1817, 254, 22, 1],
    distinctRuns: 0.85,
    sharedRuns: 0.84,
  },
  100000: {
    wordsPerQuotation: 19.5,
    vocabulary: 45_834,
    frequencies: [103_860, 16_799, 2331, 237, 12],
    distinctRuns: 0.61,
    sharedRuns: 0.92,
  },
  1000000: {
    wordsPerQuotation: 19.6,
    vocabulary: 122_615,
    frequencies: [1_030_949, 172_871, 23_599, 2375, 123],
    distinctRuns: 0.67,
    sharedRuns: 0.95,
  },
};

export function statisticsOf(texts: readonly string[]): TextStatistics {
  const words = new WordBuffer();
  const counts = new Map<number, number>();
  const runs = new Set<number>();
  let total = 0;
  const sample = texts.length > 100_000 ? 1_000_000 : 2_000_000;
  let sampled = 0;
  for (const text of texts) {
    readWords(text, words);
    total += words.count;
    for (let i = 0; i < words.count; i++) {
      const hash = words.hash[i] as number;
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
      if (i < 2 || sampled >= sample) continue;
      runs.add(runHash(words.hash, i));
      sampled++;
    }
  }
  const sorted = Float64Array.from(counts.values()).sort().reverse();
  return {
    wordsPerQuotation: total / texts.length,
    vocabulary: counts.size,
    frequencies: [1, 10, 100, 1000, 10_000].map((rank) => sorted[rank - 1] ?? 0),
    distinctRuns: runs.size / sampled,
  };
}

/** Share of `queries` that have a three-word run in common with `texts`. */
export function sharedRuns(texts: readonly string[], queries: readonly string[]): number {
  const words = new WordBuffer();
  const asked = new Map<number, number[]>();
  for (const [q, query] of queries.entries()) {
    readWords(query, words);
    for (let i = 2; i < words.count; i++) {
      const run = runHash(words.hash, i);
      const list = asked.get(run);
      if (list === undefined) asked.set(run, [q]);
      else list.push(q);
    }
  }
  const hit = new Uint8Array(queries.length);
  for (const text of texts) {
    readWords(text, words);
    for (let i = 2; i < words.count; i++) {
      for (const q of asked.get(runHash(words.hash, i)) ?? []) hit[q] = 1;
    }
  }
  return hit.reduce((sum, one) => sum + one, 0) / queries.length;
}

/** 53 bits for three words in a row. */
function runHash(hash: Uint32Array, i: number): number {
  const a = hash[i - 2] as number;
  const b = hash[i - 1] as number;
  const c = hash[i] as number;
  const high = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35) >>> 11;
  return high * 4_294_967_296 + ((Math.imul(b, 0x27d4eb2f) ^ Math.imul(c, 0x2c1b3c6d) ^ a) >>> 0);
}
