import type { Reach } from './contract';
import { KeyBuffer, makeKeys } from './keys';
import { Probe } from './probe';
import { Screen } from './screen';
import { documentOf, type Segment } from './segment';
import { MARK, type WordBuffer } from './word-buffer';
import type { WordWeights } from './word-weights';

/**
 * From a query to the few documents worth reading, in memory.
 *
 * 1. Probe: the pair keys of the query give passages (keys.ts, probe.ts, segment.ts).
 * 2. Screen: the passage's 16 hash bytes against the query's words, one cache line a passage: the information both
 *    share at most. What cannot reach the evidence asked of a match, even at best, is dropped without reading text.
 * Cost: O(keys + places); no allocation but the answer. Nearly all queries end here with nothing.
 */
export interface Candidate {
  readonly segment: number;
  readonly document: number;
  /** Estimated evidence in bits; for the order of reading. */
  readonly estimate: number;
}

/** Documents read for one query at most, the most promising. */
const READ_LIMIT = 64;

export class CandidateFinder {
  readonly keys = new KeyBuffer();
  readonly #screen = new Screen();
  readonly #probe = new Probe();

  /** Candidates of all segments, best first; usually empty. */
  find(
    query: WordBuffer,
    segments: readonly Segment[],
    weights: WordWeights,
    size: number,
    reach: Reach = 'origin',
  ): Candidate[] {
    if (segments.length === 0) return NONE;
    const { keys } = this;
    const screen = this.#screen;
    makeKeys(query.stem, 0, query.count, weights, true, keys);
    if (keys.count === 0) return NONE;
    const pieces = holdsEllipsis(query) ? 2 : 1;
    screen.begin(keys, size, pieces);
    let found: Candidate[] = NONE;
    const probe = this.#probe;
    probe.read(segments, keys, pieces);
    for (let s = 0; s < segments.length; s++) {
      const segment = segments[s] as Segment;
      const from = probe.starts[s] as number;
      const to = screen.sift(segment, probe.found, from, probe.starts[s + 1] as number);
      for (let i = from; i < to; i++) {
        const passage = probe.found[i] as number;
        const estimate = screen.estimate(segment, passage);
        if (estimate === 0) continue;
        if (found === NONE) found = [];
        keepBest(found, s, documentOf(segment, passage), estimate);
      }
    }
    screen.end();
    return found.length > 1 ? promising(found, reach === 'kin' || pieces > 1) : found;
  }
}

/** An ellipsis between words: perhaps the page joined two statements there. */
function holdsEllipsis({ mark, count }: WordBuffer): boolean {
  for (let i = 1; i < count; i++) if (((mark[i] as number) & MARK.afterEllipsis) !== 0) return true;
  return false;
}

const NONE: Candidate[] = [];

/** The best ones, best first. Beside one that promises much, others are not read for little, unless `all` are wanted. */
function promising(found: Candidate[], all: boolean): Candidate[] {
  found.sort((a, b) => b.estimate - a.estimate);
  const least = all ? 0 : NEXT_SHARE * (found[0] as Candidate).estimate;
  return found.slice(0, READ_LIMIT).filter(({ estimate }) => estimate >= least);
}

const NEXT_SHARE = 0.75;

/** Candidates kept for one query before the best are taken. */
const KEPT = 256;

/** Adds a candidate; of a document with several passages the one that promises most. */
function keepBest(found: Candidate[], segment: number, document: number, estimate: number): void {
  for (let i = 0; i < found.length; i++) {
    const known = found[i] as Candidate;
    if (known.document === document && known.segment === segment) {
      if (estimate > known.estimate) found[i] = { segment, document, estimate };
      return;
    }
  }
  if (found.length < KEPT) found.push({ segment, document, estimate });
}
