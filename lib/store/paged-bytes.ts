import { PAGE_BYTES } from '@/lib/match/segment';

const AWAY = 0;
const ASKED = 1;
const THERE = 2;

/**
 * A file's bytes in their places, of which only those that were asked for are read; the others are zeros, for which
 * browsers take no memory before they are written to.
 *
 * Way: pages that were asked for are read in one go, those with less than a gap between them as one part.
 */
export class PagedBytes {
  readonly buffer: ArrayBuffer;
  readonly #file: Blob;
  readonly #gap: number;
  readonly #pages: Uint8Array;
  /** Ends when all that was asked for before is there; one reading after the other, so that no page is read twice. */
  #reading: Promise<void> = Promise.resolve();

  constructor(file: Blob, gap: number) {
    this.#file = file;
    this.#gap = gap;
    this.buffer = new ArrayBuffer(file.size);
    this.#pages = new Uint8Array(Math.ceil(file.size / PAGE_BYTES));
  }

  /** Asks for bytes; where they end before they begin, or lie outside of the file, for what is left of them. */
  ask(from: number, to: number): void {
    const end = Math.min(Math.ceil(to / PAGE_BYTES), this.#pages.length);
    for (let page = Math.floor(from / PAGE_BYTES); page < end; page++)
      if (this.#pages[page] === AWAY) this.#pages[page] = ASKED;
  }

  /** Whether a page, counted from the first byte, is in its place. */
  isThere(page: number): boolean {
    return this.#pages[page] === THERE;
  }

  /** Resolves when all that was asked for is in its place; rejects when the browser has lost the file. */
  read(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#readAsked());
    return this.#reading;
  }

  async #readAsked(): Promise<void> {
    const parts = this.#parts();
    await Promise.all(parts.map((part) => this.#readPart(part)));
  }

  /** What is to be read, in order. */
  #parts(): Part[] {
    const parts: Part[] = [];
    for (let page = 0; page < this.#pages.length; page++) {
      if (this.#pages[page] !== ASKED) continue;
      const last = parts.at(-1);
      if (last !== undefined && (page - last.end) * PAGE_BYTES <= this.#gap) last.end = page + 1;
      else parts.push({ begin: page, end: page + 1 });
    }
    return parts;
  }

  async #readPart({ begin, end }: Part): Promise<void> {
    const part = await this.#file.slice(begin * PAGE_BYTES, end * PAGE_BYTES).arrayBuffer();
    new Uint8Array(this.buffer).set(new Uint8Array(part), begin * PAGE_BYTES);
    this.#pages.fill(THERE, begin, end);
  }
}

interface Part {
  readonly begin: number;
  end: number;
}
