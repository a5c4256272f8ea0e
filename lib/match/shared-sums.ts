import { RECORD_SIZE } from './segment';

/**
 * What evidence shared words can make at best, from the sum of their information alone: the test of the first two looks of
 * a screening (screen.ts). Nearly all passages are turned away by two comparisons.
 */
export class SharedSums {
  /** Shared eighths that are enough, and that are never enough. */
  #enough = 0;
  #least = 0;
  #asked = 0;
  readonly #whole = wholeFactors();

  /** Sets the evidence asked, in bits, of a query with `all` bits, `content` eighths of them in content words. */
  ask(asked: number, all: number, content: number): void {
    this.#asked = asked;
    // Where much of a query is common words, those left of its content words may be few.
    const rich = Math.min(1, content / (USUAL_CONTENT * 8 * all));
    this.#enough = leastShare(asked / all) * content * rich;
    this.#least = Math.min(this.#enough, asked / WHOLE_MOST);
  }

  /** Whether `shared` eighths in `hits` words, of the `size` content words of a passage, may make the evidence asked. */
  suffices(shared: number, hits: number, size: number): boolean {
    if (shared < this.#least) return false;
    if (shared >= this.#enough) return true;
    return shared * (this.#whole[size * SIZES + hits] as number) >= this.#asked;
  }
}

/** What is added to the share of words for what stands between them, and information of all words over that of the content words. */
const SPAN_SURPLUS = 0.35;
const COMMON_SURPLUS = 1.25;

/** Share of a query's information that is in content words, in usual ones. */
const USUAL_CONTENT = 0.65;

const SIZES = RECORD_SIZE + 1;
/** Factors from shared eighths to bits of evidence when `hits` of a passage's `size` words are shared, at [size · SIZES + hits]. */
function wholeFactors(): Float64Array {
  return Float64Array.from({ length: SIZES * SIZES }, (_, i) => {
    const size = Math.max(1, Math.floor(i / SIZES));
    const share = Math.min(1, (i % SIZES) / size);
    return (COMMON_SURPLUS / 8) * threeQuarters(share) * (0.4 + Math.min(1, share + SPAN_SURPLUS));
  });
}
const WHOLE_MOST = (COMMON_SURPLUS / 8) * 1.4;

/** Smallest share of a query's information that gives `part` of it as evidence: share^1.75 · (0.4 + share + surplus). */
function leastShare(part: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    if (middle * threeQuarters(middle) * (0.4 + Math.min(1, middle + SPAN_SURPLUS)) < part) low = middle;
    else high = middle;
  }
  return low;
}

/** x to the power of ¾, by roots: several times faster than `**`. */
export function threeQuarters(x: number): number {
  const root = Math.sqrt(x);
  return root * Math.sqrt(root);
}
