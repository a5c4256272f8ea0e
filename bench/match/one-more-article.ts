import { buildSegment, type Generation, StemList } from '@/lib/match/build-segment';
import { PackedSearch } from '@/lib/match/packed-library';
import { readWords } from '@/lib/match/read-words';
import { openSegment } from '@/lib/match/sealed-segment';
import { WordBuffer } from '@/lib/match/word-buffer';
import type { TextGenerator } from './generator';
import { median, processorMillis } from './timing';

/** Quotations of an article, and articles that are packed. */
const QUOTATIONS = 20;
const ARTICLES = 400;

/** Milliseconds of the processor to pack one more article into a segment of a library: median of many, compiled. */
export function packingMillis(generator: TextGenerator, generation: Generation): number {
  const times: number[] = [];
  // The first half warms up.
  for (let i = 0; i < 2 * ARTICLES; i++) {
    const texts = Array.from({ length: QUOTATIONS }, () => generator.quotation('fresh'));
    const start = process.cpuUsage();
    packed(texts, generation);
    if (i >= ARTICLES) times.push(processorMillis(start));
  }
  return median(times);
}

/** The same library in so many segments, each half as large as the one before it: as many tiers as the extension ever keeps. */
export function inTiers(library: readonly string[], generation: Generation, tiers: number): PackedSearch {
  const segments = Array.from({ length: tiers }, (_, tier) => {
    const from = beginOfTier(library.length, tier);
    const to = tier + 1 === tiers ? library.length : beginOfTier(library.length, tier + 1);
    const segment = openSegment(packed(library.slice(from, to), generation), generation.number, false);
    if (segment === undefined) throw new Error('a segment just built does not open');
    return segment;
  });
  return new PackedSearch(generation, segments);
}

/** Where a tier's quotations begin in the library. */
export function beginOfTier(size: number, tier: number): number {
  return size - Math.floor(size / 2 ** tier);
}

function packed(texts: readonly string[], generation: Generation): ArrayBuffer {
  const words = new WordBuffer();
  const stems = new StemList();
  for (const text of texts) {
    readWords(text, words);
    stems.add(words.stem, words.count);
  }
  return buildSegment(stems, generation);
}
