import type { Reach } from './contract';
import { KeyBuffer, makeKeys } from './keys';
import { piecesOf } from './pieces';
import { Probe, SCANTY } from './probe';
import { Screen } from './screen';
import { documentOf, type Segment } from './segment';
import type { WordBuffer } from './word-buffer';
import type { WordWeights } from './word-weights';

/**
 * From a query to the few documents worth reading, in memory.
 *
 * 1. Probe: the keys of the query give passages (keys.ts, probe.ts, segment.ts).
 * 2. Screen: the passage's 16 hash bytes against the query's words, one cache line a passage: the information both
 *    share at most. What cannot reach the evidence asked of a match, even at best, is dropped without reading text (screen.ts).
 * 3. Of those left, the more there are, the more each must promise: a statement half of whose words were changed is found where
 *    nothing else is like it, and a stock phrase costs no thousand texts.
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
    const pieces = piecesOf(query);
    const probe = this.#probe;
    probe.read(segments, keys, pieces);
    screen.begin(keys, size, pieces);
    let found: Candidate[] = NONE;
    for (let s = 0; s < segments.length; s++) {
      const segment = segments[s] as Segment;
      const from = probe.starts[s] as number;
      const all = probe.starts[s + 1] as number;
      // Where keys are weighed, they must stay beside their passages.
      const to = keys.contents <= SCANTY ? all : screen.sift(segment, probe.found, from, all);
      for (let i = from; i < to; i++) {
        const passage = probe.found[i] as number;
        const estimate = screen.estimate(segment, passage, probe.leading[i] as number);
        if (estimate === 0) continue;
        if (found === NONE) found = [];
        keepBest(found, { segment: s, document: documentOf(segment, passage), estimate });
      }
    }
    screen.end();
    if (found.length === 0) return found;
    // Kin are read however many there are.
    return reach === 'kin' ? promising(found, 0, true) : promising(found, screen.cut, pieces > 1);
  }
}

const NONE: Candidate[] = [];

/** Those that promise enough, best first. Beside one that promises much, others are not read for little, unless `all` are wanted. */
function promising(found: Candidate[], cut: number, all: boolean): Candidate[] {
  found.sort((a, b) => b.estimate - a.estimate);
  const least = all ? cut : Math.max(cut, NEXT_SHARE * (found[0] as Candidate).estimate);
  return found.slice(0, READ_LIMIT).filter(({ estimate }) => estimate >= least);
}

const NEXT_SHARE = 0.75;

/** Candidates kept for one query before the best are taken. */
const KEPT = 256;

/** Adds a candidate; of a document with several passages the one that promises most, and of too many the best. */
function keepBest(found: Candidate[], candidate: Candidate): void {
  const { segment, document, estimate } = candidate;
  let worst = 0;
  for (let i = 0; i < found.length; i++) {
    const known = found[i] as Candidate;
    if (known.document === document && known.segment === segment) {
      if (estimate > known.estimate) found[i] = candidate;
      return;
    }
    if (known.estimate < (found[worst] as Candidate).estimate) worst = i;
  }
  if (found.length < KEPT) found.push(candidate);
  else if (estimate > (found[worst] as Candidate).estimate) found[worst] = candidate;
}
