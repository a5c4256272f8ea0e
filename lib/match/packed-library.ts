import { Aligner } from './align-words';
import { buildSegment, type Generation, StemList } from './build-segment';
import type { Reach } from './contract';
import { type Candidate, CandidateFinder } from './find-candidates';
import { readWords } from './read-words';
import { evidenceOf, thresholdOf } from './score';
import { openSegment } from './sealed-segment';
import type { Segment } from './segment';
import { WordBuffer } from './word-buffer';
import { WordCounter } from './word-weights';

/** Reads texts into stems and a generation of weights for a library of this size. The number names the generation. */
export function readLibrary(
  texts: Iterable<string>,
  size: number,
  number: number,
): { generation: Generation; stems: StemList } {
  const words = new WordBuffer();
  const counter = new WordCounter(size);
  const stems = new StemList(size);
  for (const text of texts) {
    readWords(text, words);
    counter.add(words);
    stems.add(words.stem, words.count);
  }
  return { generation: { number, weights: counter.weights() }, stems };
}

/** The best statement for a query by words alone, or undefined. */
export interface Found {
  readonly segment: number;
  readonly document: number;
  readonly evidence: number;
}

/**
 * Search over packed segments with texts at hand, by words alone: what the command line and the benchmark use. In the
 * extension the same finder answers `MatchLibrary.candidates` and the judge reads the texts in one bulk.
 */
export class PackedSearch {
  readonly finder = new CandidateFinder();
  readonly #aligner = new Aligner();
  readonly #query = new WordBuffer();
  readonly #statement = new WordBuffer();
  /** Texts read since it was set to 0. */
  textsRead = 0;
  readonly generation: Generation;
  readonly segments: readonly Segment[];
  readonly size: number;

  constructor(generation: Generation, segments: readonly Segment[]) {
    this.generation = generation;
    this.segments = segments;
    this.size = segments.reduce((sum, segment) => sum + segment.documents, 0);
  }

  /** Candidates from memory, best first. */
  candidates(query: string, reach?: Reach): Candidate[] {
    readWords(query, this.#query);
    return this.finder.find(this.#query, this.segments, this.generation.weights, this.size, reach);
  }

  /** The statement with most evidence among the candidates, whatever the threshold. */
  best(query: string, textOf: (segment: number, document: number) => string): Found | undefined {
    const candidates = this.candidates(query);
    let best: Found | undefined;
    for (const { segment, document } of candidates) {
      this.textsRead++;
      // The query's words were read for its candidates.
      const evidence = this.#evidence(query, textOf(segment, document));
      if (best === undefined || evidence > best.evidence) best = { segment, document, evidence };
    }
    return best;
  }

  /** Evidence of a text for a query in this library's bits. */
  evidence(query: string, text: string): number {
    readWords(query, this.#query);
    return this.#evidence(query, text);
  }

  #evidence(query: string, text: string): number {
    const { weights } = this.generation;
    readWords(text, this.#statement);
    const alignment = this.#aligner.align(this.#query, query, this.#statement, text, weights);
    return evidenceOf(alignment, this.#query, this.#statement, weights);
  }

  /** Evidence asked of a match in this library. */
  get threshold(): number {
    return thresholdOf(this.size);
  }
}

/** One segment of all texts. Throws when the freshly built segment does not open, which would be a bug. */
export function packTexts(texts: Iterable<string>, size: number): PackedSearch {
  const { generation, stems } = readLibrary(texts, size, 1);
  const segment = openSegment(buildSegment(stems, generation), generation.number, false);
  if (segment === undefined) throw new Error('a segment just built does not open');
  return new PackedSearch(generation, [segment]);
}
