/** What the reader noticed about a word; bits of `WordBuffer.mark`. */
export const MARK = {
  /** An ellipsis stands before it: words may be left out here. */
  afterEllipsis: 1,
  /** Inside [brackets] or (round ones): put in by the one who quotes. */
  bracketed: 2,
  /** First letter is a capital. */
  capital: 4,
  digits: 8,
  /** First word, or after a stop. */
  sentenceStart: 16,
} as const;

/** Words read of one text; what lies beyond is not compared. A quotation has 20 on average, a long speech a few hundred. */
export const WORD_LIMIT = 1024;

/**
 * The words of one text as columns, reused from text to text so that reading allocates nothing.
 * Columns are valid up to `count`. `hash` names the folded word, `stem` its first six letters.
 */
export class WordBuffer {
  count = 0;
  hash: Uint32Array = new Uint32Array(64);
  stem: Uint32Array = new Uint32Array(64);
  start: Uint32Array = new Uint32Array(64);
  end: Uint32Array = new Uint32Array(64);
  mark: Uint8Array = new Uint8Array(64);
  /** The text ends with an ellipsis. */
  endsOpen = false;
  /** Made when the first text without spaces between words comes. */
  segmenter: Intl.Segmenter | undefined;

  clear(): void {
    this.count = 0;
    this.endsOpen = false;
  }

  push(hash: number, stem: number, start: number, end: number, mark: number): void {
    const i = this.count;
    if (i === this.hash.length) this.#grow();
    this.hash[i] = hash;
    this.stem[i] = stem;
    this.start[i] = start;
    this.end[i] = end;
    this.mark[i] = mark;
    this.count = i + 1;
  }

  #grow(): void {
    const size = this.hash.length * 2;
    this.hash = widened(this.hash, size);
    this.stem = widened(this.stem, size);
    this.start = widened(this.start, size);
    this.end = widened(this.end, size);
    const mark = new Uint8Array(size);
    mark.set(this.mark);
    this.mark = mark;
  }
}

function widened(from: Uint32Array, size: number): Uint32Array {
  const to = new Uint32Array(size);
  to.set(from);
  return to;
}
